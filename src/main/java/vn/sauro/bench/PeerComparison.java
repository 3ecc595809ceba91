package vn.sauro.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.sauro.text.RestorationTraining;
import vn.sauro.text.Restorer;
import vn.sauro.text.Syllables;
import vn.sauro.text.TrainingCorpus;

/// Our restoration of text without diacritics beside that of another program: both learn from the same lines now, and
/// are asked for the same held-out lines.
final class PeerComparison {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int PAGE = 40;
    private static final int TIMED_LINES = 500;
    private static final int RUNS = 5;

    private final Path corpus;
    private final Path work;
    private final List<String> sound;
    private final List<String> asked;

    PeerComparison(Path corpus, Path work) {
        this.corpus = corpus;
        this.work = work;
        this.sound = TrainingCorpus.heldOutParagraphs(corpus);
        this.asked = sound.stream().map(ScoredText::withoutDiacritics).toList();
    }

    Figures run(Peer peer) throws IOException, InterruptedException {
        var lines = work.resolve("training-lines.txt");
        try (var out = Files.newBufferedWriter(lines)) {
            TrainingCorpus.forEachTrainingParagraph(corpus, paragraph -> write(out, paragraph));
        }
        var theirs = peer.run(lines, asked);
        var ours = ours();
        var figures = new Figures();
        figures.put("compared.training.lines", count(lines));
        figures.put("compared.held-out.words", words(sound).size());
        figures.put("compared.ours.accuracy", accuracy(ours.lines()));
        figures.put("compared.peer.accuracy", accuracy(theirs.lines()));
        figures.put("compared.points", 100 * (accuracy(ours.lines()) - accuracy(theirs.lines())));
        figures.put("compared.ours.syllablesPerSecond", Math.rint(ours.syllablesPerSecond()));
        figures.put("compared.peer.syllablesPerSecond", Math.rint(theirs.syllablesPerSecond()));
        figures.put("compared.timesAsFast", ours.syllablesPerSecond() / theirs.syllablesPerSecond());
        return figures;
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private Peer.Outcome ours() throws IOException {
        var terms = Files.writeString(work.resolve("no-terms.txt"), "");
        var model = work.resolve("restoration.model");
        new RestorationTraining(_ -> {})
                .train(new RestorationTraining.Sources(corpus, List.of(), List.of(), List.of(), terms, null), model);
        Restorer restorer;
        try (var in = Files.newInputStream(model)) {
            restorer = Restorer.read(in);
        }
        var lines = restore(restorer, asked);
        var timed = asked.subList(0, Math.min(asked.size(), TIMED_LINES));
        var timing = Timing.of(1, RUNS, () -> restore(restorer, timed));
        return new Peer.Outcome(lines, words(timed).size() / timing.median() * 1000);
    }

    private static List<String> restore(Restorer restorer, List<String> lines) {
        List<String> restored = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PAGE) {
            restored.addAll(restorer.restore(lines.subList(from, Math.min(lines.size(), from + PAGE)))
                    .text());
        }
        return restored;
    }

    /// Words of letters alone: what each program does to figures and punctuation is its own affair.
    private double accuracy(List<String> restored) {
        var score = SyllableScore.NONE;
        for (int i = 0; i < sound.size(); i++) {
            var answer = i < restored.size() ? restored.get(i) : "";
            score = score.plus(SyllableScore.ofWords(words(List.of(sound.get(i))), words(List.of(answer))));
        }
        return score.accuracy();
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> WORD.matcher(line).results())
                .map(word -> Syllables.settled(word.group().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
