package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import vn.sauro.bench.Sample.Damage;
import vn.sauro.bench.Sample.Group;
import vn.sauro.text.Folding;

/// The measure itself is sound: what the held-out readings quote stands in their documents, where they say it stands.
class HeldOutDocumentsTest {
    @TestFactory
    Stream<DynamicTest> aReadingQuotesOnlyItsDocument() throws IOException {
        return samples()
                .filter(sample -> sample.damage() == Damage.CLEAN)
                .map(sample -> dynamicTest(sample.name(), () -> {
                    sample.reference().list("tasks").forEach(task -> checkTask(sample, task));
                    sample.reference().list("citations").forEach(citation -> checkCitation(sample, citation));
                }));
    }

    @TestFactory
    Stream<DynamicTest> damageKeepsTheLines() throws IOException {
        return samples()
                .filter(sample -> sample.damage() != Damage.CLEAN)
                .map(sample -> dynamicTest(
                        sample.name(), () -> assertThat(sample.lines()).hasSameSizeAs(sample.sound())));
    }

    private static Stream<Sample> samples() throws IOException {
        return Samples.ofCheckout(Path.of(""), Group.HELD_OUT).stream();
    }

    private static void checkTask(Sample sample, JsonNode task) {
        var lines = Reference.lines(task);
        assertThat(words(sample.lines().subList(lines.getFirst() - 1, lines.getLast())))
                .as(Reference.text(task, "id"))
                .containsAll(words(List.of(Reference.text(task, "text"))));
        var whole = words(sample.lines());
        for (var key : List.of("product", "target")) {
            var quoted = Reference.text(task, key);
            if (quoted != null) assertThat(whole).as(key).containsAll(words(List.of(quoted)));
        }
        assertThat(whole).as("bodies").containsAll(words(Reference.texts(task, "lead")));
        assertThat(whole).as("bodies").containsAll(words(Reference.texts(task, "coordinating")));
        if (task.path("deadline").isObject()) {
            var quoted = Reference.text(task.path("deadline"), "text");
            assertThat(whole).as("deadline").containsAll(words(List.of(quoted)));
        }
    }

    /// A number may be broken over a line end.
    private static void checkCitation(Sample sample, JsonNode citation) {
        var number = Reference.text(citation, "number");
        for (int line : Reference.lines(citation)) {
            var here = sample.lines()
                    .subList(line - 1, Math.min(line + 1, sample.lines().size()));
            assertThat(String.join("", here).replace(" ", "")).contains(number);
        }
    }

    /// A footnote's mark ("2026¹") is no part of a word.
    private static Set<String> words(List<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.addAll(List.of(Folding.fold(text).split("[^\\p{L}\\p{Nd}]+"))));
        return words;
    }
}
