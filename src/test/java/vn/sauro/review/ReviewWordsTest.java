package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

class ReviewWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"review", "review_en"})
    void everyRefusalReasonAndChoiceHasItsWords(String catalogue) throws IOException {
        var names = Stream.of(
                        names("review.refused.", Outcome.Refused.values()),
                        names("review.blocked.", AssignmentPlan.Reason.values()),
                        names("review.kind.", DeadlineKind.values()),
                        names("review.field.", WorkField.values()),
                        Stream.of("review.refused.CHANGED_MEANWHILE.by", "review.assign.changed"))
                .flatMap(keys -> keys);
        assertThat(words(catalogue).stringPropertyNames()).containsAll(names.toList());
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words("review_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("review").stringPropertyNames());
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Properties words(String catalogue) throws IOException {
        var file = ReviewWordsTest.class.getResourceAsStream("/messages/" + catalogue + ".properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
