package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// A task of the office's specialist that lies in the authority of the committee, due on Tuesday 30/9/2025.
class CourseRulesTest {
    private static final LocalDate DEADLINE = LocalDate.of(2025, 9, 30);
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 15);
    private static final TaskId ID = new TaskId(17);
    private static final AgencyId OFFICE = new AgencyId(1);
    private static final AgencyId DEPARTMENT = new AgencyId(2);
    private static final AgencyId COMMITTEE = new AgencyId(3);
    private static final Actor SPECIALIST = actor(OFFICE, Role.SPECIALIST);
    private static final Actor OFFICER = actor(DEPARTMENT, Role.OFFICER);
    private static final Actor CHAIR = actor(COMMITTEE, Role.HEAD);
    private static final Course GIVEN = Course.given(DeadlineKind.DATE, DEADLINE);

    @ParameterizedTest
    @CsvSource({"2025-09-01, true", "2025-09-29, true", "2025-09-30, true", "2025-10-01, false", "2026-01-01, false"})
    void moreTimeIsAskedForUntilTheDeadlineAndNotAfter(LocalDate today, boolean allowed) {
        var outcome = task(GIVEN).apply(ask(DEADLINE.plusDays(200)), OFFICER, today);
        if (allowed) {
            assertThat(((Changed) outcome).course().askedUntil()).isEqualTo(DEADLINE.plusDays(200));
        } else {
            assertThat(outcome).isEqualTo(Refused.DEADLINE_IS_PAST);
        }
        assertThat(task(GIVEN).allows(ActionName.ASK_EXTENSION, OFFICER, today)).isEqualTo(allowed);
    }

    @Test
    void askingAloneMovesNothing() {
        var asked = changed(task(GIVEN).apply(ask(DEADLINE.plusDays(9)), OFFICER, TODAY));
        assertThat(asked.course().deadline()).isEqualTo(GIVEN.deadline());
        assertThat(asked.to()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30", "2025-09-29", "2025-01-01"})
    void theNewDayIsLater(LocalDate until) {
        assertThat(task(GIVEN).apply(ask(until), OFFICER, TODAY)).isEqualTo(Refused.NOT_LATER);
        var grant = new TaskAction.GrantExtension(ID, 5, until, "");
        assertThat(task(asked()).apply(grant, SPECIALIST, TODAY)).isEqualTo(Refused.NOT_LATER);
    }

    @Test
    void oneRequestAtATime() {
        assertThat(task(asked()).apply(ask(DEADLINE.plusDays(60)), OFFICER, TODAY))
                .isEqualTo(Refused.ALREADY_ASKED);
        var takenBack = changed(task(asked()).apply(new TaskAction.TakeBackExtension(ID, 5), OFFICER, TODAY));
        assertThat(takenBack.course().askedUntil()).isNull();
        assertThat(task(takenBack.course()).apply(ask(DEADLINE.plusDays(60)), OFFICER, TODAY))
                .isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "RECURRING", "ASAP", "CONTINUOUS"})
    void whereThereIsNoDayThereIsNothingToExtend(DeadlineKind kind) {
        var course = Course.given(kind, null);
        assertThat(task(course).apply(ask(DEADLINE), OFFICER, TODAY)).isEqualTo(Refused.NO_DEADLINE);
        assertThat(task(course).allows(ActionName.ASK_EXTENSION, OFFICER, TODAY))
                .isFalse();
    }

    @Test
    void theAssignerOrWhoeverHasTheAuthorityDecides() {
        var grant = new TaskAction.GrantExtension(ID, 5, DEADLINE.plusDays(10), "");
        for (var decider : List.of(SPECIALIST, CHAIR, actor(OFFICE, Role.HEAD))) {
            assertThat(task(asked()).apply(grant, decider, TODAY)).isInstanceOf(Changed.class);
        }
        for (var other : List.of(OFFICER, actor(COMMITTEE, Role.OFFICER), actor(OFFICE, Role.OFFICER))) {
            assertThat(task(asked()).apply(grant, other, TODAY)).isEqualTo(Refused.NOT_WHO_DECIDES);
        }
    }

    @Test
    void anotherDayThanTheOneAskedForMayBeGranted() {
        var granted = changed(
                task(asked()).apply(new TaskAction.GrantExtension(ID, 5, DEADLINE.plusDays(10), ""), CHAIR, TODAY));
        assertThat(granted.course().deadline().day()).isEqualTo(DEADLINE.plusDays(10));
        assertThat(granted.course().deadline().original()).isEqualTo(DEADLINE);
        assertThat(granted.course().deadline().extensions()).isEqualTo(1);
        assertThat(granted.course().askedUntil()).isNull();
    }

    @Test
    void whatWasAskedForInTimeMayBeGrantedAfterTheDeadline() {
        var grant = new TaskAction.GrantExtension(ID, 5, DEADLINE.plusDays(30), "");
        assertThat(task(asked()).apply(grant, SPECIALIST, DEADLINE.plusDays(4))).isInstanceOf(Changed.class);
    }

    @Test
    void aRefusalNeedsItsReasonAndLeavesTheDeadline() {
        assertThat(task(asked()).apply(new TaskAction.RefuseExtension(ID, 5, " "), SPECIALIST, TODAY))
                .isEqualTo(Refused.NO_REASON);
        var refused =
                changed(task(asked()).apply(new TaskAction.RefuseExtension(ID, 5, "Việc gấp"), SPECIALIST, TODAY));
        assertThat(refused.course()).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANT_EXTENSION", "REFUSE_EXTENSION", "TAKE_BACK_EXTENSION"})
    void nothingIsDecidedThatNobodyAsked(ActionName name) {
        var actor = name == ActionName.TAKE_BACK_EXTENSION ? OFFICER : SPECIALIST;
        var action = switch (name) {
            case GRANT_EXTENSION -> new TaskAction.GrantExtension(ID, 5, DEADLINE.plusDays(3), "");
            case REFUSE_EXTENSION -> new TaskAction.RefuseExtension(ID, 5, "Không");
            default -> new TaskAction.TakeBackExtension(ID, 5);
        };
        assertThat(task(GIVEN).apply(action, actor, TODAY)).isEqualTo(Refused.NOTHING_ASKED);
        assertThat(task(GIVEN).allows(name, actor, TODAY)).isFalse();
    }

    @Test
    void aResultReportedMeanwhileStaysWhenMoreTimeIsGranted() {
        var reported = task(asked(), TaskState.REPORTED);
        var granted = changed(
                reported.apply(new TaskAction.GrantExtension(ID, 5, DEADLINE.plusDays(9), ""), SPECIALIST, TODAY));
        assertThat(granted.to()).isEqualTo(TaskState.REPORTED);
        assertThat(granted.result()).isEqualTo(reported.result());
        assertThat(granted.resultOn()).isEqualTo(reported.resultOn());
    }

    @Test
    void whatIsDoneHasNothingOpen() {
        var done = changed(task(asked(), TaskState.REPORTED).apply(new TaskAction.Accept(ID, 5), SPECIALIST, TODAY));
        assertThat(done.course().askedUntil()).isNull();
    }

    /// Suspended on the first day, resumed on the second: where the deadline of 30/9/2025 then stands.
    /// 12/10 and 19/10 are Sundays.
    @ParameterizedTest
    @CsvSource({
        "2025-09-15, 2025-09-15, 2025-09-30",
        "2025-09-15, 2025-09-16, 2025-10-01",
        "2025-09-03, 2025-09-15, 2025-10-13",
        "2025-09-15, 2025-10-04, 2025-10-20",
        "2025-09-30, 2025-10-02, 2025-10-02",
        "2025-10-03, 2025-10-08, 2025-10-05"
    })
    void daysOfASuspensionDoNotCount(LocalDate from, LocalDate to, LocalDate deadline) {
        var suspended = changed(task(GIVEN).apply(new TaskAction.Suspend(ID, 5, null, "Chờ luật"), SPECIALIST, from));
        assertThat(suspended.to()).isEqualTo(TaskState.SUSPENDED);
        var resumed = changed(
                task(suspended.course(), TaskState.SUSPENDED).apply(new TaskAction.Resume(ID, 5), SPECIALIST, to));
        assertThat(resumed.to()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(resumed.course().deadline().day()).isEqualTo(deadline);
        assertThat(resumed.course().deadline().original()).isEqualTo(DEADLINE);
        assertThat(resumed.course().suspension()).isNull();
    }

    /// Pausing k days moves the end by k, and by no more than the days off that follow.
    @RepeatedTest(300)
    void aPauseNeverTakesTimeAway(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var deadline = DEADLINE.plusDays(random.nextInt(-200, 400));
        var from = deadline.minusDays(random.nextInt(0, 60));
        int days = random.nextInt(0, 90);
        var suspension = new Suspension(from, null, TaskState.REDO);
        var after = suspension.resumed(
                Deadline.given(DeadlineKind.DATE, deadline), from.plusDays(days), WorkingCalendar.of(List.of()));
        var moved = ChronoUnit.DAYS.between(deadline, after.day());
        assertThat(moved).isEqualTo(after.pausedDays());
        if (days == 0) {
            assertThat(moved).isZero();
        } else {
            // the longest run of days off is that of Tết
            assertThat(moved).isBetween((long) days, (long) days + 10);
        }
        assertThat(after.original()).isEqualTo(deadline);
        assertThat(after.extensions()).isZero();
    }

    @Test
    void onlyTheAssignerSuspendsAndNotUntilAPastDay() {
        var suspend = new TaskAction.Suspend(ID, 5, TODAY, "Chờ luật");
        assertThat(task(GIVEN).apply(suspend, OFFICER, TODAY)).isEqualTo(Refused.NOT_THE_ASSIGNER);
        assertThat(task(GIVEN).apply(suspend, CHAIR, TODAY)).isEqualTo(Refused.NOT_THE_ASSIGNER);
        assertThat(task(GIVEN).apply(suspend, SPECIALIST, TODAY)).isEqualTo(Refused.NOT_IN_THE_FUTURE);
    }

    @Test
    void aPromiseIsForWhatIsLate() {
        assertThat(task(GIVEN).apply(commit(TODAY.plusDays(9)), OFFICER, TODAY)).isEqualTo(Refused.NOT_LATE);
        var late = DEADLINE.plusDays(1);
        var promised = changed(task(GIVEN).apply(commit(late.plusDays(9)), OFFICER, late));
        assertThat(promised.course().promised()).isEqualTo(late.plusDays(9));
        assertThat(promised.course().deadline()).isEqualTo(GIVEN.deadline());
    }

    @Test
    void aPromiseIsNotPutOffBeforeItsDay() {
        var late = DEADLINE.plusDays(1);
        var promised = GIVEN.promising(DEADLINE.plusDays(10));
        assertThat(task(promised).apply(commit(DEADLINE.plusDays(40)), OFFICER, late))
                .isEqualTo(Refused.PROMISE_STANDS);
        assertThat(task(promised).apply(commit(DEADLINE.plusDays(40)), OFFICER, DEADLINE.plusDays(11)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void aPromiseNamesADayAheadAndMeasures() {
        var late = DEADLINE.plusDays(1);
        assertThat(task(GIVEN).apply(commit(late), OFFICER, late)).isEqualTo(Refused.NOT_IN_THE_FUTURE);
        assertThat(task(GIVEN).apply(new TaskAction.Commit(ID, 5, late.plusDays(1), "", List.of()), OFFICER, late))
                .isEqualTo(Refused.NO_MEASURES);
    }

    /// Whatever is asked, granted, suspended and promised, on whatever days.
    @RepeatedTest(300)
    void theOriginalStaysAndTheDeadlineOnlyEverMovesLater(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var task = task(GIVEN);
        var today = TODAY;
        int granted = 0;
        for (int i = 0; i < 40; i++) {
            today = today.plusDays(random.nextInt(4));
            var until = today.plusDays(random.nextInt(-20, 60));
            var action = switch (random.nextInt(7)) {
                case 0 -> ask(until);
                case 1 -> new TaskAction.TakeBackExtension(ID, 5);
                case 2 -> new TaskAction.GrantExtension(ID, 5, until, "");
                case 3 -> new TaskAction.RefuseExtension(ID, 5, "Không");
                case 4 -> new TaskAction.Suspend(ID, 5, random.nextBoolean() ? until : null, "Chờ");
                case 5 -> new TaskAction.Resume(ID, 5);
                default -> commit(until);
            };
            var actor = List.of(OFFICER, SPECIALIST, CHAIR).get(random.nextInt(3));
            if (!(task.apply(action, actor, today) instanceof Changed changed)) continue;
            if (action instanceof TaskAction.GrantExtension) granted++;
            assertThat(changed.course().deadline().day())
                    .isAfterOrEqualTo(task.course().deadline().day());
            assertThat(changed.course().deadline().original()).isEqualTo(DEADLINE);
            assertThat(changed.course().deadline().extensions()).isEqualTo(granted);
            assertThat(changed.course().suspension() != null).isEqualTo(changed.to() == TaskState.SUSPENDED);
            task = task(changed.course(), changed.to());
        }
    }

    private static Changed changed(Outcome outcome) {
        return (Changed) outcome;
    }

    private static Course asked() {
        return GIVEN.asking(DEADLINE.plusDays(30));
    }

    private static TaskAction ask(LocalDate until) {
        return new TaskAction.AskExtension(ID, 5, until, "Chờ bộ hướng dẫn", List.of());
    }

    private static TaskAction commit(LocalDate day) {
        return new TaskAction.Commit(ID, 5, day, "Tăng người", List.of());
    }

    private static Task task(Course course) {
        return task(course, TaskState.IN_PROGRESS);
    }

    private static Task task(Course course, TaskState state) {
        boolean reported = state == TaskState.REPORTED;
        return new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                COMMITTEE,
                course,
                state,
                40,
                words(reported),
                reported ? TODAY : null,
                List.of(),
                Periods.NONE,
                true,
                5);
    }

    private static @Nullable String words(boolean reported) {
        return reported ? "Kế hoạch 12/KH-UBND" : null;
    }

    private static Actor actor(AgencyId agency, Role... roles) {
        return new Actor(new AccountId(agency.value() * 10), "Nguyễn Văn A", agency, Set.of(roles));
    }
}
