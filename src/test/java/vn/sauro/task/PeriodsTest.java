package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.task.Periods.Result;
import vn.sauro.task.Periods.Status;

/// Given on 15/8/2025, due monthly before the 5th: on 4/9, 4/10, 4/11, ...
class PeriodsTest {
    private static final LocalDate GIVEN = LocalDate.of(2025, 8, 15);
    private static final Periods MONTHLY =
            new Periods(Rhythm.of("monthly, before day 5").orElseThrow(), GIVEN, List.of(), List.of());
    private static final List<String> RULES = List.of(
            "weekly",
            "monthly",
            "quarterly",
            "half-yearly",
            "yearly",
            "monthly, before day 5",
            "monthly, on day 25",
            "quarterly, before day 15 of the last month",
            "yearly, on day 15 of month 11");

    @ParameterizedTest
    @CsvSource({
        "'monthly, before day 5', 2025-08-16, 2025-09-04",
        "'monthly, before day 5', 2025-09-04, 2025-09-04",
        "'monthly, before day 5', 2025-09-05, 2025-10-04",
        "'monthly, on day 31', 2025-09-01, 2025-09-30",
        "monthly, 2025-02-10, 2025-02-28",
        "quarterly, 2025-08-16, 2025-09-30",
        "'quarterly, on day 20 of the last month', 2025-09-21, 2025-12-20",
        "half-yearly, 2025-08-16, 2025-12-31",
        "yearly, 2025-12-31, 2025-12-31",
        "'yearly, before day 15 of month 11', 2025-11-14, 2025-11-14",
        "weekly, 2025-11-23, 2025-11-23"
    })
    void aRhythmFallsDueAsItsWordsSay(String rule, LocalDate from, LocalDate due) {
        assertThat(Rhythm.of(rule).orElseThrow().due(from)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "periodic, interval not stated",
                "every 3 thang",
                "daily",
                "before",
                "last day of the quarter"
            })
    void whatDoesNotComeAgainIsNoRhythm(String rule) {
        assertThat(Rhythm.of(rule)).isEmpty();
    }

    @Test
    void theAssignerSetsAStretchOfTimeAndADayInIt() {
        assertThat(Rhythm.of("monthly", 25)).hasValue(new Rhythm("monthly, on day 25"));
        assertThat(Rhythm.of("quarterly", 20)).hasValue(new Rhythm("quarterly, on day 20 of the last month"));
        assertThat(Rhythm.of("quarterly", null)).hasValue(new Rhythm("quarterly"));
        assertThat(Rhythm.of("monthly", 32)).isEmpty();
        assertThat(Rhythm.of("weekly", 3)).isEmpty();
        assertThat(Rhythm.of("hourly", null)).isEmpty();
    }

    @Test
    void withoutARhythmNothingIsOwed() {
        assertThat(Periods.NONE.owed()).isNull();
        assertThat(Periods.NONE.until(GIVEN)).isEmpty();
        assertThat(Periods.NONE.open(GIVEN)).isEmpty();
        assertThat(Periods.NONE.missing(GIVEN)).isZero();
    }

    @Test
    void theEarliestWithoutAResultIsOwed() {
        assertThat(MONTHLY.owed()).isEqualTo(day(9, 4));
        assertThat(MONTHLY.with(sent(day(9, 4), day(9, 3))).owed()).isEqualTo(day(10, 4));
        // sent out of order: the gap stays owed
        assertThat(MONTHLY.with(sent(day(10, 4), day(10, 1))).owed()).isEqualTo(day(9, 4));
        var back = new Result(day(9, 4), Result.State.SENT_BACK, "Thiếu", day(9, 3));
        assertThat(MONTHLY.with(sent(day(9, 4), day(9, 3))).with(back).owed()).isEqualTo(day(9, 4));
    }

