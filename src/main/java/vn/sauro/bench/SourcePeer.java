package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// The Java program whose sources lie in a folder (classes `accent.prediction.AccentPredictor` and `utils.NGramer`, and
/// a
/// folder `datasets` beside them): compiled now, trained by its own trainer, run in a process of its own.
final class SourcePeer implements Peer {
    private final Path sources;
    private final Path work;

    SourcePeer(Path sources, Path work) {
        this.sources = sources;
        this.work = work;
    }

    @Override
    public Outcome run(Path trainingLines, List<String> withoutDiacritics) throws IOException, InterruptedException {
        var classes = Files.createDirectories(work.resolve("classes"));
        compile(classes);
        var accents = Files.createDirectories(work.resolve("datasets")).resolve("AccentInfo.txt");
        Files.copy(sources.resolve("datasets/AccentInfo.txt"), accents);
        var asked = Files.write(work.resolve("asked.txt"), withoutDiacritics);
        var answered = work.resolve("answered.txt");
        var words = work.resolve("words.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx4g",
                        "-cp",
                        System.getProperty("java.class.path") + java.io.File.pathSeparator + classes,
                        SourcePeerRun.class.getName(),
                        trainingLines.toAbsolutePath().toString(),
                        asked.toString(),
                        answered.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        Peer.finish(process, words);
        var lines = Files.readAllLines(answered);
        return new Outcome(lines.subList(1, lines.size()), Double.parseDouble(lines.getFirst()));
    }

    private void compile(Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-nowarn", "-encoding", "UTF-8", "-proc:none", "-d", classes.toString()));
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        var words = new java.io.ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, words, words, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException(words.toString(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
