package vn.sauro.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/// The really damaged documents with their reference readings in `../shared`, and the rule by which a restored text
/// is scored: one less the word edits, line by line, for each word of the reference.
final class SharedSeeds {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));
    private static final String EDGES = ".,;:!?()[]{}“”\"'‘’…–—-*/";

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
        int total = 0;
        int errors = 0;
        for (int i = 0; i < Math.max(reference.size(), restored.size()); i++) {
            var expected = words(i < reference.size() ? reference.get(i) : "");
            total += expected.size();
            errors += edits(expected, words(i < restored.size() ? restored.get(i) : ""));
        }
        return 1 - (double) errors / total;
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var token : line.strip().split("\\s+")) {
            int from = 0;
            int to = token.length();
            while (from < to && EDGES.indexOf(token.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && EDGES.indexOf(token.charAt(to - 1)) >= 0) {
                to--;
            }
            if (to > from) {
                words.add(Syllables.settled(token.substring(from, to).toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    private static int edits(List<String> expected, List<String> actual) {
        var row = new int[actual.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= expected.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = expected.get(i - 1).equals(actual.get(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[actual.size()];
    }
}
