package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that every head prints alike ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), found although a scan joined, split or
/// misread some of their letters.
final class FixedWords {
    /// Offsets of the words in the line.
    record Found(int from, int to) {}

    private record Word(String letters, int from, int to) {}

    private static final int LONGEST_LINE = 300;

    private final String letters;
    private final int allowed;

    /// `allowed` letters may differ.
    FixedWords(String folded, int allowed) {
        this.letters = folded.replace(" ", "");
        this.allowed = allowed;
    }

    /// The whole words of a folded line that are most like these, null if none are like enough.
    @Nullable
    Found in(String folded) {
        return folded.length() > LONGEST_LINE ? null : best(words(folded), false);
    }

    /// The same, only of the words that the line begins with.
    @Nullable
    Found atStartOf(String folded) {
        return folded.length() > LONGEST_LINE ? null : best(words(folded), true);
    }

    private @Nullable Found best(List<Word> words, boolean atStart) {
        Found best = null;
        int least = allowed + 1;
        int starts = atStart ? Math.min(1, words.size()) : words.size();
        for (int first = 0; first < starts; first++) {
            StringBuilder joined = new StringBuilder();
            for (int last = first; last < words.size() && joined.length() <= letters.length() + allowed; last++) {
                joined.append(words.get(last).letters());
                boolean near = Math.abs(joined.length() - letters.length()) < least;
                int distance = near ? distance(joined.toString(), letters) : least;
                if (distance < least) {
                    least = distance;
                    best = new Found(words.get(first).from(), words.get(last).to());
                }
            }
        }
        return best;
    }

    private static List<Word> words(String folded) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < folded.length()) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            String letters = folded.substring(from, to).replaceAll("[^a-z0-9]", "");
            if (!letters.isEmpty()) {
                words.add(new Word(letters, from, to));
            }
            from = to + 1;
        }
        return words;
    }

    /// How many letters must be changed, added or left out to make one word of the other.
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
