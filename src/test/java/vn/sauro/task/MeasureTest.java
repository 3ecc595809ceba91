package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%",
                "80 % tổng số hồ sơ",
                "đạt ít nhất 99,5%",
                "50 hộ",
                "tối thiểu 1.200 hồ sơ",
                "3 lớp tập huấn"
            })
    void aPerCentOrANumberOfThingsIsAMeasure(String target) {
        assertThat(Measure.isMeasured(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mỗi thôn một tổ công nghệ số", "theo 57-NQ/TW", "trước 30/9/2025", "hoàn thành dứt điểm"})
    void otherWordsAreNone(String target) {
        assertThat(Measure.isMeasured(target)).isFalse();
    }

    @Test
    void noTargetIsNoMeasure() {
        assertThat(Measure.isMeasured(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "45, 45",
        "45%, 45",
        "' 45 % ', 45",
        "'45,5%', 45",
        "120/500, 24",
        "1/3, 33",
        "2/3, 66",
        "500/500, 100",
        "0/7, 0",
        "999999999/999999999, 100"
    })
    void perCentOrDoneOfAll(String typed, int percent) {
        assertThat(Measure.percent(typed)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nhiều", "-5", "7/0", "8/7", "1/2/3", "12345"})
    void whatIsNeitherIsNothing(String typed) {
        assertThat(Measure.percent(typed)).isEmpty();
    }

    @RepeatedTest(200)
    void aShareIsNeverToldLargerThanItIs(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        int all = 1 + random.nextInt(100_000);
        int done = random.nextInt(all + 1);
        int percent = Measure.percent(done + "/" + all).orElseThrow();
        assertThat((long) percent * all).isLessThanOrEqualTo(100L * done);
        assertThat((percent + 1L) * all).isGreaterThan(100L * done);
        assertThat(percent == 100).isEqualTo(done == all);
    }
}
