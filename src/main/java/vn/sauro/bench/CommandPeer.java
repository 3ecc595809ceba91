package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Any program that can be run: one command line, given the file of training lines as a last word, learns; another
/// reads
/// lines without diacritics and prints them restored.
final class CommandPeer implements Peer {
    private final String training;
    private final String restoring;
    private final Path work;

    CommandPeer(String training, String restoring, Path work) {
        this.training = training;
        this.restoring = restoring;
        this.work = work;
    }

    @Override
    public Outcome run(Path trainingLines, List<String> withoutDiacritics) throws IOException, InterruptedException {
        if (!training.isEmpty()) {
            process(training + " '" + trainingLines.toAbsolutePath() + "'", List.of());
        }
        double start =
                Timing.of(0, 3, () -> restore(withoutDiacritics.subList(0, 1))).median();
        double whole = Timing.of(0, 3, () -> restore(withoutDiacritics)).median();
        int words = withoutDiacritics.stream()
                .mapToInt(line -> ScoredText.words(line).size())
                .sum();
        return new Outcome(restore(withoutDiacritics), words / Math.max(1, whole - start) * 1000);
    }

    private List<String> restore(List<String> lines) {
        try {
            return process(restoring, lines);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> process(String command, List<String> input) throws IOException, InterruptedException {
        var asked = Files.write(work.resolve("asked.txt"), input);
        var answered = work.resolve("answered.txt");
        var words = work.resolve("words.txt");
        var process = new ProcessBuilder("sh", "-c", command)
                .directory(work.toFile())
                .redirectInput(asked.toFile())
                .redirectOutput(answered.toFile())
                .redirectError(words.toFile())
                .start();
        Peer.finish(process, words);
        return Files.readAllLines(answered);
    }
}
