package vn.sauro.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sauro.reading.DocumentReader;
import vn.sauro.reading.Reading;
import vn.sauro.text.Restorer;

/// Prints what was read from documents: a table for people, or JSON. Damaged text is restored first.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Option(names = "--json", descriptionKey = "read.json")
    private boolean asJson;

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "read.files")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        int exitCode = Cli.DONE;
        List<Reading> readings = new ArrayList<>();
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            for (var name : files.isEmpty() ? List.of("-") : files) {
                switch (TextInput.read(name, System.in)) {
                    case TextInput.Document document -> {
                        var reading = DocumentReader.read(
                                Restorer.builtIn().restore(document.lines()).text());
                        readings.add(reading);
                        if (!asJson) {
                            out.print(ReadingTable.of(document.name(), reading));
                        }
                    }
                    case TextInput.Refused refused -> exitCode = Math.max(exitCode, complain(refused));
                }
            }
            if (asJson && !readings.isEmpty()) {
                out.println(ReadingJson.write(readings));
            }
        }
        return exitCode;
    }

    private static int complain(TextInput.Refused refused) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(refused.sentence());
        return refused.reason().exitCode();
    }
}
