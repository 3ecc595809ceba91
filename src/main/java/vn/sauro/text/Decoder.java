package vn.sauro.text;

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
        var words = candidates.words();
        var readings = candidates.scores();
        pairs.clear();
        for (int i = 0; i < now.size; i++) {
            var row = pairs.row(now.context[i].last(), words);
            for (int c = 0; c < words.length; c++) {
                float reading = now.score[i] + readings[c];
                // no word is likelier than certain
                if (reading <= next.limit) {
                    continue;
                }
                float score = reading + LANGUAGE_WEIGHT * language.advance(now.context[i], words[c], row[c], end);
                next.offer(score, end, i, c);
            }
        }
        var done = now;
        now = next;
        next = done;
        now.settle();
    }
}
