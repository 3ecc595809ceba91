package vn.sauro.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// A CSV file with a heading, in UTF-8, as people write them; every row knows its line.
public record CsvFile(String name, List<String> columns, List<Row> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    /// One row; cells are trimmed. A row shorter than the heading has empty cells at its end.
    public record Row(CsvFileHeading heading, long line, List<String> cells) {
        /// The cell under the column, empty where the file has no such column.
        public String get(String column) {
            int at = heading.columns().indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }

        public Optional<String> find(String column) {
            return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
        }

        /// The cell's entries, where several stand in one, divided by `|`.
        public List<String> list(String column) {
            return get(column).isEmpty()
                    ? List.of()
                    : List.of(get(column).split("\\|")).stream()
                            .map(String::strip)
                            .filter(entry -> !entry.isEmpty())
                            .toList();
        }
    }

    /// The columns' names, shared by the rows.
    public record CsvFileHeading(List<String> columns) {}

    /// Reads to the end and closes. Fails with `Unreadable` where the bytes are no UTF-8 or the quotes do not close.
    public static CsvFile read(String name, InputStream bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(bytes, decoder);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            return of(name, parser);
        } catch (CharacterCodingException e) {
            throw new Unreadable(name, 0, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile of(String name, CSVParser parser) throws IOException {
        var columns = List.<String>of();
        var rows = new java.util.ArrayList<Row>();
        long before = 0;
        try {
            var heading = new CsvFileHeading(List.of());
            for (var record : parser) {
                if (columns.isEmpty()) {
                    columns = record.stream().map(CsvFile::withoutMark).toList();
                    heading = new CsvFileHeading(columns);
                } else {
                    rows.add(new Row(heading, before + 1, List.of(record.values())));
                }
                before = parser.getCurrentLineNumber();
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw new Unreadable(name, before + 1, e);
            throw new Unreadable(name, before + 1, e);
        }
        return new CsvFile(name, columns, List.copyOf(rows));
    }

    /// Excel puts a byte order mark before the first column's name.
    private static String withoutMark(String column) {
        return column.startsWith("\uFEFF") ? column.substring(1) : column;
    }

    /// Not a CSV file in UTF-8; `line` is where it ends to be one.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long line;

        Unreadable(String name, long line, Throwable cause) {
            super(name, cause);
            this.line = line;
        }

        public long line() {
            return line;
        }
    }
}
