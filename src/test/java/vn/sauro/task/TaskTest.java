package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.task.TaskState.ASSIGNED;
import static vn.sauro.task.TaskState.CANCELLED;
import static vn.sauro.task.TaskState.DONE;
import static vn.sauro.task.TaskState.IN_PROGRESS;
import static vn.sauro.task.TaskState.REDO;
import static vn.sauro.task.TaskState.REGULAR;
import static vn.sauro.task.TaskState.REPORTED;
import static vn.sauro.task.TaskState.RETURNED;
import static vn.sauro.task.TaskState.SUSPENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Refused;

class TaskTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 15);
    private static final TaskId ID = new TaskId(17);
    private static final AgencyId OFFICE = new AgencyId(1);
    private static final AgencyId DEPARTMENT = new AgencyId(2);
    private static final AgencyId OTHER = new AgencyId(3);
    private static final Actor SPECIALIST = actor(OFFICE, Role.SPECIALIST);
    private static final Actor OFFICER = actor(DEPARTMENT, Role.OFFICER);

    /// The whole life of a task on one page: what its lead and its assigner may do in each state.
    private static final Map<TaskState, Set<ActionName>> LIFE = Map.of(
            ASSIGNED,
            EnumSet.of(
                    ActionName.START,
                    ActionName.PROGRESS,
                    ActionName.SUBMIT,
                    ActionName.RETURN,
                    ActionName.REASSIGN,
                    ActionName.HAND_DOWN,
                    ActionName.NAME_OBSTACLE,
                    ActionName.ASK_EXTENSION,
                    ActionName.SUSPEND,
                    ActionName.WITHDRAW),
            RETURNED,
            EnumSet.of(ActionName.REASSIGN, ActionName.WITHDRAW),
            IN_PROGRESS,
            EnumSet.of(
                    ActionName.PROGRESS,
                    ActionName.SUBMIT,
                    ActionName.RETURN,
                    ActionName.HAND_DOWN,
                    ActionName.NAME_OBSTACLE,
                    ActionName.ASK_EXTENSION,
                    ActionName.SUSPEND,
                    ActionName.WITHDRAW),
            REPORTED,
            EnumSet.of(ActionName.ACCEPT, ActionName.REDO, ActionName.WITHDRAW),
            SUSPENDED,
            EnumSet.of(ActionName.RESUME, ActionName.WITHDRAW),
            REDO,
            EnumSet.of(
                    ActionName.PROGRESS,
                    ActionName.SUBMIT,
                    ActionName.HAND_DOWN,
                    ActionName.NAME_OBSTACLE,
                    ActionName.ASK_EXTENSION,
                    ActionName.SUSPEND,
                    ActionName.WITHDRAW),
            DONE,
            EnumSet.noneOf(ActionName.class),
            CANCELLED,
            EnumSet.noneOf(ActionName.class));

    /// Those that answer what another has done before: a request, an obstacle, a deadline that passed.
    private static final Set<ActionName> ANSWERS = EnumSet.of(
            ActionName.TAKE_BACK_EXTENSION,
            ActionName.GRANT_EXTENSION,
            ActionName.REFUSE_EXTENSION,
            ActionName.COMMIT,
            ActionName.CONTRIBUTE,
            ActionName.ANSWER_OBSTACLE,
            ActionName.CLOSE_OBSTACLE,
            ActionName.REOPEN_OBSTACLE,
            ActionName.SET_RHYTHM,
            ActionName.SEND_PERIOD,
            ActionName.ACCEPT_PERIOD,
            ActionName.SEND_BACK_PERIOD);

    static Stream<Case> everyStateAndAction() {
        return LIFE.keySet().stream()
                .flatMap(state ->
                        EnumSet.complementOf(EnumSet.copyOf(ANSWERS)).stream().map(name -> new Case(state, name)));
    }

    record Case(TaskState state, ActionName name) {}

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void eachStateAllowsItsOwnActionsAndNoOther(Case one) {
        var outcome = task(one.state()).apply(action(one.name(), 5), who(one.name()), TODAY);
        if (LIFE.get(one.state()).contains(one.name())) {
            assertThat(outcome).isInstanceOf(Changed.class);
        } else {
            assertThat(outcome).isEqualTo(Refused.NOT_IN_THIS_STATE);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void whatThePageOffersIsWhatTheRuleAllows(Case one) {
        assertThat(ActionName.allowed(task(one.state()), who(one.name()), TODAY).contains(one.name()))
                .isEqualTo(LIFE.get(one.state()).contains(one.name()));
    }

    @ParameterizedTest
    @EnumSource(ActionName.class)
    void aStrangerDoesNothing(ActionName name) {
        for (var role : Role.values()) {
            assertThat(task(ASSIGNED).apply(action(name, 5), actor(OTHER, role), TODAY))
                    .isInstanceOf(Refused.class)
                    .isNotEqualTo(Refused.NOT_IN_THIS_STATE);
        }
    }

    @ParameterizedTest
    @EnumSource(ActionName.class)
    void anAdministratorOfEitherSideDoesNothing(ActionName name) {
        for (var agency : List.of(OFFICE, DEPARTMENT)) {
            assertThat(ActionName.allowed(task(ASSIGNED), actor(agency, Role.ADMINISTRATOR), TODAY))
                    .doesNotContain(name);
        }
    }

    @Test
    void theLeadDoesNotAcceptItsOwnResult() {
        assertThat(task(REPORTED).apply(new TaskAction.Accept(ID, 5), OFFICER, TODAY))
                .isEqualTo(Refused.NOT_THE_ASSIGNER);
    }

    @Test
    void theAssignerDoesNotReportForTheLead() {
        assertThat(task(IN_PROGRESS).apply(submit("Đã xong", TODAY, 5), SPECIALIST, TODAY))
                .isEqualTo(Refused.NOT_THE_LEAD);
    }

    @Test
    void anOfficerOfTheAssignerDoesNotAccept() {
        assertThat(task(REPORTED).apply(new TaskAction.Accept(ID, 5), actor(OFFICE, Role.OFFICER), TODAY))
                .isEqualTo(Refused.NOT_THE_ASSIGNER);
    }

    @Test
    void theHeadOfTheAssignerAccepts() {
        assertThat(task(REPORTED).apply(new TaskAction.Accept(ID, 5), actor(OFFICE, Role.HEAD), TODAY))
                .isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTRIBUTE")
    void whoLookedAtAnOlderVersionIsToldSo(ActionName name) {
        for (var state : LIFE.keySet()) {
            assertThat(task(state).apply(action(name, 4), who(name), TODAY)).isEqualTo(Refused.CHANGED_MEANWHILE);
        }
    }

    @Test
    void aTaskIsDoneOnTheDayOfItsProofNotOfTheClick() {
        var done = (Changed) task(REPORTED).apply(new TaskAction.Accept(ID, 5), SPECIALIST, TODAY);
        assertThat(done.doneOn()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(done.progress()).isEqualTo(100);
        assertThat(done.result()).isEqualTo("Kế hoạch 12/KH-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void aResultNeedsWords(String words) {
        assertThat(task(IN_PROGRESS).apply(submit(words, TODAY, 5), OFFICER, TODAY))
                .isEqualTo(Refused.NO_WORDS);
    }

    @Test
    void aProofOfTomorrowIsNone() {
        assertThat(task(IN_PROGRESS).apply(submit("Đã xong", TODAY.plusDays(1), 5), OFFICER, TODAY))
                .isEqualTo(Refused.DAY_IN_THE_FUTURE);
        assertThat(task(IN_PROGRESS).apply(submit("Đã xong", TODAY, 5), OFFICER, TODAY))
                .isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"REDO", "RETURN", "REASSIGN", "WITHDRAW", "SUSPEND", "ASK_EXTENSION"})
    void whatUndoesNeedsAReason(ActionName name) {
        var state = name == ActionName.REDO ? REPORTED : ASSIGNED;
        assertThat(task(state).apply(action(name, 5, " "), who(name), TODAY)).isEqualTo(Refused.NO_REASON);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REDO",
                "RETURN",
                "REASSIGN",
                "WITHDRAW",
                "PROGRESS",
                "SUBMIT",
                "SUSPEND",
                "ASK_EXTENSION",
                "NAME_OBSTACLE"
            })
    void aBookIsNotAReason(ActionName name) {
        var state = name == ActionName.REDO ? REPORTED : ASSIGNED;
        assertThat(task(state).apply(action(name, 5, "a".repeat(10_001)), who(name), TODAY))
                .isEqualTo(Refused.WORDS_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 1000})
    void progressIsAPercentage(int percent) {
        assertThat(task(IN_PROGRESS).apply(progress(percent, "", 5), OFFICER, TODAY))
                .isEqualTo(Refused.PERCENT_OUT_OF_RANGE);
    }

    @Test
    void whereNothingIsMeasuredProgressIsWords() {
        var unmeasured = new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                null,
                course(DeadlineKind.DATE),
                IN_PROGRESS,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                false,
                5);
        assertThat(unmeasured.apply(progress(40, " ", 5), OFFICER, TODAY)).isEqualTo(Refused.NO_WORDS);
        var changed = (Changed) unmeasured.apply(progress(400, "Xong bước một", 5), OFFICER, TODAY);
        assertThat(changed.progress()).isZero();
    }

    @Test
    void allOfItIsNotYetDone() {
        var changed = (Changed) task(IN_PROGRESS).apply(progress(100, "", 5), OFFICER, TODAY);
        assertThat(changed.to()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void progressMayBeCorrectedDownwards() {
        var changed = (Changed) task(IN_PROGRESS).apply(progress(10, "Đếm nhầm", 5), OFFICER, TODAY);
        assertThat(changed.progress()).isEqualTo(10);
    }

    @Test
    void aResultSentBackIsNoLongerTheResult() {
        var changed =
                (Changed) task(REPORTED).apply(new TaskAction.SendBack(ID, 5, "Thiếu phụ lục"), SPECIALIST, TODAY);
        assertThat(changed.to()).isEqualTo(REDO);
        assertThat(changed.result()).isNull();
        assertThat(changed.resultOn()).isNull();
    }

    @Test
    void anotherBodyStartsFromNothing() {
        var changed = (Changed)
                task(RETURNED).apply(new TaskAction.Reassign(ID, 5, OTHER, "Đúng chức năng"), SPECIALIST, TODAY);
        assertThat(changed.to()).isEqualTo(ASSIGNED);
        assertThat(changed.progress()).isZero();
    }

    @Test
    void aRegularTaskIsTakenOnAsRegular() {
        var changed = (Changed) regular(ASSIGNED).apply(new TaskAction.Start(ID, 5), OFFICER, TODAY);
        assertThat(changed.to()).isEqualTo(REGULAR);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "REGULAR"})
    void aRegularTaskDoesNotEndByAResult(TaskState state) {
        assertThat(regular(state).apply(submit("Xong", TODAY, 5), OFFICER, TODAY))
                .isEqualTo(Refused.REGULAR_DOES_NOT_END);
    }

    @Test
    void aRegularTaskReportsInWordsNotInPercent() {
        assertThat(regular(REGULAR).apply(progress(50, "", 5), OFFICER, TODAY)).isEqualTo(Refused.NO_WORDS);
        var changed = (Changed) regular(REGULAR).apply(progress(50, "Tháng 9: 3 buổi", 5), OFFICER, TODAY);
        assertThat(changed.progress()).isZero();
        assertThat(changed.to()).isEqualTo(REGULAR);
    }

    @ParameterizedTest
    @EnumSource(ActionName.class)
    void ofAParentThereIsNothingToDoButToEndOrSuspendIt(ActionName name) {
        var outcome = parent(new Parts(3, 2, null, 0)).apply(action(name, 5), SPECIALIST, TODAY);
        switch (name) {
            case WITHDRAW, SUSPEND -> assertThat(outcome).isInstanceOf(Changed.class);
            case RESUME -> assertThat(outcome).isEqualTo(Refused.NOT_IN_THIS_STATE);
            case ACCEPT -> assertThat(outcome).isEqualTo(Refused.SHARES_NOT_DONE);
            default -> assertThat(outcome).isEqualTo(Refused.HAS_MANY_LEADS);
        }
    }

    @Test
    void aParentIsDoneWhenItsAssignerSaysSoOnTheDayOfTheLastShare() {
        var parent = parent(new Parts(3, 3, TODAY.minusDays(4), 0));
        var done = (Changed) parent.apply(action(ActionName.ACCEPT, 5), SPECIALIST, TODAY);
        assertThat(done.to()).isEqualTo(DONE);
        assertThat(done.doneOn()).isEqualTo(TODAY.minusDays(4));
        assertThat(parent.apply(action(ActionName.ACCEPT, 5), OFFICER, TODAY)).isEqualTo(Refused.NOT_THE_ASSIGNER);
        assertThat(parent.allows(ActionName.ACCEPT, SPECIALIST, TODAY)).isTrue();
        assertThat(parent(Parts.NONE).allows(ActionName.ACCEPT, SPECIALIST, TODAY))
                .isFalse();
    }

    private static Task parent(Parts parts) {
        var course = course(DeadlineKind.DATE);
        return new Task(
                ID,
                null,
                OFFICE,
                null,
                null,
                course,
                ASSIGNED,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                true,
                5,
                parts,
                null,
                Others.NONE);
    }

    /// Whatever people try, in whatever order.
    @RepeatedTest(300)
    void nothingIsEverDoneWithoutWordsAndADay(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var kinds = DeadlineKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var task = new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                null,
                course(kind),
                ASSIGNED,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                true,
                0);
        var actors = List.of(SPECIALIST, OFFICER, actor(OTHER, Role.HEAD));
        var states = new ArrayList<TaskState>();
        for (int i = 0; i < 60; i++) {
            var name = ActionName.values()[random.nextInt(ActionName.values().length)];
            var words = random.nextInt(4) == 0 ? "" : "Lời";
            int version = task.version() - (random.nextInt(6) == 0 ? 1 : 0);
            var outcome = task.apply(action(name, version, words), actors.get(random.nextInt(3)), TODAY);
            if (outcome instanceof Changed changed) {
                assertThat(changed.from()).isEqualTo(task.state());
                task = after(task, changed);
                states.add(task.state());
                assertThat(task.progress()).isBetween(0, 100);
                assertThat(changed.doneOn() != null).isEqualTo(task.state() == DONE);
                assertThat(task.course().suspension() != null).isEqualTo(task.state() == SUSPENDED);
                assertThat(task.course().deadline().original())
                        .isEqualTo(course(kind).deadline().original());
            }
            if (task.state() == DONE || task.state() == REPORTED) {
                assertThat(task.result()).isNotBlank();
                assertThat(task.resultOn()).isNotNull().isBeforeOrEqualTo(TODAY);
            }
        }
        assertThat(task.version()).isEqualTo(states.size());
        assertThat(states.stream().filter(state -> !state.isOpen()).count()).isLessThanOrEqualTo(1);
    }

    private static Task after(Task task, Changed changed) {
        return new Task(
                task.id(),
                task.parent(),
                task.assigner(),
                task.lead(),
                task.authority(),
                changed.course(),
                changed.to(),
                changed.progress(),
                changed.result(),
                changed.resultOn(),
                task.obstacles(),
                task.periods(),
                task.measured(),
                task.version() + 1);
    }

    private static Task task(TaskState state) {
        boolean reported = state == REPORTED || state == DONE;
        var course = course(DeadlineKind.DATE);
        return new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                null,
                state == SUSPENDED ? course.suspended(new Suspension(TODAY.minusDays(3), null, IN_PROGRESS)) : course,
                state,
                40,
                reported ? "Kế hoạch 12/KH-UBND" : null,
                reported ? LocalDate.of(2025, 9, 10) : null,
                List.of(),
                Periods.NONE,
                true,
                5);
    }

    private static Course course(DeadlineKind kind) {
        return Course.given(kind, kind.hasDay() ? TODAY.plusDays(15) : null);
    }

    private static Task regular(TaskState state) {
        return new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                null,
                course(DeadlineKind.CONTINUOUS),
                state,
                0,
                null,
                null,
                List.of(),
                Periods.NONE,
                true,
                5);
    }

    private static Actor who(ActionName name) {
        return name.side() == ActionName.Side.LEAD ? OFFICER : SPECIALIST;
    }

    private static TaskAction action(ActionName name, int version) {
        return action(name, version, "Lý do");
    }

    private static TaskAction action(ActionName name, int version, String words) {
        return switch (name) {
            case START -> new TaskAction.Start(ID, version);
            case PROGRESS -> progress(60, words, version);
            case SUBMIT -> submit(words, TODAY.minusDays(2), version);
            case RETURN -> new TaskAction.Return(ID, version, words, OTHER);
            case ACCEPT -> new TaskAction.Accept(ID, version);
            case REDO -> new TaskAction.SendBack(ID, version, words);
            case REASSIGN -> new TaskAction.Reassign(ID, version, OTHER, words);
            case WITHDRAW -> new TaskAction.Withdraw(ID, version, words);
            case CONTRIBUTE -> new TaskAction.Contribute(ID, version, words, List.of());
            case HAND_DOWN -> new TaskAction.HandDown(ID, version, OTHER, null, words, TODAY.plusDays(3));
            case ASK_EXTENSION -> new TaskAction.AskExtension(ID, version, TODAY.plusDays(30), words, List.of());
            case TAKE_BACK_EXTENSION -> new TaskAction.TakeBackExtension(ID, version);
            case GRANT_EXTENSION -> new TaskAction.GrantExtension(ID, version, TODAY.plusDays(30), words);
            case REFUSE_EXTENSION -> new TaskAction.RefuseExtension(ID, version, words);
            case SUSPEND -> new TaskAction.Suspend(ID, version, null, words);
            case RESUME -> new TaskAction.Resume(ID, version);
            case COMMIT -> new TaskAction.Commit(ID, version, TODAY.plusDays(9), words, List.of());
            case NAME_OBSTACLE -> new TaskAction.NameObstacle(ID, version, Obstacle.Kind.FUNDS, words, OTHER, "", "");
            case ANSWER_OBSTACLE -> new TaskAction.AnswerObstacle(ID, version, 1, words);
            case CLOSE_OBSTACLE -> new TaskAction.CloseObstacle(ID, version, 1, words);
            case SET_RHYTHM -> new TaskAction.SetRhythm(ID, version, new Rhythm("monthly"));
            case SEND_PERIOD -> new TaskAction.SendPeriod(ID, version, TODAY.plusDays(9), words, TODAY, List.of());
            case ACCEPT_PERIOD -> new TaskAction.AcceptPeriod(ID, version, TODAY.plusDays(9));
            case SEND_BACK_PERIOD -> new TaskAction.SendBackPeriod(ID, version, TODAY.plusDays(9), words);
            case REOPEN_OBSTACLE -> new TaskAction.ReopenObstacle(ID, version, 1, words);
        };
    }

    private static TaskAction progress(int percent, String words, int version) {
        return new TaskAction.ReportProgress(ID, version, percent, words, List.of());
    }

    private static TaskAction submit(String words, LocalDate day, int version) {
        return new TaskAction.SubmitResult(ID, version, words, day, List.of());
    }

    private static Actor actor(AgencyId agency, Role... roles) {
        return new Actor(new AccountId(agency.value() * 10), "Nguyễn Văn A", agency, Set.of(roles));
    }
}
