package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.OBSTACLE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Closes what hangs on a task that ends or leaves its body, each with its event.
@Repository
class ClosingRepository {
    private final DSLContext sql;

    ClosingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Why they close: the event, its words, and the other body it is about.
    record Cause(
            EventKind kind, @Nullable String note, @Nullable AgencyId other) {}

    /// All that is still open under the task: shares of an instruction to many, and what was handed down from it or
    /// from
    /// these, however far.
    List<TaskId> closeUnder(TaskId task, Cause cause, Actor actor, Instant at) {
        return close(sql.fetch("""
                        with recursive under as (
                            select id from task.task where parent_id = {0} or handed_from = {0}
                            union
                            select t.id from task.task t join under u on t.handed_from = u.id)
                        select t.id from task.task t join under u on u.id = t.id
                        where t.state not in ('DONE', 'CANCELLED') order by t.id
                        """, val(task.value())).getValues(0, Long.class), cause, actor, at);
    }

    /// The shares of the others, once one body has taken on what any of them may.
    List<TaskId> closeOthers(TaskId parent, TaskId taken, Cause cause, Actor actor, Instant at) {
        return close(
                sql.fetch("""
                        select id from task.task
                        where parent_id = {0} and id <> {1} and state not in ('DONE', 'CANCELLED') order by id
                        """, val(parent.value()), val(taken.value())).getValues(0, Long.class), cause, actor, at);
    }

    private List<TaskId> close(List<Long> open, Cause cause, Actor actor, Instant at) {
        if (open.isEmpty()) return List.of();
        var ids = open.toArray(Long[]::new);
        sql.update(OBSTACLE)
                .set(OBSTACLE.STATE, Obstacle.State.CLOSED.name())
                .where(OBSTACLE.TASK_ID.in(open))
                .execute();
        var closed = sql.fetch(
                        """
                with before as (
                    select id, state from task.task
                    where id = any({0}) and state not in ('DONE', 'CANCELLED') order by id for update),
                changed as (
                    update task.task t
                    set state = 'CANCELLED', result = null, result_on = null, asked_until = null, suspended_on = null,
                        suspended_until = null, suspended_from = null,
                        suspended_with = null, open_obstacles = 0, version = t.version + 1
                    from before where t.id = before.id
                    returning t.id, t.version, t.progress, before.state),
                told as (
                    insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind,
                        from_state, to_state, progress, note, other_agency_id, for_account_id, for_account_name)
                    select id, version, {1}, {2}, {3}, {4}, {5}, state, 'CANCELLED', progress, {6}, {7}, {8}, {9}
                    from changed
                    returning task_id)
                select task_id from told
                """,
                        val(ids),
                        val(TaskRepository.moment(at)),
                        val(actor.account().value()),
                        val(actor.fullName()),
                        val(actor.agency().value()),
                        val(cause.kind().name()),
                        val(cause.note(), String.class),
                        val(cause.other() == null ? null : cause.other().value(), Long.class),
                        TaskRepository.insteadOf(actor),
                        TaskRepository.nameInsteadOf(actor))
                .getValues(0, Long.class);
        return closed.stream().map(TaskId::new).toList();
    }
}
