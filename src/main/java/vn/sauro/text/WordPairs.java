package vn.sauro.text;

import java.util.Arrays;

/// What the language model knows of pairs of a word before a place and a candidate there. Several sequences end in the
/// same word, and each pair is looked up once. Reused from place to place.
final class WordPairs {
    private static final int NOT_ASKED = -1;

    private final LanguageModel language;
    private final int[] before = new int[Beam.WIDTH];
    private final int[][] entries = new int[Beam.WIDTH][Candidates.MOST];
    private int size;

    WordPairs(LanguageModel language) {
        this.language = language;
    }

    void clear() {
        size = 0;
    }

    /// The pairs of one word, to be filled by [#ask].
    int row(int word, int candidates) {
        for (int row = 0; row < size; row++) {
            if (before[row] == word) {
                return row;
            }
        }
        before[size] = word;
        Arrays.fill(entries[size], 0, candidates, NOT_ASKED);
        return size++;
    }

    /// The entry of the pair in the language model, or 0.
    int ask(int row, int candidate, int word) {
        int known = entries[row][candidate];
        if (known == NOT_ASKED) {
            known = language.pair(before[row], word);
            entries[row][candidate] = known;
        }
        return known;
    }
}
