package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.task.TaskAction.Refused;

class HandingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 15);
    private static final LocalDate DEADLINE = LocalDate.of(2025, 9, 30);
    private static final AgencyId DEPARTMENT = new AgencyId(2);
    private static final AgencyId DIVISION = new AgencyId(3);
    private static final Actor HEAD = actor(21, DEPARTMENT, Role.HEAD);
    private static final Actor LEADER = actor(31, DIVISION, Role.HEAD);
    private static final Actor PERSON = actor(32, DIVISION, Role.OFFICER);
    private static final Actor COLLEAGUE = actor(33, DIVISION, Role.OFFICER);

    @ParameterizedTest
    @CsvSource({
        ", true",
        "2025-09-15, true",
        "2025-09-30, true",
        "2025-10-01, AFTER_OWN_DEADLINE",
        "2025-09-14, DAY_IS_PAST"
    })
    void whoHandsDownNamesADayNoLaterThanTheirOwn(@Nullable LocalDate until, String expected) {
        var outcome = given(TaskState.ASSIGNED).apply(down(until), HEAD, TODAY);
        assertThat(outcome instanceof Changed ? "true" : outcome.toString()).isEqualTo(expected);
    }

    @Test
    void handingDownTakesTheTaskOn() {
        var changed = (Changed) given(TaskState.ASSIGNED).apply(down(null), HEAD, TODAY);
        assertThat(changed.to()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(changed.progress()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "REDO"})
    void whatHasBegunStaysWhereItIs(TaskState state) {
        assertThat(((Changed) given(state).apply(down(null), HEAD, TODAY)).to()).isEqualTo(state);
    }

    @Test
    void itIsHandedToSomebody() {
        var nobody = new HandDown(new TaskId(1), 0, null, null, "", null);
        assertThat(given(TaskState.ASSIGNED).apply(nobody, HEAD, TODAY)).isEqualTo(Refused.NO_RECEIVER);
    }

    @Test
    void onlyTheLeadHandsDown() {
        assertThat(given(TaskState.ASSIGNED).apply(down(null), LEADER, TODAY)).isEqualTo(Refused.NOT_THE_LEAD);
    }

    @Test
    void aDivisionHandsOnButAPersonDoesNot() {
        assertThat(handed(null).allows(ActionName.HAND_DOWN, LEADER, TODAY)).isTrue();
        assertThat(handed(PERSON).allows(ActionName.HAND_DOWN, PERSON, TODAY)).isFalse();
    }

    @Test
    void whatAPersonWasGivenColleaguesDoNotReportOn() {
        assertThat(handed(PERSON).allows(ActionName.SUBMIT, PERSON, TODAY)).isTrue();
        assertThat(handed(PERSON).allows(ActionName.SUBMIT, COLLEAGUE, TODAY)).isFalse();
        assertThat(handed(PERSON).allows(ActionName.SUBMIT, LEADER, TODAY)).isFalse();
    }

    /// Whoever handed it down confirms it, or the head; and it is taken back rather than given to another.
    @Test
    void whoHandedItDownIsItsAssigner() {
        var handed = handed(null);
        assertThat(handed.allows(ActionName.WITHDRAW, HEAD, TODAY)).isTrue();
        assertThat(handed.allows(ActionName.WITHDRAW, actor(22, DEPARTMENT, Role.OFFICER), TODAY))
                .isTrue();
        assertThat(handed.allows(ActionName.WITHDRAW, actor(23, DEPARTMENT, Role.OFFICER), TODAY))
                .isFalse();
        assertThat(handed.allows(ActionName.REASSIGN, HEAD, TODAY)).isFalse();
    }

    @Test
    void noExtensionGoesBeyondTheLevelAbove() {
        var asked = handed(
                null, Course.given(DeadlineKind.DATE, DEADLINE.minusDays(5)).asking(DEADLINE));
        assertThat(asked.apply(new TaskAction.GrantExtension(new TaskId(1), 0, DEADLINE, ""), HEAD, TODAY))
                .isInstanceOf(Changed.class);
        assertThat(asked.apply(new TaskAction.GrantExtension(new TaskId(1), 0, DEADLINE.plusDays(1), ""), HEAD, TODAY))
                .isEqualTo(Refused.AFTER_OWN_DEADLINE);
    }

    private static HandDown down(@Nullable LocalDate until) {
        return new HandDown(new TaskId(1), 0, DIVISION, null, "Lập danh mục", until);
    }

    private static Task given(TaskState state) {
        var course = Course.given(DeadlineKind.DATE, DEADLINE);
        return new Task(
                new TaskId(1),
                null,
                new AgencyId(1),
                DEPARTMENT,
                null,
                course,
                state,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                true,
                0);
    }

    private static Task handed(@Nullable Actor officer) {
        return handed(officer, Course.given(DeadlineKind.DATE, DEADLINE));
    }

    private static Task handed(@Nullable Actor officer, Course course) {
        var how = new Handed(new TaskId(9), new AccountId(22), officer == null ? null : officer.account(), DEADLINE);
        return new Task(
                new TaskId(1),
                null,
                DEPARTMENT,
                DIVISION,
                DEPARTMENT,
                course,
                TaskState.ASSIGNED,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                true,
                0,
                Parts.NONE,
                how,
                Others.NONE);
    }

    private static Actor actor(long account, AgencyId agency, Role... roles) {
        return new Actor(new AccountId(account), "Nguyễn Văn A", agency, Set.of(roles));
    }
}
