package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The commands as a person starts them: a new process each time, Java's start included, and the most memory it holds.
final class ColdStart {
    private static final int RUNS = 5;
    private static final int PAUSE_MILLISECONDS = 3;

    private final Path launcher;

    ColdStart(Path launcher) {
        this.launcher = launcher;
    }

    private record Run(double milliseconds, long kilobytes) {}

    /// Puts the median time and the largest memory of `./sauro COMMAND FILE`.
    void measure(String command, List<String> text, Figures figures) throws IOException, InterruptedException {
        var file = Files.createTempFile("bench", ".txt");
        try {
            Files.write(file, text);
            run(command, file);
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(run(command, file));
            }
            var name = "cold." + command;
            figures.put(
                    name + ".ms",
                    new Timing(runs.stream().map(Run::milliseconds).toList()).median());
            figures.put(
                    name + ".megabytes",
                    runs.stream().mapToLong(Run::kilobytes).max().orElse(0) / 1024.0);
        } finally {
            Files.delete(file);
        }
    }

    private Run run(String command, Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(launcher.toString(), command, file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, mostMemory(process.pid()));
            process.waitFor(PAUSE_MILLISECONDS, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(launcher + " " + command + ": exit code " + process.exitValue());
        }
        return new Run(milliseconds, most);
    }

    /// The high-water mark of resident memory so far, in kilobytes; 0 where the system does not tell.
    private static long mostMemory(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            // it has just ended
            return 0;
        }
    }
}
