package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static final LocalDate DEADLINE = LocalDate.of(2025, 9, 30);
    private static final Deadline GIVEN = Deadline.given(DeadlineKind.DATE, DEADLINE);

    @ParameterizedTest
    @CsvSource({
        "2025-09-26, IN_TIME",
        "2025-09-27, DUE_SOON",
        "2025-09-30, DUE_SOON",
        "2025-10-01, OVERDUE",
        "2026-01-01, OVERDUE"
    })
    void openWorkStandsByTheDaysThatAreLeft(LocalDate today, Standing expected) {
        assertThat(Standing.of(TaskState.IN_PROGRESS, GIVEN, null, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-29, DONE_ON_TIME", "2025-09-30, DONE_ON_TIME", "2025-10-01, DONE_LATE"})
    void doneWorkStandsByTheDayOfItsProof(LocalDate provedOn, Standing expected) {
        assertThat(Standing.of(TaskState.DONE, GIVEN, provedOn, LocalDate.of(2026, 5, 1)))
                .isEqualTo(expected);
    }

    @Test
    void whoReportedInTimeIsNotLateWhileTheAssignerWaits() {
        assertThat(Standing.of(TaskState.REPORTED, GIVEN, DEADLINE, DEADLINE.plusMonths(2)))
                .isEqualTo(Standing.IN_TIME);
        assertThat(Standing.of(TaskState.REPORTED, GIVEN, DEADLINE.plusDays(1), DEADLINE.plusMonths(2)))
                .isEqualTo(Standing.OVERDUE);
    }

    @Test
    void whatIsSentBackIsLateAgain() {
        assertThat(Standing.of(TaskState.REDO, GIVEN, null, DEADLINE.plusDays(1)))
                .isEqualTo(Standing.OVERDUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECURRING", "CONTINUOUS"})
    void regularWorkThatOwesNothingIsNeverLate(DeadlineKind kind) {
        assertThat(Standing.of(TaskState.REGULAR, Deadline.given(kind, null), null, DEADLINE))
                .isEqualTo(Standing.REGULAR);
        assertThat(Standing.of(TaskState.ASSIGNED, Deadline.given(kind, null), null, DEADLINE))
                .isEqualTo(Standing.REGULAR);
    }

    @Test
    void regularWorkIsLateOnceAPeriodPassesWithoutAResult() {
        var owing = Deadline.given(DeadlineKind.RECURRING, null).owing(DEADLINE);
        assertThat(Standing.of(TaskState.REGULAR, owing, null, DEADLINE)).isEqualTo(Standing.REGULAR);
        assertThat(Standing.of(TaskState.REGULAR, owing, null, DEADLINE.plusDays(1)))
                .isEqualTo(Standing.REGULAR_LATE);
        assertThat(Standing.of(TaskState.ASSIGNED, owing, null, DEADLINE.plusDays(1)))
                .isEqualTo(Standing.REGULAR_LATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ASAP"})
    void workWithoutADayIsNeverLate(DeadlineKind kind) {
        assertThat(Standing.of(TaskState.ASSIGNED, Deadline.given(kind, null), null, DEADLINE))
                .isEqualTo(Standing.UNDATED);
    }

    /// Given until 30/9, extended until 31/10; in the second line five days of suspension moved the first
    /// day too.
    @ParameterizedTest
    @CsvSource({
        "0, 2025-09-30, DONE_ON_TIME",
        "0, 2025-10-01, DONE_EXTENDED",
        "0, 2025-10-31, DONE_EXTENDED",
        "0, 2025-11-01, DONE_LATE",
        "5, 2025-10-05, DONE_ON_TIME",
        "5, 2025-10-06, DONE_EXTENDED"
    })
    void onTimeOnlyByAnExtensionIsCountedApart(int paused, LocalDate provedOn, Standing expected) {
        var extended = new Deadline(DeadlineKind.DATE, DEADLINE.plusDays(31), DEADLINE, 1, paused, null);
        assertThat(Standing.of(TaskState.DONE, extended, provedOn, LocalDate.of(2026, 5, 1)))
                .isEqualTo(expected);
    }

    @Test
    void aPauseAloneIsNoExtension() {
        var paused = GIVEN.pausedTo(DEADLINE.plusDays(7), 7);
        assertThat(Standing.of(TaskState.DONE, paused, DEADLINE.plusDays(7), DEADLINE.plusDays(9)))
                .isEqualTo(Standing.DONE_ON_TIME);
    }

    @Test
    void suspendedWorkIsNotLate() {
        assertThat(Standing.of(TaskState.SUSPENDED, GIVEN, null, DEADLINE.plusDays(99)))
                .isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void withdrawnWorkStandsNowhere() {
        assertThat(Standing.of(TaskState.CANCELLED, GIVEN, null, DEADLINE.plusDays(9)))
                .isEqualTo(Standing.WITHDRAWN);
    }

    @RepeatedTest(300)
    void everyStandingIsDoneOrOpenOrRegularOrWithdrawnAndShownByOneColumn(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var standing = Standing.of(
                TaskState.values()[random.nextInt(TaskState.values().length)],
                new Deadline(
                        DeadlineKind.values()[random.nextInt(DeadlineKind.values().length)],
                        random.nextInt(4) == 0 ? null : DEADLINE.plusDays(random.nextInt(-30, 30)),
                        DEADLINE,
                        random.nextInt(3),
                        random.nextInt(10),
                        random.nextBoolean() ? null : DEADLINE.plusDays(random.nextInt(-30, 30))),
                random.nextInt(4) == 0 ? null : DEADLINE.plusDays(random.nextInt(-30, 30)),
                DEADLINE.plusDays(random.nextInt(-30, 30)));
        var counts = Counts.of(standing, 1);
        int withdrawn = standing == Standing.WITHDRAWN ? 1 : 0;
        assertThat(counts.done() + counts.open() + counts.regular() + withdrawn).isEqualTo(1);
        assertThat(Show.OPEN.standings().contains(standing)).isEqualTo(standing.isOpen());
        assertThat(Show.DONE.standings().contains(standing)).isEqualTo(standing.isDone());
    }

    @Test
    void countsAddUpAsTheConclusionsPrintThem() {
        var counts = Counts.of(Standing.DONE_ON_TIME, 80)
                .plus(Counts.of(Standing.DONE_LATE, 2))
                .plus(Counts.of(Standing.IN_TIME, 120))
                .plus(Counts.of(Standing.DUE_SOON, 16))
                .plus(Counts.of(Standing.OVERDUE, 9));
        assertThat(counts.total()).isEqualTo(227);
        assertThat(counts.done()).isEqualTo(82);
        assertThat(counts.open()).isEqualTo(145);
        assertThat(counts.overdue()).isEqualTo(9);
    }
}
