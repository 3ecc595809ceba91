package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.calendar.Term.Unit;

class ExplanationTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(
            new SpecialDay(LocalDate.of(2026, 8, 22), Kind.SWAPPED_WORK, DayPart.WHOLE, "Làm bù", "Thông báo thử"),
            new SpecialDay(
                    LocalDate.of(2026, 8, 31), Kind.SWAPPED_OFF, DayPart.WHOLE, "Nghỉ hoán đổi", "Thông báo thử")));
    private static final Explanation VIETNAMESE = new Explanation(Locale.ROOT);

    @Test
    void aCountIsToldSoThatItAddsUp() {
        var count = DayCount.between(CALENDAR, LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 1));
        assertThat(VIETNAMESE.of(count))
                .isEqualTo(
                        "Từ ngày 20/8/2026 đến hết ngày 01/9/2026 có 13 ngày; trừ 4 ngày thứ Bảy, Chủ nhật; trừ 2 ngày"
                                + " nghỉ (31/8/2026 Nghỉ hoán đổi; 01/9/2026 Quốc khánh (ngày liền kề)); cộng 1 ngày làm bù"
                                + " (22/8/2026 Làm bù): còn 8 ngày làm việc.");
    }

    @Test
    void aTermNamesItsRuleAndTheDaysPassedOver() {
        var end = new Term(5, Unit.WORKING_DAY).end(CALENDAR, LocalDate.of(2026, 8, 28));
        assertThat(VIETNAMESE.of(end))
                .isEqualTo(
                        "5 ngày làm việc kể từ ngày 28/8/2026: tính từ ngày 29/8/2026 (khoản 2, khoản 3 Điều 147 Bộ luật Dân sự),"
                                + " bỏ qua 4 ngày thứ Bảy, Chủ nhật và 3 ngày nghỉ (31/8/2026 Nghỉ hoán đổi; 01/9/2026 Quốc khánh"
                                + " (ngày liền kề); 02/9/2026 Quốc khánh), hết hạn ngày 09/9/2026.");
        assertThat(new Explanation(Locale.ENGLISH).of(end)).startsWith("5 working days from 28/8/2026");
    }

    @Test
    void aLastDayThatIsOffIsSaidToMove() {
        var end = new Term(10, Unit.DAY).end(CALENDAR, LocalDate.of(2026, 4, 16));
        assertThat(VIETNAMESE.of(end))
                .contains("đến ngày 26/4/2026 là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo")
                .endsWith("hết hạn ngày 28/4/2026.");
    }

    @Test
    void yearsWithoutTheirDecisionsAreNamed() {
        assertThat(VIETNAMESE.provisional(CALENDAR, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 5)))
                .hasSize(2)
                .last()
                .asString()
                .contains("2027 là tạm tính");
    }
}
