package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The readings a person wrote are themselves held to their documents: a reference that errs misleads whoever tunes by
/// it.
class WrittenReadingsTest {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Stream<Path> readings() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(WrittenReadingsTest.class.getResource("/readings"))
                .toURI());
        return Files.walk(folder)
                .filter(file -> file.toString().endsWith(".json")
                        && !folder.relativize(file).startsWith("held-out"))
                .filter(file -> tasks(file).stream().allMatch(task -> task.has("lines")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyTaskStandsInTheLinesItNames(Path reading) throws IOException {
        List<String> lines = Text.lines(Files.readString(beside(reading, ".txt")));
        for (JsonNode task : tasks(reading)) {
            Set<String> block = new HashSet<>(words(block(lines, task.get("lines"))));
            assertThat(block)
                    .as(task.get("id").asString())
                    .containsAll(words(task.get("text").asString()))
                    .containsAll(words(task.get("deadline").path("text").asString("")));
            // who helps may be named by the heading above
            Set<String> above = new HashSet<>(block);
            lines.subList(0, task.get("lines").get(0).asInt() - 1).forEach(line -> above.addAll(words(line)));
            task.get("coordinating").forEach(body -> assertThat(above).containsAll(words(body.asString())));
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void theDamagedCopyHasTheSameLines(Path reading) throws IOException {
        Path damaged = beside(reading, "-damaged.txt");
        if (Files.exists(damaged)) {
            assertThat(Text.lines(Files.readString(damaged)))
                    .hasSameSizeAs(Text.lines(Files.readString(beside(reading, ".txt"))));
        }
    }

    private static List<JsonNode> tasks(Path reading) {
        try {
            List<JsonNode> tasks = new ArrayList<>();
            JsonMapper.shared().readTree(Files.readString(reading)).get("tasks").forEach(tasks::add);
            return tasks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path reading, String ending) {
        return reading.resolveSibling(reading.getFileName().toString().replace(".json", ending));
    }

    private static String block(List<String> lines, JsonNode span) {
        return String.join(
                " ", lines.subList(span.get(0).asInt() - 1, span.get(1).asInt()));
    }

    /// A note's number stuck to a word is none of the word.
    private static List<String> words(String text) {
        return NO_LETTER_OR_DIGIT
                .splitAsStream(text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{Ll})\\d\\b|[⁰¹²³⁴-⁹]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
