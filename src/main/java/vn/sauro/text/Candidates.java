package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The words one string may have been, likeliest reading first, with the logarithm of each reading's probability.
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

    /// Likeliest first; of equal ones the one that came first.
    static Candidates sorted(int[] words, float[] scores) {
        var order = new ArrayList<Map.Entry<Integer, Float>>();
        for (int i = 0; i < words.length; i++) {
            order.add(Map.entry(words[i], scores[i]));
        }
        order.sort(Map.Entry.<Integer, Float>comparingByValue().reversed());
        return of(order);
    }

    int size() {
        return words.length;
    }
}
