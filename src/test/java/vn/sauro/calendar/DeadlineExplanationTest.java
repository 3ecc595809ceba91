package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.calendar.StatedDeadline.Period;

class DeadlineExplanationTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 7, 10);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(
            new SpecialDay(LocalDate.of(2026, 8, 22), Kind.SWAPPED_WORK, DayPart.WHOLE, "Làm bù", "Thông báo thử"),
            new SpecialDay(
                    LocalDate.of(2026, 8, 31), Kind.SWAPPED_OFF, DayPart.WHOLE, "Nghỉ hoán đổi", "Thông báo thử")));
    private static final DeadlineExplanation VIETNAMESE = new DeadlineExplanation(Locale.ROOT);

    private static LastGoodDay last(DeadlineWords words) {
        return words.stated(ASKED).orElseThrow().lastGoodDay(CALENDAR, OfficeHours.USUAL);
    }

    private static DeadlineWords words(String day, String rule, String words) {
        return new DeadlineWords(LocalDate.parse(day), null, rule, words);
    }

    private static String told(DeadlineWords words) {
        return VIETNAMESE.of(CALENDAR, last(words));
    }

    @Test
    void beforeADayIsByTheEndOfTheDayBefore() {
        var before = words("2026-09-30", "before", "trước ngày 30/9");
        assertThat(last(before).day()).isEqualTo(LocalDate.of(2026, 9, 29));
        assertThat(told(before)).isEqualTo("“Trước ngày 30/9/2026” nghĩa là chậm nhất hết ngày 29/9/2026.");
        assertThat(VIETNAMESE.of(CALENDAR, last(before), LocalDate.of(2026, 9, 30)))
                .endsWith("hạn đang theo dõi là ngày 30/9/2026, quá hạn tính từ ngày 01/10/2026, cho đến khi người giao"
                        + " việc ấn định ngày khác.");
    }

    @Test
    void beforeAnHourOfADayThatDayStillCounts() {
        var last = last(words("2026-08-14", "before", "trước 16 giờ 30 ngày 14/8/2026"));
        assertThat(last.day()).isEqualTo(LocalDate.of(2026, 8, 14));
        assertThat(last.hour()).isEqualTo(LocalTime.of(16, 30));
        assertThat(last(words("2026-08-14", null, "sáng ngày 14/8")).hour()).isEqualTo(LocalTime.of(11, 30));
        assertThat(last(words("2026-08-14", null, "chậm nhất 4h chiều ngày 14/8"))
                        .hour())
                .isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void aNamedDayStaysThoughNobodyWorksAndTheWorkingDayBeforeIsTold() {
        var month = new DeadlineWords(LocalDate.of(2026, 8, 31), Period.MONTH, null, "trong tháng 8");
        assertThat(last(month).day()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(told(month)).contains("Nghỉ hoán đổi").endsWith("ngày làm việc cuối cùng là 28/8/2026.");
    }

    @Test
    void aCountedDayMovesOffADayOff() {
        var counted = new DeadlineWords(LocalDate.of(2026, 4, 26), null, "10 days from 2026-04-16", null);
        assertThat(last(counted).day()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(told(counted)).contains("khoản 5 Điều 148");
    }

    @ParameterizedTest
    @CsvSource({
        "'monthly, before day 5', 2026-08-04",
        "'monthly, on day 10', 2026-07-10",
        "'monthly, before day 10', 2026-08-09",
        "'monthly, on day 31', 2026-07-31",
        "'quarterly, on day 20 of the last month', 2026-09-20",
        "'yearly, before day 15 of month 12', 2026-12-14",
        "'yearly, on day 1 of month 3', 2027-03-01",
        "weekly, 2026-07-12",
        "quarterly, 2026-09-30",
        "half-yearly, 2026-12-31"
    })
    void whatComesAgainFallsDueNext(String rule, LocalDate day) {
        assertThat(last(new DeadlineWords(null, null, rule, null)).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"'periodic, interval not stated'", "'monthly, on day 0'", "'quarterly, before day 5'", "'every 2 tuan'"
    })
    void whatTellsNoDayHasNone(String rule) {
        assertThat(new DeadlineWords(null, null, rule, null).stated(ASKED)).isEmpty();
    }

    @RepeatedTest(100)
    void aRuleIsReadAsItWasWritten(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var term = new Term(random.nextInt(400), Term.Unit.values()[random.nextInt(5)]);
        var from = ASKED.plusDays(random.nextInt(-900, 900));
        assertThat(new DeadlineWords(null, null, DeadlineWords.rule(term, from), null).counted())
                .contains(new StatedDeadline.Counted(term, from));
    }

    @Test
    void yearsOnWhichTheDayRestsAreNamedProvisional() {
        var last = last(new DeadlineWords(null, null, "30 working days from 2026-12-10", null));
        assertThat(VIETNAMESE.provisional(CALENDAR, last)).hasSize(2);
        assertThat(new DeadlineExplanation(Locale.ENGLISH).of(CALENDAR, last)).startsWith("30 working days from");
    }

    @Test
    void theLawNamesTheDayOfALooseMoment() {
        assertThat(told(words("2026-08-15", "fifteenth of the month", "giữa tháng 8/2026")))
                .startsWith("Giữa tháng là ngày thứ mười lăm của tháng (khoản 2 Điều 146 Bộ luật Dân sự): chậm nhất hết"
                        + " ngày 15/8/2026");
        assertThat(told(words("2026-12-01", "first day of the month", "đầu tháng 12")))
                .startsWith("Đầu tháng là ngày đầu tiên của tháng");
        assertThat(last(words("2027-06-30", "last day of June", "giữa năm 2027"))
                        .day())
                .isEqualTo(LocalDate.of(2027, 6, 30));
    }
}
