package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.selectCount;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.organisation.tables.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// What stands in the way of tasks.
@Repository
class ObstacleRepository {
    private static final Agency REMOVER = AGENCY.as("remover");
    private static final Agency ANSWERER = AGENCY.as("answerer");

    private final DSLContext sql;

    ObstacleRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Obstacle> of(TaskId task) {
        return sql.select(
                        OBSTACLE.ID,
                        OBSTACLE.KIND.convertFrom(Obstacle.Kind::valueOf),
                        OBSTACLE.WORDS,
                        OBSTACLE.PROPOSAL,
                        OBSTACLE.REMOVER_ID.convertFrom(id -> id == null ? null : new AgencyId(id)),
                        coalesce(REMOVER.NAME, OBSTACLE.REMOVER_WORDS),
                        OBSTACLE.STATE.convertFrom(Obstacle.State::valueOf),
                        OBSTACLE.NAMED_AT.convertFrom(OffsetDateTime::toInstant),
                        OBSTACLE.NAMED_BY,
                        OBSTACLE.ANSWER,
                        OBSTACLE.ANSWERED_AT.convertFrom(at -> at == null ? null : at.toInstant()),
                        OBSTACLE.ANSWERED_BY,
                        ANSWERER.NAME)
                .from(OBSTACLE)
                .leftJoin(REMOVER)
                .on(REMOVER.ID.eq(OBSTACLE.REMOVER_ID))
                .leftJoin(ANSWERER)
                .on(ANSWERER.ID.eq(OBSTACLE.ANSWERED_BY_AGENCY_ID))
                .where(OBSTACLE.TASK_ID.eq(task.value()))
                .orderBy(OBSTACLE.ID)
                .fetch(Records.mapping(Obstacle::new));
    }

    /// Writes what the action does to obstacles, and returns the one it is about; null if it is about none.
    @Nullable
    Long store(TaskAction action, Actor actor, Instant at) {
        var about = switch (action) {
            case TaskAction.NameObstacle name -> insert(name, actor, at);
            case TaskAction.AnswerObstacle answer -> answer(answer, actor, at);
            case TaskAction.CloseObstacle close -> set(close.obstacle(), Obstacle.State.CLOSED);
            case TaskAction.ReopenObstacle reopen -> set(reopen.obstacle(), Obstacle.State.OPEN);
            default -> null;
        };
        if (about != null) count(action.task());
        return about;
    }

    private Long insert(TaskAction.NameObstacle name, Actor actor, Instant at) {
        return sql.insertInto(OBSTACLE)
                .set(OBSTACLE.TASK_ID, name.task().value())
                .set(OBSTACLE.KIND, name.kind() == null ? null : name.kind().name())
                .set(OBSTACLE.WORDS, name.words())
                .set(OBSTACLE.PROPOSAL, blankToNull(name.proposal()))
                .set(
                        OBSTACLE.REMOVER_ID,
                        name.remover() == null ? null : name.remover().value())
                .set(OBSTACLE.REMOVER_WORDS, blankToNull(name.removerWords()))
                .set(OBSTACLE.STATE, Obstacle.State.OPEN.name())
                .set(OBSTACLE.NAMED_AT, TaskRepository.moment(at))
                .set(OBSTACLE.NAMED_BY, actor.fullName())
                .returningResult(OBSTACLE.ID)
                .fetchSingle()
                .value1();
    }

    private Long answer(TaskAction.AnswerObstacle answer, Actor actor, Instant at) {
        sql.update(OBSTACLE)
                .set(OBSTACLE.STATE, Obstacle.State.ANSWERED.name())
                .set(OBSTACLE.ANSWER, answer.words())
                .set(OBSTACLE.ANSWERED_AT, TaskRepository.moment(at))
                .set(OBSTACLE.ANSWERED_BY, actor.fullName())
                .set(OBSTACLE.ANSWERED_BY_AGENCY_ID, actor.agency().value())
                .where(OBSTACLE.ID.eq(answer.obstacle()))
                .execute();
        return answer.obstacle();
    }

    private Long set(long obstacle, Obstacle.State state) {
        sql.update(OBSTACLE)
                .set(OBSTACLE.STATE, state.name())
                .where(OBSTACLE.ID.eq(obstacle))
                .execute();
        return obstacle;
    }

    /// Nothing is in the way of what is done, withdrawn, or begun anew by another body.
    void closeAll(TaskId task) {
        int closed = sql.update(OBSTACLE)
                .set(OBSTACLE.STATE, Obstacle.State.CLOSED.name())
                .where(OBSTACLE.TASK_ID.eq(task.value()), OBSTACLE.STATE.ne(Obstacle.State.CLOSED.name()))
                .execute();
        if (closed > 0) count(task);
    }

    private void count(TaskId task) {
        sql.update(TASK_)
                .set(
                        TASK_.OPEN_OBSTACLES,
                        selectCount()
                                .from(OBSTACLE)
                                .where(OBSTACLE.TASK_ID.eq(task.value()))
                                .and(OBSTACLE.STATE.eq(Obstacle.State.OPEN.name())))
                .where(TASK_.ID.eq(task.value()))
                .execute();
    }

    private static @Nullable String blankToNull(String words) {
        return words.isBlank() ? null : words;
    }
}
