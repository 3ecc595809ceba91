package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.Obstacle.State;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// Obstacle 1 of a department's task could be removed by the finance department.
class ObstacleRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 15);
    private static final TaskId ID = new TaskId(17);
    private static final AgencyId OFFICE = new AgencyId(1);
    private static final AgencyId DEPARTMENT = new AgencyId(2);
    private static final AgencyId FINANCE = new AgencyId(3);
    private static final Actor SPECIALIST = actor(OFFICE, Role.SPECIALIST);
    private static final Actor OFFICER = actor(DEPARTMENT, Role.OFFICER);
    private static final Actor TREASURER = actor(FINANCE, Role.OFFICER);

    @Test
    void theLeadNamesWhatStandsInTheWayAndWhoCouldRemoveIt() {
        assertThat(name(Obstacle.Kind.FUNDS, "Thiếu kinh phí", FINANCE, "")).isInstanceOf(Changed.class);
        assertThat(name(Obstacle.Kind.RULES, "Chưa có hướng dẫn", null, "Bộ Nội vụ"))
                .isInstanceOf(Changed.class);
        assertThat(name(null, "Thiếu kinh phí", FINANCE, "")).isEqualTo(Refused.NO_KIND);
        assertThat(name(Obstacle.Kind.FUNDS, " ", FINANCE, "")).isEqualTo(Refused.NO_OBSTACLE_WORDS);
        assertThat(name(Obstacle.Kind.FUNDS, "Thiếu kinh phí", null, " ")).isEqualTo(Refused.NO_REMOVER);
        assertThat(name(Obstacle.Kind.FUNDS, "Thiếu kinh phí", DEPARTMENT, "")).isEqualTo(Refused.REMOVER_IS_THE_LEAD);
    }

    @Test
    void namingItChangesNothingElse() {
        var changed = (Changed) name(Obstacle.Kind.FUNDS, "Thiếu kinh phí", FINANCE, "");
        assertThat(changed.to()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(changed.course()).isEqualTo(task().course());
        assertThat(changed.progress()).isEqualTo(40);
    }

    @Test
    void theTwentyFirstIsTooMany() {
        var many = LongStream.range(1, 21)
                .mapToObj(id -> obstacle(id, State.OPEN, FINANCE))
                .toArray(Obstacle[]::new);
        assertThat(task(many).apply(wish(Obstacle.Kind.DATA, "Thêm", FINANCE, ""), OFFICER, TODAY))
                .isEqualTo(Refused.TOO_MANY_OBSTACLES);
    }

    @Test
    void theBodyNamedOrTheAssignerAnswers() {
        var answer = new TaskAction.AnswerObstacle(ID, 5, 1, "Đã trình bổ sung");
        var task = task(obstacle(1, State.OPEN, FINANCE));
        assertThat(task.apply(answer, TREASURER, TODAY)).isInstanceOf(Changed.class);
        assertThat(task.apply(answer, SPECIALIST, TODAY)).isInstanceOf(Changed.class);
        assertThat(task.apply(answer, OFFICER, TODAY)).isEqualTo(Refused.NOT_WHO_ANSWERS);
        assertThat(task.apply(answer, actor(FINANCE, Role.ADMINISTRATOR), TODAY))
                .isEqualTo(Refused.NOT_WHO_ANSWERS);
    }

    @Test
    void whoIsNamedForOneDoesNotAnswerTheOther() {
        var task = task(obstacle(1, State.OPEN, FINANCE), obstacle(2, State.OPEN, null));
        assertThat(task.apply(new TaskAction.AnswerObstacle(ID, 5, 2, "Xong"), TREASURER, TODAY))
                .isEqualTo(Refused.NOT_WHO_ANSWERS);
        assertThat(task.apply(new TaskAction.AnswerObstacle(ID, 5, 2, "Xong"), SPECIALIST, TODAY))
                .isInstanceOf(Changed.class);
    }

    @Test
    void anAnswerHasWordsAndIsGivenOnce() {
        assertThat(task(obstacle(1, State.OPEN, FINANCE))
                        .apply(new TaskAction.AnswerObstacle(ID, 5, 1, ""), TREASURER, TODAY))
                .isEqualTo(Refused.NO_ANSWER);
        assertThat(task(obstacle(1, State.ANSWERED, FINANCE))
                        .apply(new TaskAction.AnswerObstacle(ID, 5, 1, "Lại"), TREASURER, TODAY))
                .isEqualTo(Refused.NOT_IN_THIS_STATE);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void theLeadSaysWhetherItIsOutOfTheWay(State state) {
        var task = task(obstacle(1, state, FINANCE));
        var close = task.apply(new TaskAction.CloseObstacle(ID, 5, 1, ""), OFFICER, TODAY);
        var reopen = task.apply(new TaskAction.ReopenObstacle(ID, 5, 1, "Chưa nhận tiền"), OFFICER, TODAY);
        assertThat(close instanceof Changed).isEqualTo(state != State.CLOSED);
        assertThat(reopen instanceof Changed).isEqualTo(state != State.OPEN);
        assertThat(task.apply(new TaskAction.CloseObstacle(ID, 5, 1, ""), TREASURER, TODAY))
                .isEqualTo(Refused.NOT_THE_LEAD);
        for (var name : ActionName.values()) {
            if (!name.isOfObstacle()) continue;
            assertThat(name.isFor(task.obstacles().getFirst(), TREASURER, task))
                    .as(name.name())
                    .isEqualTo(
                            switch (name) {
                                case ANSWER_OBSTACLE -> state == State.OPEN;
                                case CLOSE_OBSTACLE -> state != State.CLOSED;
                                default -> state != State.OPEN;
                            });
        }
    }

    @Test
    void namingItAgainNeedsAReason() {
        assertThat(task(obstacle(1, State.ANSWERED, FINANCE))
                        .apply(new TaskAction.ReopenObstacle(ID, 5, 1, ""), OFFICER, TODAY))
                .isEqualTo(Refused.NO_REASON);
    }

    @Test
    void anObstacleOfAnotherTaskIsUnknown() {
        var task = task(obstacle(1, State.OPEN, FINANCE));
        assertThat(task.apply(new TaskAction.AnswerObstacle(ID, 5, 99, "Xong"), SPECIALIST, TODAY))
                .isEqualTo(Refused.UNKNOWN_OBSTACLE);
        assertThat(task.apply(new TaskAction.CloseObstacle(ID, 5, 99, ""), OFFICER, TODAY))
                .isEqualTo(Refused.UNKNOWN_OBSTACLE);
    }

    private static Outcome name(
            Obstacle.@Nullable Kind kind, String words, @Nullable AgencyId remover, String removerWords) {
        return task().apply(wish(kind, words, remover, removerWords), OFFICER, TODAY);
    }

    private static TaskAction wish(
            Obstacle.@Nullable Kind kind, String words, @Nullable AgencyId remover, String removerWords) {
        return new TaskAction.NameObstacle(ID, 5, kind, words, remover, removerWords, "Bổ sung 200 triệu đồng");
    }

    private static Task task(Obstacle... obstacles) {
        return new Task(
                ID,
                null,
                OFFICE,
                DEPARTMENT,
                null,
                Course.given(DeadlineKind.DATE, TODAY.plusDays(10)),
                TaskState.IN_PROGRESS,
                40,
                null,
                null,
                List.of(obstacles),
                Periods.NONE,
                true,
                5);
    }

    private static Obstacle obstacle(long id, State state, @Nullable AgencyId remover) {
        var at = Instant.parse("2025-09-10T02:00:00Z");
        boolean answered = state == State.ANSWERED;
        return new Obstacle(
                id,
                Obstacle.Kind.FUNDS,
                "Thiếu kinh phí",
                null,
                remover,
                "Sở Tài chính",
                state,
                at,
                "Nguyễn Văn A",
                answered ? "Đã trình" : null,
                answered ? at : null,
                answered ? "Trần Thị B" : null,
                answered ? "Sở Tài chính" : null);
    }

    private static Actor actor(AgencyId agency, Role... roles) {
        return new Actor(new AccountId(agency.value() * 10), "Nguyễn Văn A", agency, Set.of(roles));
    }
}
