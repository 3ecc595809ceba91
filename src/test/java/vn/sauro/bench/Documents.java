package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every document at hand, by name: those that we wrote, clean and damaged, and the scans of `../shared` where they
/// are.
final class Documents {
    private static final List<Path> OWN = List.of(
            Path.of("src/test/resources/readings"),
            Path.of("src/test/resources/readings/tuning"),
            Path.of("src/test/resources/readings/held-out"));

    private Documents() {}

    static Map<String, List<String>> atHand(Path shared) throws IOException {
        Map<String, List<String>> documents = new TreeMap<>();
        for (var folder : OWN) {
            add(folder, documents);
        }
        add(shared.resolve("seeds"), documents);
        return documents;
    }

    private static void add(Path folder, Map<String, List<String>> documents) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                documents.put(folder.getFileName() + "/" + file.getFileName(), Samples.lines(file));
            }
        }
    }
}
