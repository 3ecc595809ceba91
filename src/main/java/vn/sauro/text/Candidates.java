package vn.sauro.text;

import java.util.List;
import java.util.Map;

/// The words one string may have been, with the logarithm of each reading's probability. Likeliest first, by reading
/// and frequency together, so that what comes later seldom needs a second look.
/// [Vocabulary#UNKNOWN] and [Vocabulary#NUMBER] stand for the string as it is.
record Candidates(int[] words, float[] scores) {
    static final int MOST = 20;
    static final Candidates BREAK = only(Vocabulary.BREAK);
    static final Candidates NUMBER = only(Vocabulary.NUMBER);

    static Candidates only(int word) {
        return new Candidates(new int[] {word}, new float[] {0});
    }

    static Candidates of(List<Map.Entry<Integer, Float>> entries) {
        var words = new int[entries.size()];
        var scores = new float[entries.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = entries.get(i).getKey();
            scores[i] = entries.get(i).getValue();
        }
        return new Candidates(words, scores);
    }

    int size() {
        return words.length;
    }
}
