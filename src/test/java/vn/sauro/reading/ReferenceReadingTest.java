package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.text.Restorer;

/// Compares what is read from the damaged reference documents with a careful person's reading of them.
class ReferenceReadingTest {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));

    @ParameterizedTest
    @ValueSource(strings = {"000_886959f2a8251ce3", "001_8a0b98c112ba313c", "003_7f151d95fd5f1233"})
    void tasksLeadsDeadlinesAndCitationsAreRight(String name) throws IOException {
        Path gold = SHARED.resolve("gold/" + name + ".gold.json");
        Path seed = SHARED.resolve("seeds/" + name + ".txt");
        assumeTrue(Files.exists(gold) && Files.exists(seed), "the reference documents are not there: " + gold);
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(gold));
        List<String> lines = Restorer.builtIn()
                .restore(List.of(Files.readString(seed).split("\n", -1)))
                .text();
        Reading reading = DocumentReader.read(lines);

        List<JsonNode> wanted = new ArrayList<>();
        expected.get("tasks").forEach(wanted::add);
        int found = 0;
        int leads = 0;
        int deadlines = 0;
        for (JsonNode task : wanted) {
            ProposedTask match = match(task, reading.tasks());
            if (match != null) {
                found++;
                leads += leadsAgree(task, match) ? 1 : 0;
                deadlines += deadlinesAgree(task, match) ? 1 : 0;
            }
        }
        assertThat(2.0 * found / (wanted.size() + reading.tasks().size()))
                .as("tasks F1")
                .isGreaterThanOrEqualTo(0.85);
        assertThat((double) leads / found).as("leads").isGreaterThanOrEqualTo(0.85);
        assertThat((double) deadlines / found).as("deadlines").isGreaterThanOrEqualTo(0.85);
        assertThat(citationsF1(expected, reading)).as("citations F1").isGreaterThanOrEqualTo(0.85);
    }

    private static ProposedTask match(JsonNode task, List<ProposedTask> read) {
        Set<String> words = words(task.get("text").asString());
        for (ProposedTask candidate : read) {
            Set<String> common = words(candidate.text());
            int size = words.size() + common.size();
            common.retainAll(words);
            boolean near = candidate.fromLine() <= task.get("lines").get(1).asInt()
                    && candidate.toLine() >= task.get("lines").get(0).asInt();
            if (near && 2.0 * common.size() / size >= 0.6) {
                return candidate;
            }
        }
        return null;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Folding.fold(text).split("[^a-z0-9]+")));
    }

    private static boolean leadsAgree(JsonNode task, ProposedTask read) {
        if (task.get("lead").size() != read.lead().size()) {
            return false;
        }
        for (JsonNode lead : task.get("lead")) {
            String wanted = Folding.fold(lead.asString());
            if (read.lead().stream()
                    .map(Folding::fold)
                    .noneMatch(name -> name.contains(wanted) || wanted.contains(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean deadlinesAgree(JsonNode task, ProposedTask read) {
        JsonNode wanted = task.get("deadline");
        if (wanted == null || wanted.isNull()) {
            return read.deadline() == null;
        }
        String kind = wanted.get("kind").asString();
        return read.deadline() != null
                && kind.equalsIgnoreCase(read.deadline().kind().name().replace("_", ""));
    }

    private static double citationsF1(JsonNode expected, Reading reading) {
        Set<String> wanted = new HashSet<>();
        for (JsonNode citation : expected.get("citations")) {
            if (!citation.get("number").isNull()) {
                wanted.add(Symbols.key(citation.get("number").asString()));
            }
        }
        Set<String> read = new HashSet<>();
        reading.citations().forEach(citation -> read.add(Symbols.key(citation.number())));
        int size = wanted.size() + read.size();
        read.retainAll(wanted);
        return 2.0 * read.size() / size;
    }
}
