package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedWordsTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of("dâm", "ngu", "sắm", "như"), Map.of(), Map.of(), Map.of());

    @ParameterizedTest
    @CsvSource({"<am, dâm", "sam, dâm", "dan, dâm", "d4mn, dâm", "n9u, ngu", "nhu, ngu"})
    void aVulgarWordIsNotGuessed(String string, String never) {
        assertThat(leftBehind(string)).doesNotContain(never).contains("sắm", "như");
    }

    @ParameterizedTest
    @CsvSource({"dam, dâm", "Dâm, dâm", "d4m, dâm", "DAM, dâm", "ngu, ngu"})
    void itIsReadWhereItsLettersStand(String string, String word) {
        assertThat(leftBehind(string)).contains(word);
    }

    private static List<String> leftBehind(String string) {
        Map<Integer, Float> found = new HashMap<>();
        for (int word = Vocabulary.FIRST_WORD; word < VOCABULARY.size(); word++) {
            found.put(word, -1f);
        }
        new GuardedWords(VOCABULARY).drop(found, string);
        return found.keySet().stream().map(VOCABULARY::word).toList();
    }
}
