package vn.sauro.bench;

import java.util.ArrayList;
import java.util.List;

/// How much of a text was restored rightly: edits against the words of the reference, line by line.
public record SyllableScore(int words, int errors) {
    static final SyllableScore NONE = new SyllableScore(0, 0);

    public double accuracy() {
        return words == 0 ? 1 : 1 - (double) errors / words;
    }

    SyllableScore plus(SyllableScore other) {
        return new SyllableScore(words + other.words, errors + other.errors);
    }

    public static SyllableScore of(List<String> reference, List<String> restored) {
        int words = 0;
        int errors = 0;
        for (int i = 0; i < Math.max(reference.size(), restored.size()); i++) {
            var expected = ScoredText.words(i < reference.size() ? reference.get(i) : "");
            var actual = ScoredText.words(i < restored.size() ? restored.get(i) : "");
            words += expected.size();
            errors += edits(expected, actual)[expected.size()][actual.size()];
        }
        return new SyllableScore(words, errors);
    }

    /// For words of both sides alone, without lines.
    static SyllableScore ofWords(List<String> expected, List<String> actual) {
        return new SyllableScore(expected.size(), edits(expected, actual)[expected.size()][actual.size()]);
    }

    /// For each restored word whether it stands where the reference has the same.
    static List<Boolean> right(List<String> expected, List<String> actual) {
        var edits = edits(expected, actual);
        var right = new ArrayList<Boolean>();
        int i = expected.size();
        int j = actual.size();
        while (j > 0) {
            boolean same = i > 0 && expected.get(i - 1).equals(actual.get(j - 1));
            if (i > 0 && edits[i][j] == edits[i - 1][j - 1] + (same ? 0 : 1)) {
                right.addFirst(same);
                i--;
                j--;
            } else if (i > 0 && edits[i][j] == edits[i - 1][j] + 1) {
                i--;
            } else {
                right.addFirst(false);
                j--;
            }
        }
        return right;
    }

    private static int[][] edits(List<String> expected, List<String> actual) {
        var edits = new int[expected.size() + 1][actual.size() + 1];
        for (int i = 0; i <= expected.size(); i++) {
            for (int j = 0; j <= actual.size(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                } else {
                    int change = expected.get(i - 1).equals(actual.get(j - 1)) ? 0 : 1;
                    edits[i][j] =
                            Math.min(Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + change);
                }
            }
        }
        return edits;
    }
}
