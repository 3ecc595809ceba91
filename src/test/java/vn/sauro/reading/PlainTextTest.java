package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sauro.reading.Reading.Span;

class PlainTextTest {
    private static final Map<String, UnaryOperator<String>> EXTRACTORS = Map.of(
            "two blanks between words", letter -> letter.equals(" ") ? "  " : letter,
            "three blanks between words", letter -> letter.equals(" ") ? "   " : letter,
            "letters and marks apart", letter -> Normalizer.normalize(letter, Form.NFD),
            "blanks that do not break", letter -> letter.equals(" ") ? "\u00A0" : letter,
            "invisible characters", letter -> letter.equals("n") ? "n\u200B" : letter.equals("t") ? "\uFEFFt" : letter);

    /// A document as some program leaves it: where each character went, line by line.
    private record Left(List<String> lines, List<int[]> from, List<int[]> to) {
        static Left by(UnaryOperator<String> extractor, String before, String behind, List<String> lines) {
            var left = new Left(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var line : lines) {
                var text = new StringBuilder(line.isEmpty() ? "" : before);
                var from = new int[line.length()];
                var to = new int[line.length()];
                for (int i = 0; i < line.length(); i++) {
                    from[i] = text.length();
                    text.append(extractor.apply(line.substring(i, i + 1)));
                    to[i] = text.length();
                }
                left.lines.add(text.append(behind).toString());
                left.from.add(from);
                left.to.add(to);
            }
            return left;
        }

        Span moved(Span span) {
            return new Span(
                    span.line(), from.get(span.line() - 1)[span.from()], to.get(span.line() - 1)[span.to() - 1]);
        }

        /// The words under each place, without what nobody sees: an invisible character at the edge belongs to neither.
        String words(Span span) {
            return lines.get(span.line() - 1).substring(span.from(), span.to()).replaceAll("[\u200B\uFEFF]", "");
        }
    }

    @TestFactory
    Stream<DynamicTest> aDocumentIsReadTheSameHoweverItsCharactersAreLeft() throws IOException {
        return documents().entrySet().stream()
                .flatMap(document -> EXTRACTORS.entrySet().stream()
                        .map(extractor -> dynamicTest(
                                document.getKey() + ", " + extractor.getKey(),
                                () -> assertSame(
                                        document.getValue(),
                                        Left.by(extractor.getValue(), "", "", document.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> indentsAndTrailingBlanksSayNothing() throws IOException {
        return documents().entrySet().stream()
                .map(document -> dynamicTest(document.getKey(), () -> {
                    assertSame(
                            document.getValue(),
                            Left.by(UnaryOperator.identity(), "      ", "   ", document.getValue()));
                    assertSame(document.getValue(), Left.by(UnaryOperator.identity(), "", "\r", document.getValue()));
                    assertSame(document.getValue(), Left.by(UnaryOperator.identity(), "", "\t", document.getValue()));
                }));
    }

    @Test
    void aGapOfTwoBlanksStillPartsColumnsWhereWordsStandOneBlankApart() {
        var lines =
                List.of("STT  Nhiệm vụ  Cơ quan chủ trì", "Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trong quý này.");
        assertThat(PlainText.of(lines).lines()).isEqualTo(lines);
    }

    @Test
    void widerGapsKeepTheirProportion() {
        var sentence =
                "Giao  các  sở,  ban,  ngành  và  Ủy  ban  nhân  dân  các  xã,  phường  rà  soát,  báo  cáo  kết  quả  ngay.";
        assertThat(PlainText.of(List.of("ỦY  BAN      CỘNG  HÒA", sentence))
                        .lines()
                        .getFirst())
                .isEqualTo("ỦY BAN   CỘNG HÒA");
    }

    private static void assertSame(List<String> plain, Left left) {
        var expected = MovedReading.of(DocumentReader.read(plain), left::moved);
        var read = DocumentReader.read(left.lines());
        assertThat(withoutPlaces(read)).isEqualTo(withoutPlaces(expected));
        assertThat(words(read, left)).isEqualTo(words(expected, left));
    }

    private static Reading withoutPlaces(Reading reading) {
        return MovedReading.of(reading, span -> new Span(span.line(), 0, 0));
    }

    private static List<String> words(Reading reading, Left left) {
        var words = new ArrayList<String>();
        MovedReading.of(reading, span -> {
            words.add(left.words(span));
            return span;
        });
        return words;
    }

    private static Map<String, List<String>> documents() throws IOException {
        var documents = new TreeMap<String, List<String>>();
        for (var folder : List.of("src/test/resources/readings", "src/test/resources/readings/tuning")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                    documents.put(
                            file.getFileName().toString(),
                            Files.readString(file).lines().toList());
                }
            }
        }
        return documents;
    }
}
