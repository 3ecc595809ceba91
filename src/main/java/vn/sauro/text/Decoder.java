package vn.sauro.text;

import java.util.Arrays;
import java.util.List;

/// Chooses among the candidates of a run of text the sequence that is likeliest as a whole (beam search), and says
/// how sure each choice is. Holds work space: one for each thread.
final class Decoder {
    private static final int BEAM = 12;
    /// How much the language counts against the reading.
    private static final float LANGUAGE_WEIGHT = 0.95f;

    private final LanguageModel language;
    private Hypotheses now = new Hypotheses();
    private Hypotheses next = new Hypotheses();
    private final LanguageModel.Context scratch;

    Decoder(LanguageModel language) {
        this.language = language;
        this.scratch = language.new Context();
        for (int i = 0; i < BEAM; i++) {
            now.context[i] = language.new Context();
            next.context[i] = language.new Context();
        }
    }

    private static final class Hypotheses {
        final LanguageModel.Context[] context = new LanguageModel.Context[BEAM];
        final float[] score = new float[BEAM];
        final int[] back = new int[BEAM];
        final int[] choice = new int[BEAM];
        int size;
    }

    /// The index of the chosen candidate at each place.
    int[] choose(List<Candidates> places) {
        var back = new byte[places.size() * BEAM];
        var choice = new byte[places.size() * BEAM];
        now.size = 1;
        now.score[0] = 0;
        now.context[0].copy(language.start());
        for (int place = 0; place < places.size(); place++) {
            step(places.get(place));
            for (int i = 0; i < now.size; i++) {
                back[place * BEAM + i] = (byte) now.back[i];
                choice[place * BEAM + i] = (byte) now.choice[i];
            }
        }
        int best = 0;
        for (int i = 1; i < now.size; i++) {
            best = now.score[i] > now.score[best] ? i : best;
        }
        var chosen = new int[places.size()];
        for (int place = places.size() - 1; place >= 0; place--) {
            chosen[place] = choice[place * BEAM + best];
            best = back[place * BEAM + best];
        }
        return chosen;
    }

    private void step(Candidates candidates) {
        next.size = 0;
        for (int i = 0; i < now.size; i++) {
            for (int choice = 0; choice < candidates.size(); choice++) {
                float reading = now.score[i] + candidates.scores()[choice];
                if (next.size == BEAM && reading <= next.score[worst()]) {
                    break;
                }
                float score = reading
                        + LANGUAGE_WEIGHT
                                * language.advance(now.context[i], candidates.words()[choice], scratch);
                offer(score, i, choice);
            }
        }
        var done = now;
        now = next;
        next = done;
        normalise();
    }

    /// Takes the hypothesis in if it is the best with its context, or better than the worst held.
    private void offer(float score, int back, int choice) {
        int slot = -1;
        for (int i = 0; i < next.size; i++) {
            if (next.context[i].words == scratch.words && next.context[i].length == scratch.length) {
                slot = i;
                break;
            }
        }
        if (slot < 0 && next.size < BEAM) {
            slot = next.size++;
        } else if (slot < 0) {
            slot = worst();
            if (score <= next.score[slot]) {
                return;
            }
        } else if (score <= next.score[slot]) {
            return;
        }
        next.score[slot] = score;
        next.back[slot] = back;
        next.choice[slot] = choice;
        next.context[slot].copy(scratch);
    }

    private int worst() {
        int worst = 0;
        for (int i = 1; i < next.size; i++) {
            worst = next.score[i] < next.score[worst] ? i : worst;
        }
        return worst;
    }

    /// Keeps the scores near nought, where floats are exact.
    private void normalise() {
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < now.size; i++) {
            best = Math.max(best, now.score[i]);
        }
        for (int i = 0; i < now.size; i++) {
            now.score[i] -= best;
        }
    }

    /// For each place the probability of the chosen candidate, all other places left as chosen.
    float[] confidence(List<Candidates> places, int[] chosen) {
        var confidence = new float[chosen.length];
        var context = language.start();
        var after = language.new Context();
        for (int place = 0; place < chosen.length; place++) {
            confidence[place] = confidence(places, chosen, place, context);
            language.advance(context, places.get(place).words()[chosen[place]], after);
            context.copy(after);
        }
        return confidence;
    }

    private float confidence(List<Candidates> places, int[] chosen, int place, LanguageModel.Context context) {
        var candidates = places.get(place);
        if (candidates.size() == 1) {
            return 1;
        }
        var scores = new double[candidates.size()];
        var here = language.new Context();
        var there = language.new Context();
        for (int choice = 0; choice < scores.length; choice++) {
            float words = language.advance(context, candidates.words()[choice], here);
            for (int later = place + 1; later < Math.min(chosen.length, place + language.order()); later++) {
                words += language.advance(here, places.get(later).words()[chosen[later]], there);
                here.copy(there);
            }
            scores[choice] = candidates.scores()[choice] + LANGUAGE_WEIGHT * words;
        }
        double best = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - best);
        }
        return (float) (Math.exp(scores[chosen[place]] - best) / sum);
    }
}
