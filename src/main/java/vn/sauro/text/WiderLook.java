package vn.sauro.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words that were not among the likeliest of an unsure place but fit between its neighbours: `dé` is "để", "đề" and
/// many others before it is "dữ", yet not before "liệu". Holds work space: one for each thread.
final class WiderLook {
    /// A word so much less likely between the neighbours than the likeliest is not worth decoding.
    private static final float WORST = 9;

    private final LanguageModel language;
    private final LanguageModel.Context behind;
    private final LanguageModel.Context end;
    private final LanguageModel.Context last;
    private final LanguageModel.Context start;

    WiderLook(LanguageModel language) {
        this.language = language;
        this.behind = language.new Context();
        this.end = language.new Context();
        this.last = language.new Context();
        this.start = language.start();
    }

    private record Fit(int word, float reading, float score) {}

    /// The candidates and those of `more` that fit, likeliest first, not more than can be decoded; the chosen one
    /// stays.
    /// `before` and `after` are the words that the neighbours may be.
    Candidates fitting(Candidates candidates, int chosen, Candidates more, int[] before, int[] after) {
        var fits = new ArrayList<Fit>();
        for (int i = 0; i < candidates.size(); i++) {
            add(fits, candidates.words()[i], candidates.scores()[i], before, after);
        }
        for (int i = 0; i < more.size(); i++) {
            int word = more.words()[i];
            if (fits.stream().noneMatch(fit -> fit.word() == word)) {
                add(fits, word, more.scores()[i], before, after);
            }
        }
        fits.sort(Comparator.comparing(Fit::score).reversed().thenComparing(Fit::word));
        var kept = new ArrayList<Fit>();
        int own = candidates.words()[chosen];
        for (var fit : fits) {
            boolean room = kept.size() < Candidates.MOST - 1
                    && fit.score() > fits.getFirst().score() - WORST;
            if (fit.word() == own || room) {
                kept.add(fit);
            }
        }
        return of(kept);
    }

    private void add(List<Fit> fits, int word, float reading, int[] before, int[] after) {
        float best = Float.NEGATIVE_INFINITY;
        for (int one : before) {
            language.advance(start, one, behind);
            float here = language.advance(behind, word, end);
            float there = Float.NEGATIVE_INFINITY;
            for (int other : after) {
                there = Math.max(there, language.advance(end, other, last));
            }
            best = Math.max(best, here + there);
        }
        fits.add(new Fit(word, reading, reading + Decoder.LANGUAGE_WEIGHT * best));
    }

    private static Candidates of(List<Fit> fits) {
        var words = new int[fits.size()];
        var scores = new float[fits.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = fits.get(i).word();
            scores[i] = fits.get(i).reading();
        }
        return new Candidates(words, scores);
    }
}
