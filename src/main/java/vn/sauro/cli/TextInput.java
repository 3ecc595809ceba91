package vn.sauro.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text that a command was given: a file, or standard input. Either its lines, or why there are none.
public sealed interface TextInput {
    /// Larger than any document of an office, small enough to hold.
    int MOST_BYTES = 20 << 20;

    /// The name as given, `-` for standard input.
    String name();

    /// A readable text: its lines without their ends, as many as the text has line feeds (and one more, where the last
    /// line has none).
    record Document(String name, List<String> lines) implements TextInput {}

    /// Why there are no lines. Each has its sentence in `messages/cli.properties`.
    enum Reason {
        MISSING(Cli.MISUSED),
        DIRECTORY(Cli.MISUSED),
        UNREADABLE(Cli.REFUSED),
        EMPTY(Cli.REFUSED),
        TOO_LARGE(Cli.REFUSED),
        NOT_TEXT(Cli.REFUSED);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    /// An input that cannot be used.
    record Refused(String name, Reason reason) implements TextInput {
        /// One sentence that says what is wrong with which file.
        public String sentence() {
            var shown = name.equals("-") ? Words.of("input.standard") : name;
            return Words.of("input." + reason, shown, MOST_BYTES >> 20);
        }
    }

    /// Reads the file of this name; `-` is standard input.
    static TextInput read(String name, InputStream standardInput) {
        try {
            if (name.equals("-")) {
                return of(name, standardInput.readNBytes(MOST_BYTES + 1));
            }
            var file = Path.of(name);
            if (Files.isDirectory(file)) {
                return new Refused(name, Reason.DIRECTORY);
            }
            if (!Files.exists(file)) {
                return new Refused(name, Reason.MISSING);
            }
            try (var in = Files.newInputStream(file)) {
                return of(name, in.readNBytes(MOST_BYTES + 1));
            }
        } catch (InvalidPathException _) {
            return new Refused(name, Reason.MISSING);
        } catch (IOException _) {
            return new Refused(name, Reason.UNREADABLE);
        }
    }

    private static TextInput of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Refused(name, Reason.TOO_LARGE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                return new Refused(name, Reason.EMPTY);
            }
            // a PDF may be all ASCII, and nobody wants its inside restored
            return text.indexOf('\0') >= 0 || text.startsWith("%PDF-")
                    ? new Refused(name, Reason.NOT_TEXT)
                    : new Document(name, lines(text));
        } catch (CharacterCodingException _) {
            return new Refused(name, Reason.NOT_TEXT);
        }
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            int to = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(text.substring(from, to));
            from = end + 1;
        }
        return lines;
    }
}
