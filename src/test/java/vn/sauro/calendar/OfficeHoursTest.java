package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;

class OfficeHoursTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @RepeatedTest(200)
    void theTimeWorkedUntilTheEndIsTheTimeGiven(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var half = random.nextBoolean() ? DayPart.MORNING : DayPart.AFTERNOON;
        var calendar = WorkingCalendar.of(
                List.of(new SpecialDay(DAY.plusDays(random.nextInt(5)), Kind.LOCAL, half, "thử", "Quyết định thử")));
        var start = DAY.atStartOfDay().plusMinutes(random.nextInt(10_000));
        var worked = Duration.ofMinutes(1 + random.nextInt(4_000));
        var end = OfficeHours.USUAL.plus(calendar, start, worked);
        assertThat(OfficeHours.USUAL.between(calendar, start, end)).isEqualTo(worked);
    }

    @RepeatedTest(100)
    void aHalfDayOffTakesThatHalfAndNoMore(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        boolean morning = random.nextBoolean();
        var day = DAY.plusDays(random.nextInt(5));
        var plain = WorkingCalendar.of(List.of());
        var calendar = WorkingCalendar.of(List.of(new SpecialDay(
                day, Kind.LOCAL, morning ? DayPart.MORNING : DayPart.AFTERNOON, "thử", "Quyết định thử")));
        var begin = day.minusDays(1).atStartOfDay();
        var end = day.plusDays(2).atStartOfDay();
        assertThat(OfficeHours.USUAL.between(calendar, begin, end))
                .isEqualTo(OfficeHours.USUAL
                        .between(plain, begin, end)
                        .minus(morning ? Duration.ofHours(4) : Duration.ofMinutes(210)));
    }
}
