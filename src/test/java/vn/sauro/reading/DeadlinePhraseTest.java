package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.calendar.Term;
import vn.sauro.calendar.Term.Unit;
import vn.sauro.reading.DeadlinePhrase.Lasting;
import vn.sauro.reading.DeadlinePhrase.LastingHours;
import vn.sauro.reading.DeadlinePhrase.Named;

class DeadlinePhraseTest {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 7, 10);

    @ParameterizedTest
    @CsvSource({
        "trước ngày 30/9, 2026-09-30",
        "chậm nhất 15/8/2025, 2025-08-15",
        "sáng 15/8, 2026-08-15",
        "trước 17 giờ ngày 15/8/2026, 2026-08-15",
        "trong tháng 8, 2026-08-31",
        "cuối tháng 9, 2026-09-30",
        "quý IV, 2026-12-31",
        "6 tháng đầu năm 2027, 2027-06-30",
        "đến hết năm, 2026-12-31",
        "giữa tháng 8, 2026-08-15",
        "đầu tháng 12/2026, 2026-12-01",
        "giữa năm 2027, 2027-06-30"
    })
    void aNamedDayOrPeriodIsReadWithoutItsDocument(String words, LocalDate day) {
        assertThat(DeadlinePhrase.of(words, WRITTEN))
                .get()
                .isInstanceOfSatisfying(
                        Named.class,
                        named -> assertThat(named.deadline().date()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource({
        "trong 05 ngày làm việc kể từ ngày nhận, 5, WORKING_DAY",
        "trong thời hạn 10 ngày kể từ ngày ký, 10, DAY",
        "ba ngày làm việc, 3, WORKING_DAY",
        "02 tuần kể từ ngày ban hành, 2, WEEK",
        "trong vòng 6 tháng kể từ ngày nhận đủ hồ sơ, 6, MONTH"
    })
    void aLengthOfTimeWaitsForTheDayOfItsEvent(String words, int amount, Unit unit) {
        assertThat(DeadlinePhrase.of(words, WRITTEN)).contains(new Lasting(new Term(amount, unit)));
    }

    @Test
    void hoursRunByTheClockOrByTheOffice() {
        assertThat(DeadlinePhrase.of("trong 24 giờ kể từ khi nhận", WRITTEN)).contains(new LastingHours(24, false));
        assertThat(DeadlinePhrase.of("08 giờ làm việc", WRITTEN)).contains(new LastingHours(8, true));
    }

    @ParameterizedTest
    @CsvSource({"abc", "chậm nhất 31/02/2026", "''"})
    void whatStatesNoDeadlineIsNotGuessed(String words) {
        assertThat(DeadlinePhrase.of(words, WRITTEN)).isEmpty();
    }
}
