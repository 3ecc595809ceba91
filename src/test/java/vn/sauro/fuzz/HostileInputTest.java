package vn.sauro.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.extraction.DocxFile;
import vn.sauro.extraction.PdfFile;

/// No input whatever makes a parser fail or hang.
class HostileInputTest {
    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MUTANTS = 40;

    @RepeatedTest(40)
    void textByLotIsTakenByEveryParserOfText(RepetitionInfo run) {
        var text = String.join("\n", new HostileText(run.getCurrentRepetition()).lines())
                .getBytes(StandardCharsets.UTF_8);
        for (var parser : Parser.values()) {
            assertTimeoutPreemptively(SOON, () -> parser.parse(text), parser.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesByLotAreTakenByEveryParser(Parser parser) {
        var random = new Random(1);
        for (int i = 0; i < 40; i++) {
            var bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            assertTimeoutPreemptively(SOON, () -> parser.parse(bytes), () -> Arrays.toString(bytes));
        }
    }

    @TestFactory
    Stream<DynamicTest> textsOfExtremeShapeAreTakenByEveryParserOfText() {
        return HostileShapes.of(100_000).entrySet().stream()
                .flatMap(shape -> Stream.of(
                                Parser.RESTORE,
                                Parser.READ,
                                Parser.INPUT,
                                Parser.TXT,
                                Parser.DATE,
                                Parser.NUMBER,
                                Parser.CSV)
                        .map(parser -> dynamicTest(parser + " " + shape.getKey(), () -> {
                            var bytes = shape.getValue().getBytes(StandardCharsets.UTF_8);
                            assertTimeoutPreemptively(SOON, () -> parser.parse(bytes));
                        })));
    }

    @RepeatedTest(MUTANTS)
    void aFileWithSomeOfItsBytesChangedIsReadOrRefused(RepetitionInfo run) throws IOException {
        var hostile = new HostileText(run.getCurrentRepetition());
        var docx = hostile.mutated(DocxFile.of(DocxFile.paragraph("Giao Sở Nội vụ"), DocxFile.paragraph("báo cáo"))
                .bytes());
        var pdf = hostile.mutated(PdfFile.of(List.of(List.of("Giao Sở Nội vụ", "báo cáo"))));
        assertTimeoutPreemptively(SOON, () -> Parser.DOCX.parse(docx));
        assertTimeoutPreemptively(SOON, () -> Parser.PDF.parse(pdf));
    }

    /// Inputs that once were too much, each in the folder of its parser.
    @TestFactory
    Stream<DynamicTest> whatWasFoundOnceIsTakenNow() throws IOException {
        try (var files = Files.walk(FOUND)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> dynamicTest(FOUND.relativize(file).toString(), () -> {
                        var parser =
                                Parser.valueOf(file.getParent().getFileName().toString());
                        var bytes = Files.readAllBytes(file);
                        assertTimeoutPreemptively(SOON, () -> parser.parse(bytes));
                    }));
        }
    }
}
