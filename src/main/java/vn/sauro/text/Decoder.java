package vn.sauro.text;

import java.util.Arrays;
import java.util.List;

/// Chooses among the candidates of a run of text the sequence that is likeliest as a whole (beam search).
/// Holds work space: one for each thread.
final class Decoder {
    /// How much the language counts against the reading.
    static final float LANGUAGE_WEIGHT = 0.95f;

    private final LanguageModel language;
    private final LanguageModel.Context start;
    private final LanguageModel.Context end;
    private final WordPairs pairs;
    private Beam now;
    private Beam next;
    /// For each place, the way back and the candidate of each sequence held there.
    private byte[] back = {};
    private byte[] choice = {};
    /// For each place, which candidates the sequences held there end in, one bit each.
    private int[] held = {};
    /// For each candidate of a place, the likeliest sequence so far that no n-gram continues with it.
    private final float[] unpaired = new float[Candidates.MOST];

    Decoder(LanguageModel language) {
        this.language = language;
        this.start = language.start();
        this.end = language.new Context();
        this.pairs = new WordPairs(language);
        this.now = new Beam(language);
        this.next = new Beam(language);
    }

    /// The index of the chosen candidate at each place.
    int[] choose(List<Candidates> places) {
        prepare(places.size());
        for (int place = 0; place < places.size(); place++) {
            step(places.get(place));
            System.arraycopy(now.back, 0, back, place * Beam.WIDTH, now.size);
            System.arraycopy(now.choice, 0, choice, place * Beam.WIDTH, now.size);
            held[place] = now.choices();
        }
        var chosen = new int[places.size()];
        int at = now.best();
        for (int place = places.size() - 1; place >= 0; place--) {
            chosen[place] = choice[place * Beam.WIDTH + at];
            at = back[place * Beam.WIDTH + at];
        }
        return chosen;
    }

    /// Whether a candidate was still in the running when the words behind it were looked at.
    boolean isHeld(int place, int candidate) {
        return (held[place] >>> candidate & 1) != 0;
    }

    private void prepare(int places) {
        if (back.length < places * Beam.WIDTH) {
            back = new byte[places * Beam.WIDTH];
            choice = new byte[places * Beam.WIDTH];
            held = new int[places];
        }
        now.clear();
        now.offer(0, start, 0, 0);
    }

    private void step(Candidates candidates) {
        next.clear();
        pairs.clear();
        Arrays.fill(unpaired, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < now.size; i++) {
            step(candidates, i, pairs.row(now.context[i].last(), candidates.words()));
        }
        var done = now;
        now = next;
        next = done;
        now.settle();
    }

    /// On from one sequence. What cannot be among the best, however likely the word is at most, is not looked up.
    private void step(Candidates candidates, int from, int[] row) {
        var context = now.context[from];
        var words = candidates.words();
        for (int c = 0; c < words.length; c++) {
            float reading = now.score[from] + candidates.scores()[c];
            if (row[c] == 0) {
                float score = reading + LANGUAGE_WEIGHT * context.unpaired(words[c]);
                // all sequences that no n-gram continues with the word end alike
                if (score > next.limit && score > unpaired[c]) {
                    unpaired[c] = score;
                    language.unpaired(words[c], end);
                    next.offer(score, end, from, c);
                }
            } else if (reading + LANGUAGE_WEIGHT * PairTable.most(row[c]) > next.limit) {
                float score = reading + LANGUAGE_WEIGHT * language.advance(context, words[c], row[c], end);
                next.offer(score, end, from, c);
            }
        }
    }
}
