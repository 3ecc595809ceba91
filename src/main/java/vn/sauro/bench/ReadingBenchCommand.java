package vn.sauro.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints how well and how fast documents are restored and read; see `docs/bench.md`.
@Command(name = "reading", mixinStandardHelpOptions = true)
final class ReadingBenchCommand implements Callable<Integer> {
    private static final double MARGIN = 0.005;

    @Option(names = "--checkout", paramLabel = "FOLDER", defaultValue = ".", descriptionKey = "bench.checkout")
    private Path checkout = Path.of(".");

    @Option(names = "--shared", paramLabel = "FOLDER", descriptionKey = "bench.shared")
    private @Nullable Path shared;

    @Option(names = "--peer", paramLabel = "FOLDER", descriptionKey = "bench.peer")
    private @Nullable Path peer;

    @Option(names = "--peer-command", paramLabel = "COMMAND", descriptionKey = "bench.peer-command")
    private @Nullable String peerCommand;

    @Option(
            names = "--peer-training",
            paramLabel = "COMMAND",
            defaultValue = "",
            descriptionKey = "bench.peer-training")
    private String peerTraining = "";

    @Option(names = "--accuracy-only", descriptionKey = "bench.accuracy-only")
    private boolean accuracyOnly;

    @Option(names = "--write-figures", descriptionKey = "bench.write-figures")
    private boolean writeFigures;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var folder = shared == null ? checkout.resolve("../shared") : shared;
        if (!Files.isDirectory(folder)) {
            System.err.println(BenchWords.of("bench.noShared", folder));
        }
        var bench = new ReadingBench(checkout, folder);
        var accuracy = bench.accuracy();
        if (writeFigures) {
            accuracy.write(checkout.resolve(Figures.FILE), MARGIN);
        }
        if (!accuracyOnly) {
            var speed = speed(bench, folder);
            bench.table().figures(BenchWords.of("bench.speed"), speed);
            bench.add(speed);
        }
        if ((peer != null || peerCommand != null) && Files.isDirectory(folder.resolve("corpus"))) {
            var compared = peer(folder);
            bench.table().figures(BenchWords.of("bench.compared"), compared);
            bench.add(compared);
        }
        out.println(bench.table());
        out.print(bench.figures().lines());
        out.print(bench.details().lines());
        return 0;
    }

    private Figures speed(ReadingBench bench, Path folder) throws IOException, InterruptedException {
        var samples = bench.samples();
        var speed = Speed.measure(samples, folder);
        var launcher = checkout.resolve("sauro").toAbsolutePath().normalize();
        if (Files.isExecutable(launcher)) {
            var cold = new ColdStart(launcher);
            for (var command : List.of("restore", "read")) {
                cold.measure(command, Speed.fifteenPages(samples), speed);
            }
        }
        return speed;
    }

    private Figures peer(Path folder) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("peer");
        try {
            var other = peer != null
                    ? new SourcePeer(peer.toAbsolutePath(), work)
                    : new CommandPeer(peerTraining, String.valueOf(peerCommand), work);
            return new PeerComparison(folder.resolve("corpus"), work).run(other);
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
