package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.calendar.Term.Unit;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(decided());

    private static List<SpecialDay> decided() {
        var days = new ArrayList<SpecialDay>();
        for (int day = 27; day <= 31; day++) days.add(special(LocalDate.of(2025, 1, day), Kind.HOLIDAY));
        for (int day = 16; day <= 20; day++) days.add(special(LocalDate.of(2026, 2, day), Kind.HOLIDAY));
        days.add(special(LocalDate.of(2025, 4, 26), Kind.SWAPPED_WORK));
        days.add(special(LocalDate.of(2025, 5, 2), Kind.SWAPPED_OFF));
        days.add(special(LocalDate.of(2025, 9, 1), Kind.HOLIDAY));
        days.add(special(LocalDate.of(2026, 1, 2), Kind.SWAPPED_OFF));
        days.add(special(LocalDate.of(2026, 1, 10), Kind.SWAPPED_WORK));
        days.add(special(LocalDate.of(2026, 8, 22), Kind.SWAPPED_WORK));
        days.add(special(LocalDate.of(2026, 8, 31), Kind.SWAPPED_OFF));
        days.add(special(LocalDate.of(2026, 9, 1), Kind.HOLIDAY));
        return days;
    }

    private static SpecialDay special(LocalDate date, Kind kind) {
        return new SpecialDay(date, kind, DayPart.WHOLE, "thử", "Quyết định thử");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-26, true",
        "2025-05-02, false",
        "2025-05-03, false",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-02-13, true",
        "2026-02-16, false",
        "2026-04-26, false",
        "2026-04-27, false",
        "2026-08-22, true",
        "2026-08-31, false",
        "2026-11-23, true",
        "2026-11-24, false",
        "2025-11-24, true"
    })
    void daysAreWorkedOrNotAsTheYearsWere(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void theStretchOfTheSourcesHasNinetyNineWorkingDays() {
        var count = DayCount.between(CALENDAR, LocalDate.of(2026, 7, 10), LocalDate.of(2026, 11, 30));
        assertThat(count.days() - count.weekendDays()).isEqualTo(102);
        assertThat(count.off()).hasSize(4);
        assertThat(count.worked()).hasSize(1);
        assertThat(count.workingDays()).isEqualTo(99);
        assertThat(count.off())
                .filteredOn(day -> day.date().equals(LocalDate.of(2026, 11, 24)))
                .hasSize(1);
    }

    @Test
    void aYearWithoutItsDecisionsIsProvisionalAndFollowsLawAndCustom() {
        assertThat(CALENDAR.isProvisional(2026)).isFalse();
        assertThat(CALENDAR.isProvisional(2027)).isTrue();
        var off = CALENDAR.specialDays(2027).stream().map(SpecialDay::date).toList();
        assertThat(off)
                .contains(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 11))
                .contains(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 9, 1), LocalDate.of(2027, 11, 24))
                .doesNotContain(LocalDate.of(2027, 2, 12));
    }

    @Test
    void aTermEndsOnTheNextWorkingDayWhenItsLastDayIsOff() {
        var end = new Term(10, Unit.DAY).end(CALENDAR, LocalDate.of(2026, 4, 16));
        assertThat(end.countedTo()).isEqualTo(LocalDate.of(2026, 4, 26));
        assertThat(end.lastDay()).isEqualTo(LocalDate.of(2026, 4, 28));
        var month = new Term(1, Unit.MONTH).end(CALENDAR, LocalDate.of(2026, 1, 31));
        assertThat(month.countedTo()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(month.lastDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @RepeatedTest(200)
    void addingAndTakingAwayWorkingDaysReturns(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var start = CALENDAR.sameOrNextWorkingDay(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)));
        int amount = random.nextInt(120);
        var end = new Term(amount, Unit.WORKING_DAY).end(CALENDAR, start).lastDay();
        assertThat(CALENDAR.minusWorkingDays(end, amount)).isEqualTo(start);
    }

    @RepeatedTest(200)
    void theCountOfATermAddsUpToTheTerm(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        int amount = 1 + random.nextInt(90);
        var end = new Term(amount, Unit.WORKING_DAY)
                .end(CALENDAR, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)));
        assertThat(end.counted().workingDays()).isEqualTo(amount);
        assertThat(end.isMoved()).isFalse();
    }

    @RepeatedTest(200)
    void pausingWorkingDaysMovesTheEndByAsMany(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var event = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
        int amount = 5 + random.nextInt(40);
        var term = new Term(amount, Unit.WORKING_DAY);
        var from = event.plusDays(1 + random.nextInt(5));
        var pause = new Term.Pause(from, from.plusDays(random.nextInt(20)));
        int paused = DayCount.between(CALENDAR, pause.from(), pause.to()).workingDays();
        var plain = term.end(CALENDAR, event).lastDay();
        org.junit.jupiter.api.Assumptions.assumeTrue(!pause.from().isAfter(plain));
        assertThat(term.end(CALENDAR, event, List.of(pause)).lastDay())
                .isEqualTo(
                        new Term(paused, Unit.WORKING_DAY).end(CALENDAR, plain).lastDay());
    }

    @Test
    void hoursRunOnlyWhileTheOfficeIsOpen() {
        var friday = LocalDateTime.of(2026, 8, 21, 16, 0);
        var hours = OfficeHours.USUAL;
        assertThat(hours.plus(CALENDAR, friday, Duration.ofHours(2))).isEqualTo(LocalDateTime.of(2026, 8, 22, 8, 30));
        assertThat(hours.between(CALENDAR, friday, LocalDateTime.of(2026, 8, 24, 8, 0)))
                .isEqualTo(Duration.ofHours(1).plusHours(7).plusMinutes(30).plusMinutes(30));
    }

    @Test
    void aHalfDayOffStopsHoursButIsStillAWorkingDay() {
        var day = LocalDate.of(2026, 10, 5);
        var calendar = WorkingCalendar.of(
                List.of(new SpecialDay(day, Kind.LOCAL, DayPart.AFTERNOON, "Lễ hội của tỉnh", "Quyết định thử")));
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(OfficeHours.USUAL.plus(calendar, day.atTime(11, 0), Duration.ofHours(1)))
                .isEqualTo(day.plusDays(1).atTime(8, 0));
    }
}
