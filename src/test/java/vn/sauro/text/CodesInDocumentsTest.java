package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesInDocumentsTest {
    private static final Path OWN = Path.of("src/test/resources/readings");
    private static final Pattern CODE = Pattern.compile("\\d{1,6}(?:/\\d{4})?\\s?[/-]\\s?[A-ZĐ][A-ZĐ&][A-ZĐa-z&/-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[./,-]\\d+)+|\\d{2,}");

    static Stream<Path> damaged() throws IOException {
        try (var files = Files.walk(OWN)) {
            return files.filter(file -> file.toString().endsWith("-damaged.txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void noNumberOrCodeIsChangedWithoutAMark(Path document) throws IOException {
        checked(Files.readAllLines(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_886959f2a8251ce3", "001_8a0b98c112ba313c", "003_7f151d95fd5f1233"})
    void norInReallyDamagedDocuments(String name) throws IOException {
        checked(SharedSeeds.damaged(name));
    }

    private static void checked(List<String> lines) {
        for (var line : Restoration.restore(lines).lines()) {
            for (var word : line.words()) {
                if (word.isChanged() && (stands(CODE, line, word) || stands(NUMBER, line, word))) {
                    assertThat(word.confidence())
                            .as(() -> word.original() + " became " + word.restored() + " in " + line.original())
                            .isLessThanOrEqualTo(0.5f);
                }
            }
        }
    }

    private static boolean stands(Pattern pattern, Restoration.Line line, Restoration.Word word) {
        var found = pattern.matcher(line.original());
        while (found.find()) {
            if (found.start() < word.originalTo() && word.originalFrom() < found.end()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aCodeThatOnlyOtherWordsFitStaysItself() {
        var vocabulary = Vocabulary.of(List.of("bộ"), Map.of(), Map.of(), Map.of());
        var others = Candidates.only(Vocabulary.FIRST_WORD);
        assertThat(DocumentCodes.kept(others, "STC", vocabulary).words()).containsExactly(Vocabulary.UNKNOWN);
    }
}
