package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.database.CannotStart.Reason;

class CannotStartTest {
    @ParameterizedTest
    @EnumSource
    void everyReasonHasOneSentenceInBothLanguages(Reason reason) {
        var failure = new CannotStart(reason, "first", "second", "third");
        var english = failure.words(Locale.ENGLISH);
        assertThat(failure.getMessage()).isNotBlank().isNotEqualTo(english).doesNotContain("{", "\n");
        assertThat(english).isNotBlank().doesNotContain("{", "\n");
    }
}
