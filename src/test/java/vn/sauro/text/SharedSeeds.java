package vn.sauro.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import vn.sauro.bench.SyllableScore;

/// The really damaged documents with their reference readings in `../shared`.
final class SharedSeeds {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));

    private SharedSeeds() {}

    static List<String> damaged(String name) throws IOException {
        return lines(SHARED.resolve("seeds").resolve(name + ".txt"));
    }

    static List<String> reference(String name) throws IOException {
        return lines(SHARED.resolve("gold").resolve(name + ".restored.txt"));
    }

    private static List<String> lines(Path file) throws IOException {
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
        return Files.readAllLines(file);
    }

    static double accuracy(List<String> reference, List<String> restored) {
        return SyllableScore.of(reference, restored).accuracy();
    }
}
