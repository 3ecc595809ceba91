package vn.sauro.text;

/// What the language model knows of pairs of a word before a place and a candidate there. Several sequences end in the
/// same word, and each pair is looked up once. Reused from place to place.
final class WordPairs {
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

    /// The entries in the language model of a word and each candidate behind it, or 0.
    int[] row(int word, int[] words) {
        for (int row = 0; row < size; row++) {
            if (before[row] == word) {
                return entries[row];
            }
        }
        before[size] = word;
        language.pairs(word, words, entries[size]);
        return entries[size++];
    }
}
