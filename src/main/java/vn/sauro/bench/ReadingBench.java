package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sauro.bench.Sample.Group;

/// All that is measured of restoring and reading, in the order in which it is printed.
public final class ReadingBench {
    private final Path checkout;
    private final Path shared;
    private final BenchTable table = new BenchTable();
    private final Figures figures = new Figures();
    private final Figures details = new Figures();

    public ReadingBench(Path checkout, Path shared) {
        this.checkout = checkout;
        this.shared = shared;
    }

    /// The figures that CI holds the program to: accuracy, no times. Those of `../shared` are there if that is.
    public Figures accuracy() throws IOException {
        return accuracy(samples());
    }

    /// The same on some of the documents: those that committed figures were measured on, though others have come since.
    Figures accuracy(List<Sample> samples) throws IOException {
        samples.forEach(sample -> figures.documents().add(sample.id()));
        for (var group : Group.values()) {
            var accuracy = ReadingAccuracy.of(
                    group,
                    samples.stream().filter(sample -> sample.group() == group).toList());
            table.accuracy(accuracy);
            add(accuracy.figures());
            accuracy.details().values().forEach(details::put);
        }
        restoration(samples);
        return figures;
    }

    private void restoration(List<Sample> samples) {
        var corpus = shared.resolve("corpus");
        var measured = new Figures();
        if (Files.isDirectory(corpus)) {
            var heldOut = RestorationAccuracy.heldOutPages(corpus);
            measured.put(
                    "restoration.clean.passThrough",
                    RestorationAccuracy.unchanged(RestorationAccuracy.drawnPages(corpus))
                            .accuracy());
            measured.put(
                    "restoration.clean.heldOut.passThrough",
                    RestorationAccuracy.unchanged(heldOut).accuracy());
            measured.put(
                    "restoration.withoutDiacritics",
                    RestorationAccuracy.stripped(heldOut).accuracy());
        }
        table.figures(BenchWords.of("bench.restoration.corpus"), measured);
        add(measured);
        table.calibration(RestorationAccuracy.calibration(samples));
    }

    List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>(Samples.references(shared));
        samples.addAll(Samples.ofCheckout(checkout, Group.TUNED));
        samples.addAll(Samples.ofCheckout(checkout, Group.HELD_OUT));
        return samples;
    }

    void add(Figures more) {
        more.values().forEach(figures::put);
    }

    /// By degree of damage and kind of document, for reading and not for CI.
    Figures details() {
        return details;
    }

    BenchTable table() {
        return table;
    }

    Figures figures() {
        return figures;
    }
}
