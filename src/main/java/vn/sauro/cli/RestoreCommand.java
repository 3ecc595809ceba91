package vn.sauro.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sauro.text.Restorer;

/// Prints damaged text restored, one line for each line of the input.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    /// So many lines are held at once, however long the text.
    private static final int SLICE = 3000;

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "restore.files")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        int exitCode = Cli.DONE;
        // flushed, not closed: standard output is not this command's to close
        var out = standardOutput();
        try {
            for (var name : files.isEmpty() ? List.of("-") : files) {
                exitCode = Math.max(
                        exitCode,
                        switch (TextInput.read(name, System.in)) {
                            case TextInput.Document document -> print(document.lines(), out);
                            case TextInput.Refused refused -> complain(refused);
                        });
            }
        } finally {
            out.flush();
        }
        return exitCode;
    }

    private static int print(List<String> lines, PrintStream out) {
        for (int from = 0; from < lines.size(); from += SLICE) {
            var slice = lines.subList(from, Math.min(lines.size(), from + SLICE));
            Restorer.builtIn().restore(slice, line -> {
                out.print(line.text());
                out.print('\n');
            });
        }
        return Cli.DONE;
    }

    private static int complain(TextInput.Refused refused) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(refused.sentence());
        return refused.reason().exitCode();
    }

    private static PrintStream standardOutput() {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 12);
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }
}
