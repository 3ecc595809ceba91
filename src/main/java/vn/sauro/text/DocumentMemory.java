package vn.sauro.text;

import java.util.HashMap;
import java.util.Map;

/// What the sure places of a document have shown of it: its words, its names, and what its scanner makes of them.
/// It helps where a place is unsure.
final class DocumentMemory {
    private static final float SURE = 0.9f;
    private static final float UNSURE = 0.85f;
    /// The share of a document's words that its own words foretell.
    private static final double OWN_SHARE = 0.5;
    private static final double OWN_WEIGHT = 1;
    /// How many readings seen elsewhere in the document the model's own knowledge of a word is worth.
    private static final double MODEL_READINGS = 20;
    private static final double READ_WEIGHT = 0.3;

    private record Reading(String string, int word) {}

    private final LanguageModel language;
    private final Map<Reading, Integer> readings = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private int size;

    DocumentMemory(LanguageModel language) {
        this.language = language;
    }

    static boolean isUnsure(float confidence) {
        return confidence < UNSURE;
    }

    void add(String string, int word, float confidence) {
        if (confidence > SURE) {
            readings.merge(new Reading(string, word), 1, Integer::sum);
            words.merge(word, 1, Integer::sum);
            size++;
        }
    }

    /// The candidates, each weighed by what the document has shown.
    Candidates weighed(String string, Candidates candidates) {
        var scores = candidates.scores().clone();
        for (int i = 0; i < scores.length && size > 0; i++) {
            int word = candidates.words()[i];
            int seen = words.getOrDefault(word, 0);
            double share = seen / (double) size / Math.exp(language.unigram(word));
            double own = word < Vocabulary.FIRST_WORD ? 0 : Math.log(1 - OWN_SHARE + OWN_SHARE * share);
            int read = readings.getOrDefault(new Reading(string, word), 0);
            double reading = Math.exp(scores[i]);
            double again = (read + MODEL_READINGS * reading) / (seen + MODEL_READINGS) / reading;
            scores[i] += (float) (OWN_WEIGHT * own + READ_WEIGHT * Math.log(again));
        }
        return new Candidates(candidates.words(), scores);
    }
}
