package vn.sauro.text;

import java.util.List;

/// Restored text: for each line of the input one line, and what was decided on each of its words.
public record Restoration(List<Line> lines) {
    /// A word less sure than this may well be wrong, and is shown for checking.
    public static final float SURE = 0.9f;

    /// A line as it came and as it was restored.
    public record Line(String original, String text, List<Word> words) {}

    /// One decision: the characters it stood on (`originalFrom` inclusive, `originalTo` exclusive), those it stands
    /// on in the restored line, and how sure it is, from 0 to 1. Words of sound lines and numbers are not
    /// decided on. `otherwise`: what else a word that is not sure may have been, likeliest first.
    public record Word(
            int originalFrom,
            int originalTo,
            int from,
            int to,
            String original,
            String restored,
            float confidence,
            List<String> otherwise) {
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
