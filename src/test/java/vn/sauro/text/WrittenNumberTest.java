package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.314,5;3314.5",
                "07;7",
                "1.201;1201",
                "88,13;88.13",
                "85.5;85.5",
                "-2,5;-2.5",
                "12.345.678;12345678"
            })
    void documentsWritePointsBetweenThousandsAndCommasBeforeDecimals(String written, BigDecimal value) {
        assertThat(WrittenNumber.parse(written)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1,2,3", "12a", "1234.567,8", ",5", "08/8/2025"})
    void whatIsNoNumberIsNotRead(String written) {
        assertThat(WrittenNumber.parse(written)).isEmpty();
    }

    @Test
    void aRatioIsAPartOfAWhole() {
        assertThat(WrittenNumber.parseRatio("3.314,5/6.227,5"))
                .hasValue(new WrittenNumber.Ratio(new BigDecimal("3314.5"), new BigDecimal("6227.5")));
        assertThat(WrittenNumber.parseRatio("7/0")).isEmpty();
        assertThat(WrittenNumber.parseRatio("07/8/2025")).isEmpty();
    }

    @RepeatedTest(200)
    void whatIsWrittenIsReadBack(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var value = BigDecimal.valueOf(random.nextLong(-100_000_000, 100_000_000), random.nextInt(0, 3));
        assertThat(WrittenNumber.parse(WrittenNumber.format(value)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }
}
