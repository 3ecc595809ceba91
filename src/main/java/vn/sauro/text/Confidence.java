package vn.sauro.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How sure each choice is: the probability of the chosen candidate, all other places left as chosen.
/// Holds work space: one for each thread.
final class Confidence {
    /// A candidate so much less likely than the chosen one takes nothing from its probability.
    private static final float NOTHING = 7;

    static final int MOST_OTHERS = 3;
    private static final int[] NONE = {};

    private final LanguageModel language;
    private LanguageModel.Context here;
    private LanguageModel.Context there;
    /// The words before each place.
    private LanguageModel.Context[] before = {};
    /// The words chosen, and how likely each is behind those before it.
    private int[] words = {};
    private float[] likely = {};
    private int size;
    /// How likely each candidate of one place is; the decoder holds no more of them than an int has bits.
    private final float[] scores = new float[Integer.SIZE];

    /// How sure the word chosen at each place is, and where it is not, the likeliest others.
    record Certainty(float[] confidence, int[][] others) {}

    Confidence(LanguageModel language) {
        this.language = language;
        this.here = language.new Context();
        this.there = language.new Context();
    }

    /// For what `decoder` has just chosen.
    Certainty of(List<Candidates> places, int[] chosen, Decoder decoder) {
        follow(places, chosen);
        var confidence = new float[size];
        var others = new int[size][];
        for (int place = 0; place < size; place++) {
            confidence[place] = of(places.get(place), chosen[place], place, decoder);
            others[place] = confidence[place] < Restoration.SURE ? others(places.get(place), chosen[place]) : NONE;
        }
        return new Certainty(confidence, others);
    }

    private void follow(List<Candidates> places, int[] chosen) {
        prepare(chosen.length);
        for (int place = 0; place < size; place++) {
            words[place] = places.get(place).words()[chosen[place]];
            likely[place] = language.advance(before[place], words[place], before[place + 1]);
        }
    }

    private void prepare(int places) {
        size = places;
        if (before.length <= places) {
            words = new int[places];
            likely = new float[places];
            int had = before.length;
            before = Arrays.copyOf(before, places + 1);
            for (int i = had; i <= places; i++) {
                before[i] = language.new Context();
            }
        }
        before[0].copy(language.start());
    }

    private float of(Candidates candidates, int chosen, int place, Decoder decoder) {
        float own = candidates.scores()[chosen];
        for (int later = place; later <= last(place); later++) {
            own += Decoder.LANGUAGE_WEIGHT * likely[later];
        }
        double sum = 1;
        for (int choice = 0; choice < candidates.size(); choice++) {
            scores[choice] = Float.NEGATIVE_INFINITY;
            if (choice != chosen && decoder.isHeld(place, choice)) {
                scores[choice] = score(candidates, choice, place, own - NOTHING);
                sum += Math.exp(scores[choice] - own);
            }
        }
        return (float) (1 / sum);
    }

    /// The likeliest of the place whose candidates have just been looked at.
    private int[] others(Candidates candidates, int chosen) {
        return IntStream.range(0, candidates.size())
                .filter(choice -> choice != chosen && scores[choice] > Float.NEGATIVE_INFINITY)
                .boxed()
                .sorted((one, other) -> Float.compare(scores[other], scores[one]))
                .limit(MOST_OTHERS)
                .mapToInt(choice -> candidates.words()[choice])
                .toArray();
    }

    /// The last place that a word at this place has a bearing on.
    private int last(int place) {
        return Math.min(size, place + language.order()) - 1;
    }

    /// The logarithm of the probability of a candidate among the words chosen around it, or minus infinity where it
    /// falls below the limit.
    private float score(Candidates candidates, int choice, int place, float limit) {
        float score = candidates.scores()[choice]
                + Decoder.LANGUAGE_WEIGHT
                        * language.advance(before[place], candidates.words()[choice], here);
        for (int later = place + 1; later <= last(place); later++) {
            if (score < limit) {
                return Float.NEGATIVE_INFINITY;
            }
            score += Decoder.LANGUAGE_WEIGHT * language.advance(here, words[later], there);
            var done = here;
            here = there;
            there = done;
        }
        return score;
    }
}
