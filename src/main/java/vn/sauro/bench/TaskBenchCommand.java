package vn.sauro.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sauro.database.EmbeddedPostgres;

/// Makes a province at full size in a folder of its own, serves it and prints how fast it is when 300 people click; see
/// `docs/bench.md`.
@Command(name = "tasks", mixinStandardHelpOptions = true)
final class TaskBenchCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "FOLDER", required = true, descriptionKey = "bench.folder")
    private Path folder = Path.of(".");

    @Option(names = "--data-only", descriptionKey = "bench.data-only")
    private boolean dataOnly;

    @Option(names = "--people", paramLabel = "NUMBER", defaultValue = "300", descriptionKey = "bench.people")
    private int people;

    @Option(names = "--seconds", paramLabel = "NUMBER", defaultValue = "60", descriptionKey = "bench.seconds")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "NUMBER", defaultValue = "120", descriptionKey = "bench.warm-up")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var figures = new Figures();
        var home = folder.toAbsolutePath().normalize();
        try (var postgres = EmbeddedPostgres.start(home)) {
            var province = new Province(postgres);
            if (!province.isMade()) {
                // the program makes the tables and the demonstration pack; what it keeps in memory is old afterwards
                ServedProgram.start(home, postgres).close();
                figures.put("data_s", province.make());
            }
            province.putSizes(figures);
            if (!dataOnly) {
                measure(home, postgres, province, figures);
            }
        }
        out.print(figures.lines());
        return 0;
    }

    private void measure(Path home, EmbeddedPostgres postgres, Province province, Figures figures) throws Exception {
        try (var program = ServedProgram.start(home, postgres)) {
            var crowd = Crowd.signedIn(program.address(), province.people(people));
            new OpenLoop(crowd, people).run(warmUp);
            figures.put(
                    "load_average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            var loop = new OpenLoop(crowd, people);
            loop.run(seconds);
            loop.put(figures);
            figures.put("assign_10000_s", new GivingMany(program.address(), province).seconds());
        }
    }
}
