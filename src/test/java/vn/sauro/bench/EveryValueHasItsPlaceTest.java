package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.sauro.reading.DocumentReader;
import vn.sauro.text.Restorer;

/// Nothing is read that does not stand in the document: each value names its places, and its words are there.
class EveryValueHasItsPlaceTest {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));

    @TestFactory
    Stream<DynamicTest> theWordsOfEachValueStandUnderItsSpans() throws IOException {
        return Documents.atHand(SHARED).entrySet().stream()
                .map(document -> dynamicTest(document.getKey(), () -> {
                    var lines = Restorer.builtIn().restore(document.getValue()).text();
                    var found = Evidence.of(lines, DocumentReader.read(lines));
                    assertThat(found.values()).isPositive();
                    assertThat(shown(document.getKey(), found)).isEmpty();
                }));
    }

    /// What is held out is not shown, so that nobody tunes on it.
    private static List<String> shown(String document, Evidence.Found found) {
        return document.startsWith("held-out")
                ? found.faults().stream()
                        .map(fault -> fault.replaceAll(":.*", ""))
                        .toList()
                : found.faults();
    }
}