    @Test
    void missingOnesAreThoseThatHavePassed() {
        assertThat(MONTHLY.missing(day(9, 4))).isZero();
        assertThat(MONTHLY.missing(day(9, 5))).isEqualTo(1);
        assertThat(MONTHLY.missing(day(11, 20))).isEqualTo(3);
        assertThat(MONTHLY.open(day(11, 20))).containsExactly(day(9, 4), day(10, 4), day(11, 4), day(12, 4));
        assertThat(MONTHLY.with(sent(day(10, 4), day(10, 1))).missing(day(11, 20)))
                .isEqualTo(2);
    }

    @Test
    void whatFallsDueWhileItStandsStillIsNotOwed() {
        var still = MONTHLY.standingStill(day(9, 20));
        assertThat(still.until(day(11, 20)))
                .extracting(Periods.Period::status)
                .containsExactly(Status.STOOD_STILL, Status.STOOD_STILL, Status.STOOD_STILL, Status.MISSING);
        assertThat(still.with(sent(day(9, 4), day(9, 3))).owed()).isNull();

        // from 20 September to 10 November
        var suspension = new Suspension(day(9, 20), null, TaskState.REGULAR);
        var resumed = still.resumed(suspension, day(11, 11));
        assertThat(resumed.owed()).isEqualTo(day(9, 4));
        assertThat(resumed.with(sent(day(9, 4), day(9, 3))).owed()).isEqualTo(day(12, 4));
        assertThat(resumed.missing(day(12, 20))).isEqualTo(2);
        assertThat(resumed.until(day(11, 11)))
                .extracting(Periods.Period::status)
                .containsExactly(Status.OWED, Status.STOOD_STILL, Status.STOOD_STILL, Status.MISSING);

        assertThat(still.resumed(suspension, day(9, 20)).owed()).isEqualTo(day(9, 4));
        assertThat(still.resumed(suspension, day(9, 20)).pauses()).isEmpty();
    }

    @Test
    void eachPeriodStandsByTheDayOfItsProof() {
        var periods = MONTHLY.with(sent(day(9, 4), day(9, 4)))
                .with(sent(day(10, 4), day(10, 6)))
                .with(new Result(day(11, 4), Result.State.ACCEPTED, "Xong", day(11, 4)));
        assertThat(periods.until(day(12, 1)))
                .extracting(Periods.Period::status)
                .containsExactly(Status.OWED, Status.ACCEPTED_ON_TIME, Status.SENT_LATE, Status.SENT_ON_TIME);
        assertThat(periods.until(day(12, 5)).getFirst().status()).isEqualTo(Status.OWED);
        assertThat(periods.until(day(12, 5)).get(1).status()).isEqualTo(Status.MISSING);
    }

    /// Whatever rhythm, whichever periods have a result.
    @RepeatedTest(300)
    void whatIsOwedIsTheFirstOfWhatMayBeSentAndLateExactlyWhenSomethingIsMissing(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var rhythm = Rhythm.of(RULES.get(random.nextInt(RULES.size()))).orElseThrow();
        var periods = new Periods(rhythm, GIVEN, List.of(), List.of());
        var today = GIVEN.plusDays(random.nextInt(0, 500));
        for (var due : periods.open(today)) {
            assertThat(due).isAfter(GIVEN);
            assertThat(rhythm.due(due)).isEqualTo(due);
            if (random.nextBoolean()) {
                var state = Result.State.values()[random.nextInt(3)];
                periods = periods.with(new Result(due, state, "Đã làm", due.plusDays(random.nextInt(-3, 4))));
            }
        }
        var open = periods.open(today);
        if (!open.isEmpty()) assertThat(periods.owed()).isEqualTo(open.getFirst());
        var deadline = Deadline.given(DeadlineKind.RECURRING, null).owing(periods.owed());
        assertThat(deadline.owesSince(today)).isEqualTo(periods.missing(today) > 0);
        assertThat(open).isSorted().doesNotHaveDuplicates();
    }

    private static Result sent(LocalDate due, LocalDate provedOn) {
        return new Result(due, Result.State.SENT, "Đã mở 3 lớp", provedOn);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
