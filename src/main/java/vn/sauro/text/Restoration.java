package vn.sauro.text;

import java.util.List;

/// Restored text: for each line of the input one line, and what was decided on each of its words.
public record Restoration(List<Line> lines) {
    /// A line as it came and as it was restored.
    public record Line(String original, String text, List<Word> words) {}

    /// One decision: the characters it stood on (`originalFrom` inclusive, `originalTo` exclusive), those it stands on
    /// in
    /// the restored line, and how sure it is, from 0 to 1. Words of sound lines and numbers are not decided on.
    public record Word(
            int originalFrom, int originalTo, int from, int to, String original, String restored, float confidence) {
        public boolean isChanged() {
            return !original.equals(restored);
        }
    }

    /// Restores with the model that comes with the program.
    public static Restoration restore(List<String> lines) {
        return Restorer.builtIn().restore(lines);
    }

    /// The restored lines alone.
    public List<String> text() {
        return lines.stream().map(Line::text).toList();
    }
}
