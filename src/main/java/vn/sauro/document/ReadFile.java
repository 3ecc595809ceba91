package vn.sauro.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.extraction.FileFormat;
import vn.sauro.extraction.FileRefusal;
import vn.sauro.extraction.FileText;
import vn.sauro.reading.DocumentReader;
import vn.sauro.text.Restoration;
import vn.sauro.text.Restorer;

/// The program inside the program that reads one file and writes down what it found: see `ReadingProcess`.
public final class ReadFile {
    private static final int LEFT_ALONE = 4;

    /// What is written down: one of the two.
    record Result(@Nullable FileRefusal refused, @Nullable DocumentText text) {}

    private ReadFile() {}

    /// The file, its format, where to write the result, and a file of names that the organisation knows.
    public static void main(String[] arguments) throws IOException {
        endWith(System.in);
        var result = read(
                Path.of(arguments[0]), FileFormat.valueOf(arguments[1]), Files.readAllLines(Path.of(arguments[3])));
        Files.write(Path.of(arguments[2]), JsonMapper.shared().writeValueAsBytes(result));
        System.exit(0);
    }

    /// Who started this holds the other end: if it is killed, so is this.
    private static void endWith(InputStream parent) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                parent.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException _) {
                // as good as closed
            }
            Runtime.getRuntime().halt(LEFT_ALONE);
        });
    }

    static Result read(Path file, FileFormat format, List<String> names) throws IOException {
        return switch (FileText.of(file, format)) {
            case FileRefusal refusal -> new Result(refusal, null);
            case FileText.Lines lines -> new Result(null, text(lines, names));
        };
    }

    private static DocumentText text(FileText.Lines lines, List<String> names) {
        var restoration = Restorer.builtIn().withNames(names).restore(lines.lines());
        var restored = restoration.text();
        var reading = DocumentReader.read(restored);
        return new DocumentText(lines.lines(), restored, doubtful(restoration), reading, lines.pageStarts());
    }

    private static List<DoubtfulPlace> doubtful(Restoration restoration) {
        var places = new ArrayList<DoubtfulPlace>();
        for (var line = 1; line <= restoration.lines().size(); line++) {
            for (var word : restoration.lines().get(line - 1).words()) {
                if (word.confidence() < Restoration.SURE) {
                    places.add(new DoubtfulPlace(line, word.from(), word.to(), word.confidence(), word.otherwise()));
                }
            }
        }
        return places;
    }
}
