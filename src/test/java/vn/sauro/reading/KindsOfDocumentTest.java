package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.text.Restorer;

/// Documents of the kinds that offices write, clean and as a scan leaves them, against what a person reads in them.
class KindsOfDocumentTest {
    private static final double CLEAN = 0.9;
    private static final double DAMAGED = 0.85;

    /// What was asked for, what was read, and how much of it agrees.
    private static final class Tally {
        private int wanted;
        private int read;
        private int agreed;

        void add(int wantedNow, int readNow, int agreedNow) {
            wanted += wantedNow;
            read += readNow;
            agreed += agreedNow;
        }

        double f1() {
            return wanted + read == 0 ? 1 : 2.0 * agreed / (wanted + read);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city-notice",
                "commune-conclusion",
                "commune-plan",
                "council-notice",
                "decision",
                "department-plan",
                "directive",
                "ministry-letter",
                "national-notice",
                "official-letter",
                "party-notice",
                "provincial-plan"
            })
    void aCleanDocumentIsReadAsAPersonReadsIt(String name) throws IOException {
        compare(name, DocumentReader.read(lines(name + ".txt")), CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city-notice",
                "commune-conclusion",
                "commune-plan",
                "council-notice",
                "department-plan",
                "directive",
                "ministry-letter",
                "official-letter",
                "party-notice"
            })
    void aScannedDocumentIsReadNearlyAsWell(String name) throws IOException {
        compare(name, restored("/readings/" + name + "-damaged.txt"), DAMAGED);
    }

    @Test
    void theTasksOfAScannedConclusionAreAllFound() throws IOException {
        List<ProposedTask> tasks = restored("/conclusion-damaged.txt").tasks();
        assertThat(tasks)
                .hasSize(6)
                .allMatch(task -> Objects.requireNonNull(task.section()).startsWith("II."));
        ProposedTask directs = tasks.get(4);
        assertThat(directs.text()).startsWith("Chỉ đạo Công an các xã, phường hoàn thành");
        assertThat(directs.lead()).containsExactly("Công an tỉnh");
        assertThat(directs.coordinating()).containsExactly("Công an các xã, phường");
    }

    private static void compare(String name, Reading reading, double least) throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(resource("/readings/" + name + ".json"));
        Tally tasks = new Tally();
        Tally leads = new Tally();
        Tally coordinating = new Tally();
        Tally deadlines = new Tally();
        Tally products = new Tally();
        Tally fields = new Tally();
        List<ProposedTask> left = new ArrayList<>(reading.tasks());
        tasks.add(expected.get("tasks").size(), left.size(), 0);
        for (JsonNode wanted : expected.get("tasks")) {
            ProposedTask read = mostAlike(wanted.get("text").asString(), left);
            if (read != null) {
                left.remove(read);
                tasks.add(0, 0, 1);
                addNames(leads, wanted.get("lead"), read.lead());
                addNames(coordinating, wanted.get("coordinating"), read.coordinating());
                deadlines.add(1, 1, deadline(wanted.get("deadline")).equals(deadline(read)) ? 1 : 0);
                products.add(1, 1, productAgrees(wanted.get("product"), read) ? 1 : 0);
                fields.add(
                        1, 1, wanted.get("field").asString().equals(read.field().name()) ? 1 : 0);
            }
        }
        assertThat(tasks.f1()).as("tasks, left over: %s", left).isGreaterThanOrEqualTo(least);
        assertThat(leads.f1()).as("leads").isGreaterThanOrEqualTo(least);
        assertThat(coordinating.f1()).as("coordinating").isGreaterThanOrEqualTo(least);
        assertThat(deadlines.f1()).as("deadlines").isGreaterThanOrEqualTo(least);
        assertThat(products.f1()).as("products").isGreaterThanOrEqualTo(0.85);
        assertThat(fields.f1()).as("fields").isGreaterThanOrEqualTo(least);
        assertThat(reading.document().type())
                .isEqualTo(expected.get("document").get("type").asString());
        assertThat(reading.document().number())
                .isEqualTo(expected.get("document").get("number").asString());
        assertThat(reading.document().date())
                .hasToString(expected.get("document").get("date").asString());
    }

    private static ProposedTask mostAlike(String text, List<ProposedTask> tasks) {
        ProposedTask best = null;
        double most = 0.6;
        for (ProposedTask task : tasks) {
            double alike = alike(text, task.text());
            if (alike > most) {
                most = alike;
                best = task;
            }
        }
        return best;
    }

    private static double alike(String text, String other) {
        Set<String> words = words(text);
        Set<String> common = words(other);
        int size = words.size() + common.size();
        common.retainAll(words);
        return 2.0 * common.size() / size;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Folding.fold(text).split("[^a-z0-9]+")));
    }

    private static void addNames(Tally tally, JsonNode wanted, List<String> read) {
        List<String> left = new ArrayList<>(read.stream().map(Folding::fold).toList());
        int agreed = 0;
        for (JsonNode node : wanted) {
            String name = Folding.fold(node.asString());
            agreed += left.removeIf(other -> other.contains(name) || name.contains(other)) ? 1 : 0;
        }
        tally.add(wanted.size(), read.size(), agreed);
    }

    private static String deadline(JsonNode wanted) {
        if (wanted.isNull()) {
            return "none";
        }
        JsonNode value = wanted.get("value");
        return wanted.get("kind").asString() + (value == null ? "" : " " + value.asString());
    }

    /// As the reading is printed: the kind, and the value of a day, month or year.
    private static String deadline(ProposedTask task) {
        var deadline = task.deadline();
        if (deadline == null) {
            return "none";
        }
        String kind = deadline.kind() == DeadlineKind.YEAR_END
                ? "yearEnd"
                : deadline.kind().name().toLowerCase(java.util.Locale.ROOT);
        if (deadline.date() == null) {
            return kind;
        }
        String date = deadline.date().toString();
        return kind + " " + (deadline.kind() == DeadlineKind.MONTH ? date.substring(0, 7) : date);
    }

    private static boolean productAgrees(JsonNode wanted, ProposedTask read) {
        return wanted.isNull()
                ? read.product() == null
                : read.product() != null && alike(wanted.asString(), read.product()) >= 0.4;
    }

    private static Reading restored(String name) throws IOException {
        return DocumentReader.read(
                Restorer.builtIn().restore(Text.lines(resource(name))).text());
    }

    private static List<String> lines(String name) throws IOException {
        return Text.lines(resource("/readings/" + name));
    }

    private static String resource(String name) throws IOException {
        try (var stream = KindsOfDocumentTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
