package vn.sauro.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sauro.reading.DocumentReader;
import vn.sauro.text.Restorer;
import vn.sauro.text.TrainingCorpus;

/// How fast one thread restores and reads once it is warm, and how soon the model is there.
final class Speed {
    private static final int WARM = 3;
    private static final int RUNS = 9;
    private static final int READING_WARM = 15;
    private static final int READING_RUNS = 41;
    private static final int LINES_OF_A_DOCUMENT = 600;
    private static final int MOST_LINES = 6000;
    /// An A4 page of official text in 14 points.
    private static final int LINES_OF_A_PAGE = 40;
    private static final int PAGES = 15;

    private final Figures figures = new Figures();

    static Figures measure(List<Sample> samples, Path shared) throws IOException {
        var speed = new Speed();
        speed.machine();
        speed.model();
        speed.restoration(damagedLines(samples, shared));
        speed.reading(fifteenPages(samples));
        return speed.figures;
    }

    /// A fixed piece of work, to compare machines and hours by.
    private void machine() {
        figures.put("machine.processors", Runtime.getRuntime().availableProcessors());
        figures.put("machine.loop.ms", Timing.of(2, 9, Speed::loop).median());
    }

    private static void loop() {
        long sum = 1;
        for (int i = 0; i < 50_000_000; i++) {
            sum = sum * 6364136223846793005L + i;
        }
        if (sum == 0) {
            throw new IllegalStateException("the loop must not be optimised away");
        }
    }

    private void model() throws IOException {
        byte[] bytes;
        try (var in = Restorer.class.getResourceAsStream("restoration.model")) {
            bytes = in == null ? new byte[0] : in.readAllBytes();
        }
        figures.put("model.megabytes", bytes.length / 1e6);
        figures.put(
                "model.load.ms",
                Timing.of(0, 5, () -> {
                            try {
                                Restorer.read(new ByteArrayInputStream(bytes));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .median());
    }

    private void restoration(List<String> lines) {
        int syllables = words(lines);
        var timing = Timing.of(WARM, RUNS, () -> {
            for (int from = 0; from < lines.size(); from += LINES_OF_A_DOCUMENT) {
                Restorer.builtIn().restore(lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_DOCUMENT)));
            }
        });
        figures.put("restore.warm.syllables", syllables);
        figures.put("restore.warm.syllablesPerSecond", Math.rint(syllables / timing.median() * 1000));
    }

    private void reading(List<String> lines) {
        figures.put("read.15pages.lines", lines.size());
        figures.put("read.15pages.words", words(lines));
        var both = Timing.of(
                READING_WARM,
                READING_RUNS,
                () -> DocumentReader.read(Restorer.builtIn().restore(lines).text()));
        figures.put("read.15pages.ms.median", both.median());
        figures.put("read.15pages.ms.p95", both.p95());
        var restored = Restorer.builtIn().restore(lines).text();
        var alone = Timing.of(READING_WARM, READING_RUNS, () -> DocumentReader.read(restored));
        figures.put("read.15pages.withoutRestoring.ms.median", alone.median());
        figures.put("read.15pages.withoutRestoring.ms.p95", alone.p95());
    }

    private static int words(List<String> lines) {
        return lines.stream().mapToInt(line -> ScoredText.words(line).size()).sum();
    }

    /// The damaged side of the aligned pairs of `../shared` where it is there, otherwise our own damaged documents.
    private static List<String> damagedLines(List<Sample> samples, Path shared) {
        var pairs = shared.resolve("corpus/ocr-pairs.tsv.gz");
        if (Files.exists(pairs)) {
            return TrainingCorpus.readGzip(pairs).stream()
                    .limit(MOST_LINES)
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
        return ownDamaged(samples, MOST_LINES);
    }

    /// A damaged text of fifteen pages: the longest at hand, or ours one after the other.
    static List<String> fifteenPages(List<Sample> samples) {
        int enough = PAGES * LINES_OF_A_PAGE;
        return samples.stream()
                .filter(sample -> sample.sound() != null && sample.lines().size() >= enough)
                .findFirst()
                .map(Sample::lines)
                .orElseGet(() -> ownDamaged(samples, enough));
    }

    private static List<String> ownDamaged(List<Sample> samples, int lines) {
        var damaged = samples.stream()
                .filter(sample -> sample.sound() != null)
                .flatMap(sample -> sample.lines().stream())
                .toList();
        List<String> enough = new ArrayList<>();
        while (!damaged.isEmpty() && enough.size() < lines) {
            enough.addAll(damaged.subList(0, Math.min(damaged.size(), lines - enough.size())));
        }
        return enough;
    }
}
