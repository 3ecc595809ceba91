package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sauro.bench.Sample.Group;

/// Our scoring gives the numbers that the published rules, `../shared/tools/score.py`, give for what the command
/// prints.
class ScoreAgreementTest {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));
    private static final Path SCORE = SHARED.resolve("tools/score.py");
    private static final List<String> ROWS = List.of(
            "metadata",
            "citations P/R/F1",
            "tasks P/R/F1",
            "lead P/R/F1",
            "coordinating P/R/F1",
            "deadline",
            "product",
            "field",
            "figures P/R/F1",
            "checks found");

    @TempDir
    Path folder;

    private List<Sample> samples;

    @BeforeEach
    void gather() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORE), () -> "skipped: " + SCORE + " is not here");
        assumeTrue(hasPython(), "skipped: there is no python3");
        samples = new ArrayList<>(Samples.references(SHARED));
        samples.addAll(Samples.ofCheckout(Path.of(""), Group.TUNED));
    }

    @Test
    void readingsAreScoredAlike() throws IOException, InterruptedException {
        var printed = printed();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            var theirs = theirs(sample, printed.get(i));
            var ours = ours(sample);
            assertThat(ours).as(sample.name()).isNotEmpty();
            ours.forEach((row, value) ->
                    assertThat(value).as(sample.name() + " " + row).isEqualTo(theirs.get(row)));
        }
    }

    @Test
    void restoredTextIsScoredAlike() throws IOException, InterruptedException {
        for (var sample : samples) {
            if (sample.sound() == null
                    || sample.sound().size() != sample.lines().size()) {
                continue;
            }
            var reference = Files.write(folder.resolve("sound.txt"), sample.sound());
            var damaged = Files.write(folder.resolve("damaged.txt"), sample.lines());
            var ours = SyllableScore.of(sample.sound(), sample.lines());
            assertThat(run("python3", SCORE.toString(), "restore", reference.toString(), damaged.toString()))
                    .as(sample.name())
                    .contains("syllables %d errors %d accuracy %.4f"
                            .formatted(ours.words(), ours.errors(), ours.accuracy()));
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// What `./sauro read --json` prints for each sample.
    private List<JsonNode> printed() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.sauro.Sauro",
                "read",
                "--json"));
        for (var sample : samples) {
            var file = folder.resolve(sample.damage().code() + "-" + sample.name() + ".txt");
            command.add(
                    Files.writeString(file, String.join("\n", sample.lines())).toString());
        }
        return Reference.elements(JsonMapper.shared().readTree(run(command.toArray(String[]::new))));
    }

    private Map<String, String> theirs(Sample sample, JsonNode reading) throws IOException, InterruptedException {
        var reference = ((ObjectNode) sample.reference().json()).deepCopy();
        if (!reference.has("citations")) {
            reference.putArray("citations");
        }
        reference.path("tasks").forEach(task -> ((ObjectNode) task).put("id", "task"));
        if (reference.path("tasks").path(0).path("lines").isMissingNode()) {
            // score.py asks for the place of a task only where both sides state it
            reading.path("tasks").forEach(task -> ((ObjectNode) task).remove("lines"));
        }
        var gold = Files.writeString(folder.resolve("gold.json"), reference.toString());
        var output = Files.writeString(folder.resolve("output.json"), reading.toString());
        Map<String, String> rows = new LinkedHashMap<>();
        run("python3", SCORE.toString(), "read", gold.toString(), output.toString())
                .lines()
                .forEach(line -> ROWS.stream()
                        .filter(line::startsWith)
                        .forEach(row ->
                                rows.put(row, line.substring(row.length()).strip())));
        return rows;
    }

    private static Map<String, String> ours(Sample sample) {
        Map<String, String> rows = new LinkedHashMap<>();
        ReadingScore.of(sample.reference(), sample.read()).forEach((measure, tally) -> {
            if (measure.isList()) {
                rows.put(
                        measure.code() + " P/R/F1",
                        rounded(tally.precision()) + " " + rounded(tally.recall()) + " " + rounded(tally.f1()));
            } else if (measure == Measure.CHECKS) {
                rows.put("checks found", tally.agreed() + "/" + tally.wanted());
            } else if (measure == Measure.FALSE_ALARMS) {
                rows.merge("checks found", ", false alarms " + tally.agreed(), String::concat);
            } else if (!measure.isFalseFill()) {
                rows.put(measure.code(), tally.agreed() + "/" + tally.wanted());
            }
        });
        return rows;
    }

    private String run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("printed");
        var words = folder.resolve("words");
        var process = new ProcessBuilder(command)
                .redirectError(words.toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(words)).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /// As Python prints it: the number itself, half to even ("0.8125" → "0.812").
    private static String rounded(double share) {
        return new java.math.BigDecimal(share)
                .setScale(3, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
