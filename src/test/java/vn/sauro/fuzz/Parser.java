package vn.sauro.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import vn.sauro.cli.TextInput;
import vn.sauro.extraction.FileFormat;
import vn.sauro.extraction.FileText;
import vn.sauro.reading.DocumentReader;
import vn.sauro.reading.Reading.Span;
import vn.sauro.shared.CsvFile;
import vn.sauro.shared.ExcelTable;
import vn.sauro.text.Restorer;
import vn.sauro.text.WrittenDate;
import vn.sauro.text.WrittenNumber;

/// Everything of the program that takes in bytes from outside. Whatever these are, the parser ends without an accident,
/// and what it gives keeps its promises.
enum Parser {
    RESTORE {
        @Override
        void parse(byte[] input) {
            var lines = lines(input);
            var restored = Restorer.builtIn().restore(lines);
            assertThat(restored.text()).hasSameSizeAs(lines);
        }
    },
    READ {
        @Override
        void parse(byte[] input) {
            var lines = lines(input);
            var reading = DocumentReader.read(lines);
            for (var task : reading.tasks()) {
                assertThat(task.fromLine()).isBetween(1, lines.size());
                assertThat(task.toLine()).isBetween(task.fromLine(), lines.size());
                task.spans().forEach(span -> assertInside(span, lines));
            }
            reading.citations().forEach(citation -> citation.spans().forEach(span -> assertInside(span, lines)));
            reading.figures().forEach(figure -> figure.spans().forEach(span -> assertInside(span, lines)));
        }
    },
    INPUT {
        @Override
        void parse(byte[] input) {
            assertThat(TextInput.read("-", new ByteArrayInputStream(input))).isNotNull();
        }
    },
    TXT {
        @Override
        void parse(byte[] input) throws IOException {
            parseFile(input, FileFormat.TXT);
        }
    },
    PDF {
        @Override
        void parse(byte[] input) throws IOException {
            parseFile(input, FileFormat.PDF);
        }
    },
    DOCX {
        @Override
        void parse(byte[] input) throws IOException {
            parseFile(input, FileFormat.DOCX);
        }
    },
    DATE {
        @Override
        void parse(byte[] input) {
            var text = new String(input, StandardCharsets.UTF_8);
            WrittenDate.parse(text);
            for (var day : WrittenDate.findAll(text)) {
                assertThat(WrittenDate.parse(text.substring(day.from(), day.to())))
                        .hasValue(day.date());
            }
        }
    },
    NUMBER {
        @Override
        void parse(byte[] input) {
            var text = new String(input, StandardCharsets.UTF_8);
            WrittenNumber.parseRatio(text);
            WrittenNumber.parse(text)
                    .ifPresent(number -> assertThat(WrittenNumber.parse(WrittenNumber.format(number)))
                            .isPresent());
        }
    },
    CSV {
        @Override
        void parse(byte[] input) {
            try {
                var file = CsvFile.read("input.csv", new ByteArrayInputStream(input));
                file.rows().forEach(row -> file.columns().forEach(row::get));
            } catch (CsvFile.Unreadable refused) {
                assertThat(refused.line()).isNotNegative();
            }
        }
    },
    EXCEL {
        @Override
        void parse(byte[] input) throws IOException {
            var text = new String(input, StandardCharsets.UTF_8);
            new ExcelTable<String>(text)
                    .column(text, 20, cell -> cell)
                    .write(Stream.of(text), OutputStream.nullOutputStream());
        }
    };

    /// Fails where the parser does not keep its promises; ends in any case.
    abstract void parse(byte[] input) throws IOException;

    private static List<String> lines(byte[] input) {
        return List.of(new String(input, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static void assertInside(Span span, List<String> lines) {
        assertThat(span.line()).isBetween(1, lines.size());
        assertThat(span.from()).isBetween(0, span.to());
        assertThat(span.to()).isLessThanOrEqualTo(lines.get(span.line() - 1).length());
    }

    private static void parseFile(byte[] input, FileFormat format) throws IOException {
        var file = Files.createTempFile("input", ".file");
        try {
            Files.write(file, input);
            var check = FileFormat.of(file, "input." + format.name());
            if (check == format) {
                assertThat(FileText.of(file, format)).isNotNull();
            }
        } finally {
            Files.delete(file);
        }
    }
}
