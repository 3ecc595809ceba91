package vn.sauro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed figures of accuracy, measured anew: none may get worse by more than the stated margin.
class FiguresTest {
    private static final Path SHARED = Path.of(System.getProperty("sauro.shared", "../shared"));

    /// What the product promises for the references, where it is kept.
    private static final Map<String, Double> PROMISED = Map.ofEntries(
            Map.entry("references.000.restoration", 0.99),
            Map.entry("references.001.restoration", 0.99),
            Map.entry("references.003.restoration", 0.99),
            Map.entry("references.citations.f1", 0.98),
            Map.entry("references.tasks.f1", 0.97),
            Map.entry("references.lead.f1", 0.97),
            Map.entry("references.coordinating.f1", 0.95),
            Map.entry("references.deadline", 0.97),
            Map.entry("references.product", 0.85),
            Map.entry("references.field", 0.95),
            Map.entry("references.figures.f1", 0.92),
            Map.entry("references.metadata", 1.0),
            Map.entry("restoration.clean.passThrough", 0.9995),
            Map.entry("restoration.withoutDiacritics", 0.985));

    private static Figures stated;
    private static Figures measured;
    private static List<Sample> samples;

    @BeforeAll
    static void measure() throws IOException {
        stated = Figures.read(Path.of(Figures.FILE));
        var bench = new ReadingBench(Path.of(""), SHARED);
        samples = bench.samples();
        measured = bench.accuracy(samples.stream()
                .filter(sample -> stated.documents().contains(sample.id()))
                .toList());
    }

    @Test
    void noFigureFallsByMoreThanTheMargin() {
        assertThat(measured.worseThan(stated)).isEmpty();
    }

    @Test
    void everyDocumentIsInTheStatedFigures() {
        var missing = samples.stream()
                .map(Sample::id)
                .filter(id -> !stated.documents().contains(id))
                .toList();
        assertThat(missing)
                .as("not counted yet: ./sauro bench reading --accuracy-only --write-figures")
                .isEmpty();
        assertThat(measured.documents()).hasSameSizeAs(samples);
    }

    @Test
    void everyStatedFigureOfOurOwnDocumentsIsMeasured() {
        var ours = stated.values().keySet().stream()
                .filter(name -> name.startsWith("tuned.") || name.startsWith("heldOut."))
                .toList();
        assertThat(measured.values()).isNotEmpty().containsKeys(ours.toArray(String[]::new));
    }

    @Test
    void theReferencesAreReadAsPromised() {
        assumeTrue(Files.isDirectory(SHARED.resolve("gold")), () -> "skipped: " + SHARED + " is not here");
        PROMISED.forEach((name, least) ->
                assertThat(measured.values().get(name)).as(name).isGreaterThanOrEqualTo(least));
    }

    @Test
    void aFallBeyondTheMarginIsNoticed(@TempDir Path folder) throws IOException {
        var before = new Figures();
        before.put("tuned.tasks.f1", 0.95);
        before.put("tuned.falseFill", 0.01);
        before.put("references.tasks.f1", 0.9);
        before.documents().add("tuned/plan");
        var file = folder.resolve("figures.properties");
        before.write(file, 0.005);
        var now = new Figures();
        now.put("tuned.tasks.f1", 0.946);
        now.put("tuned.falseFill", 0.014);
        assertThat(now.worseThan(Figures.read(file))).isEmpty();
        now.put("tuned.tasks.f1", 0.944);
        now.put("tuned.falseFill", 0.02);
        assertThat(now.worseThan(Figures.read(file)))
                .containsExactlyInAnyOrder("tuned.tasks.f1: 0.9440, was 0.9500", "tuned.falseFill: 0.0200, was 0.0100");
    }

    @Test
    void figuresThatCouldNotBeMeasuredAreKept(@TempDir Path folder) throws IOException {
        var file = folder.resolve("figures.properties");
        var before = new Figures();
        before.put("references.tasks.f1", 0.97);
        before.documents().add("references/000/scan");
        before.write(file, 0.005);
        var now = new Figures();
        now.put("tuned.tasks.f1", 1);
        now.documents().add("tuned/plan");
        now.write(file, 0.005);
        assertThat(Figures.read(file).documents()).containsExactly("references/000/scan", "tuned/plan");
        assertThat(Figures.read(file).values())
                .containsEntry("references.tasks.f1", 0.97)
                .containsEntry("tuned.tasks.f1", 1.0)
                .containsEntry("margin", 0.005);
    }
}
