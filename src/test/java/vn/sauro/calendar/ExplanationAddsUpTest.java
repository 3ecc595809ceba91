package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.calendar.Term.Unit;

/// Whoever reads a sentence of the calendar with a pencil comes to the same answer.
class ExplanationAddsUpTest {
    private static final Explanation VIETNAMESE = new Explanation(Locale.ROOT);
    private static final LocalDate BEGIN = LocalDate.of(2025, 6, 1);

    /// A calendar with days off, exchanged days and half days wherever the seed puts them.
    private static WorkingCalendar calendar(Random random) {
        var days = new ArrayList<SpecialDay>();
        for (int i = random.nextInt(20); i > 0; i--) {
            var date = BEGIN.plusDays(random.nextInt(700));
            boolean weekend = PublicHolidays.isWeekend(date);
            var kind = weekend ? Kind.SWAPPED_WORK : random.nextBoolean() ? Kind.SWAPPED_OFF : Kind.LOCAL;
            var part = kind == Kind.LOCAL ? DayPart.values()[random.nextInt(3)] : DayPart.WHOLE;
            days.add(new SpecialDay(date, kind, part, "thử", "Quyết định thử"));
        }
        return WorkingCalendar.of(List.copyOf(days));
    }

    @RepeatedTest(300)
    void theNumbersOfACountAddUp(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var calendar = calendar(random);
        var from = BEGIN.plusDays(random.nextInt(400));
        var count = DayCount.between(calendar, from, from.plusDays(random.nextInt(200)));
        var told = VIETNAMESE.of(count);
        int sum = number("có (\\d+) ngày", told)
                - number("trừ (\\d+) ngày thứ Bảy", told)
                - number("trừ (\\d+) ngày nghỉ", told)
                + number("cộng (\\d+) ngày làm bù", told);
        assertThat(number("còn (\\d+) ngày làm việc", told)).isEqualTo(sum).isEqualTo(count.workingDays());
        assertThat(count.workingDays())
                .isEqualTo(Math.toIntExact(from.datesUntil(count.to().plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()));
    }

    @RepeatedTest(300)
    void theTermAndTheDaysPassedOverFillTheStretch(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var calendar = calendar(random);
        var event = BEGIN.plusDays(random.nextInt(400));
        var end = new Term(1 + random.nextInt(90), Unit.WORKING_DAY).end(calendar, event);
        var told = VIETNAMESE.of(end);
        int days = number("^(\\d+) ngày làm việc", told)
                + number("bỏ qua (\\d+) ngày thứ", told)
                + number("(?:qua|và) (\\d+) ngày nghỉ", told);
        assertThat(days).isEqualTo((int) ChronoUnit.DAYS.between(event, end.lastDay()));
    }

    @RepeatedTest(200)
    void addingAndTakingAwayReturnsOnAnyCalendar(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var calendar = calendar(random);
        var start = calendar.sameOrNextWorkingDay(BEGIN.plusDays(random.nextInt(400)));
        int amount = random.nextInt(120);
        var end = new Term(amount, Unit.WORKING_DAY).end(calendar, start).lastDay();
        assertThat(calendar.minusWorkingDays(end, amount)).isEqualTo(start);
    }

    @RepeatedTest(300)
    void pausingSoManyDaysOfATermMovesItsEndByAsMany(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var calendar = calendar(random);
        var event = BEGIN.plusDays(random.nextInt(400));
        var unit = random.nextBoolean() ? Unit.DAY : Unit.WORKING_DAY;
        var term = new Term(10 + random.nextInt(40), unit);
        var from = event.plusDays(1 + random.nextInt(9));
        var pause = new Term.Pause(from, from.plusDays(random.nextInt(15)));
        int paused = unit == Unit.DAY
                ? (int) ChronoUnit.DAYS.between(pause.from(), pause.to()) + 1
                : DayCount.between(calendar, pause.from(), pause.to()).workingDays();
        assertThat(term.end(calendar, event, List.of(pause)).countedTo())
                .isEqualTo(new Term(term.amount() + paused, unit)
                        .end(calendar, event)
                        .countedTo());
    }

    private static int number(String pattern, String sentence) {
        var matcher = Pattern.compile(pattern).matcher(sentence);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
