package vn.sauro.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.extraction.FileFormat;
import vn.sauro.extraction.FileRefusal;

/// Reads a file in a process of its own, with so much memory and so much time: what a hostile file can ruin is that
/// process. A PDF can unfold to any size inside the library that opens it, and no limit inside a JVM holds that.
final class ReadingProcess {
    private static final int OUT_OF_MEMORY = 3;
    private static final int LONGEST_COMPLAINT = 2_000;

    private final int megabytes;
    private final Duration longest;
    private final Supplier<List<String>> names;

    ReadingProcess(int megabytes, Duration longest) {
        this(megabytes, longest, List::of);
    }

    /// `names` of people, bodies and places that damaged words may well have been.
    ReadingProcess(int megabytes, Duration longest, Supplier<List<String>> names) {
        this.megabytes = megabytes;
        this.longest = longest;
        this.names = names;
    }

    /// Throws `IOException` where the file is not to blame and another try may do better.
    ReadFile.Result read(Path file, FileFormat format) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("sauro-reading");
        try {
            Files.write(folder.resolve("names"), names.get());
            return read(file, format, folder);
        } finally {
            for (var name : List.of("names", "result", "complaints")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private ReadFile.Result read(Path file, FileFormat format, Path folder) throws IOException, InterruptedException {
        var result = folder.resolve("result");
        var complaints = folder.resolve("complaints");
        var process = new ProcessBuilder(command(file, format, result, folder.resolve("names")))
                .redirectOutput(complaints.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return new ReadFile.Result(FileRefusal.TOO_DEMANDING, null);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return switch (process.exitValue()) {
            case 0 -> JsonMapper.shared().readValue(result.toFile(), ReadFile.Result.class);
            case OUT_OF_MEMORY -> new ReadFile.Result(FileRefusal.TOO_DEMANDING, null);
            default ->
                throw new IOException("reading ended with %d: %s".formatted(process.exitValue(), end(complaints)));
        };
    }

    private List<String> command(Path file, FileFormat format, Path result, Path names) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program());
        command.addAll(List.of(file.toString(), format.name(), result.toString(), names.toString()));
        return command;
    }

    /// In the program as delivered, one file, the classes lie inside it and its own launcher finds them.
    private static List<String> program() {
        var place = ReadFile.class.getProtectionDomain().getCodeSource().getLocation();
        return place.getProtocol().equals("jar")
                ? List.of(
                        "-Dloader.main=" + ReadFile.class.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(ReadFile.class.getName());
    }

    private static String end(Path complaints) throws IOException {
        var words = Files.readString(complaints, StandardCharsets.ISO_8859_1);
        return words.substring(Math.max(0, words.length() - LONGEST_COMPLAINT));
    }
}
