package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sauro.reading.DocumentReader;
import vn.sauro.reading.Reading;
import vn.sauro.text.Restoration;
import vn.sauro.text.Restorer;

/// Same input, same output: the second time, on other threads, and after other documents.
class SameEveryTimeTest {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));

    private record Outcome(Restoration restoration, Reading reading) {
        static Outcome of(List<String> lines) {
            var restoration = Restorer.builtIn().restore(lines);
            return new Outcome(restoration, DocumentReader.read(restoration.text()));
        }
    }

    @TestFactory
    Stream<DynamicTest> aDocumentIsReadTheSameTwice() throws IOException {
        return Documents.atHand(SHARED).entrySet().stream()
                .map(document -> dynamicTest(document.getKey(), () -> {
                    var first = Outcome.of(document.getValue());
                    assertThat(Outcome.of(document.getValue())).hasToString(first.toString());
                }));
    }

    @Test
    void severalThreadsReadWhatOneReads() throws IOException, InterruptedException, ExecutionException {
        var documents = List.copyOf(Documents.atHand(SHARED).values());
        var alone =
                documents.stream().map(lines -> Outcome.of(lines).toString()).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var together = threads.invokeAll(documents.reversed().stream()
                    .map(lines -> (java.util.concurrent.Callable<String>)
                            () -> Outcome.of(lines).toString())
                    .toList());
            for (int i = 0; i < documents.size(); i++) {
                Future<String> outcome = together.get(documents.size() - 1 - i);
                assertThat(outcome.get()).isEqualTo(alone.get(i));
            }
        }
    }
}
