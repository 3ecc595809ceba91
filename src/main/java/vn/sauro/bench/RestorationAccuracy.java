package vn.sauro.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.sauro.text.Restoration;
import vn.sauro.text.Restorer;
import vn.sauro.text.TrainingCorpus;

/// Restoration on text that nobody wrote a reference for because it is its own: clean lines must pass, lines without
/// their diacritics must get them back; and whether the confidence of a word says how often such words are right.
final class RestorationAccuracy {
    private static final int PAGE = 40;
    private static final int DRAWN_PAGES = 60;
    private static final double[] BANDS = {0, 0.3, 0.5, 0.7, 0.9, 0.99, 1.000001};

    /// Words whose confidence lies from `from` up to `to`, and how many of them are right.
    record Band(double from, double to, int words, int right, double confidence) {
        double share() {
            return words == 0 ? 0 : (double) right / words;
        }
    }

    private RestorationAccuracy() {}

    /// The administrative paragraphs that the model has not learnt from, so many to a page.
    static List<List<String>> heldOutPages(Path corpus) {
        var paragraphs = TrainingCorpus.heldOutParagraphs(corpus);
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < paragraphs.size(); from += PAGE) {
            pages.add(paragraphs.subList(from, Math.min(paragraphs.size(), from + PAGE)));
        }
        return pages;
    }

    /// Pages of every file of the corpus, drawn by the same lot each time.
    static List<List<String>> drawnPages(Path corpus) {
        var paragraphs = TrainingCorpus.allParagraphs(corpus);
        var random = new Random(1);
        return random.ints(DRAWN_PAGES, 0, paragraphs.size() - PAGE)
                .mapToObj(from -> paragraphs.subList(from, from + PAGE))
                .toList();
    }

    /// The share of white-space separated tokens that come out as they went in, to the letter.
    static SyllableScore unchanged(List<List<String>> pages) {
        int tokens = 0;
        int changed = 0;
        for (var page : pages) {
            var restored = Restorer.builtIn().restore(page).text();
            for (int i = 0; i < page.size(); i++) {
                var before = List.of(page.get(i).split(" ", -1));
                var after = List.of(restored.get(i).split(" ", -1));
                var score = SyllableScore.ofWords(before, after);
                tokens += score.words();
                changed += score.errors();
            }
        }
        return new SyllableScore(tokens, changed);
    }

    static SyllableScore stripped(List<List<String>> pages) {
        return pages.stream()
                .map(page -> SyllableScore.of(
                        page,
                        Restorer.builtIn()
                                .restore(page.stream()
                                        .map(ScoredText::withoutDiacritics)
                                        .toList())
                                .text()))
                .reduce(SyllableScore.NONE, SyllableScore::plus);
    }

    /// Over damaged texts whose lines are those of their sound form.
    static List<Band> calibration(List<Sample> samples) {
        var words = new int[BANDS.length - 1];
        var right = new int[BANDS.length - 1];
        var confidence = new double[BANDS.length - 1];
        for (var sample : samples) {
            if (sample.sound() == null
                    || sample.sound().size() != sample.lines().size()) {
                continue;
            }
            var lines = Restorer.builtIn().restore(sample.lines()).lines();
            for (int i = 0; i < lines.size(); i++) {
                count(sample.sound().get(i), lines.get(i), words, right, confidence);
            }
        }
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < words.length; band++) {
            bands.add(new Band(
                    BANDS[band],
                    Math.min(1, BANDS[band + 1]),
                    words[band],
                    right[band],
                    words[band] == 0 ? 0 : confidence[band] / words[band]));
        }
        return bands;
    }

    private static void count(String sound, Restoration.Line line, int[] words, int[] right, double[] confidence) {
        var tokens = ScoredText.placedWords(line.text());
        var isRight = SyllableScore.right(
                ScoredText.words(sound),
                tokens.stream().map(ScoredText.Word::text).toList());
        for (var word : line.words()) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).from() <= word.from()
                        && word.from() < tokens.get(i).to()) {
                    int band = band(word.confidence());
                    words[band]++;
                    right[band] += isRight.get(i) ? 1 : 0;
                    confidence[band] += word.confidence();
                    break;
                }
            }
        }
    }

    private static int band(double confidence) {
        int band = 0;
        while (band < BANDS.length - 2 && confidence >= BANDS[band + 1]) {
            band++;
        }
        return band;
    }
}
