package vn.sauro.text;

import java.util.List;

/// How sure each choice is: the probability of the chosen candidate, all other places left as chosen.
/// Holds work space: one for each thread.
final class Confidence {
    /// A candidate so much less likely than the chosen one takes nothing from its probability.
    private static final float NOTHING = 7;

    private final LanguageModel language;
    private LanguageModel.Context here;
    private LanguageModel.Context there;
    private int[] chosenWords = {};

    Confidence(LanguageModel language) {
        this.language = language;
        this.here = language.new Context();
        this.there = language.new Context();
    }

    float[] of(List<Candidates> places, int[] chosen) {
        if (chosenWords.length < chosen.length) {
            chosenWords = new int[chosen.length];
        }
        for (int place = 0; place < chosen.length; place++) {
            chosenWords[place] = places.get(place).words()[chosen[place]];
        }
        var confidence = new float[chosen.length];
        var before = language.start();
        var after = language.new Context();
        for (int place = 0; place < chosen.length; place++) {
            confidence[place] = of(places.get(place), chosen[place], place, chosen.length, before);
            language.advance(before, chosenWords[place], after);
            before.copy(after);
        }
        return confidence;
    }

    private float of(Candidates candidates, int chosen, int place, int places, LanguageModel.Context before) {
        float own = score(candidates, chosen, place, places, before, Float.NEGATIVE_INFINITY);
        double sum = 1;
        for (int choice = 0; choice < candidates.size(); choice++) {
            if (candidates.scores()[choice] < own - NOTHING) {
                break;
            }
            if (choice != chosen) {
                sum += Math.exp(score(candidates, choice, place, places, before, own - NOTHING) - own);
            }
        }
        return (float) (1 / sum);
    }

    /// The logarithm of the probability of a candidate among the words chosen around it, or minus infinity where it
    /// falls below the limit.
    private float score(
            Candidates candidates, int choice, int place, int places, LanguageModel.Context before, float limit) {
        float score = candidates.scores()[choice]
                + Decoder.LANGUAGE_WEIGHT * language.advance(before, candidates.words()[choice], here);
        int last = Math.min(places, place + language.order()) - 1;
        for (int later = place + 1; later <= last; later++) {
            if (score < limit) {
                return Float.NEGATIVE_INFINITY;
            }
            score += Decoder.LANGUAGE_WEIGHT * language.advance(here, chosenWords[later], there);
            var done = here;
            here = there;
            there = done;
        }
        return score;
    }
}
