package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.db.task.tables.records.TaskRecord;
import vn.sauro.security.Actor;

/// What stands still with a task above it, and goes on with it: shares of an instruction to many, and what was handed
/// down from the task or from these, however far.
@Repository
class SuspendingRepository {
    private static final String UNDER = """
            with recursive under as (
                select id from task.task where parent_id = {0} or handed_from = {0}
                union
                select t.id from task.task t join under u on t.handed_from = u.id)
            """;
    private static final int SHOWN = 20;

    private final DSLContext sql;
    private final TaskRowRepository columns;
    private final PeriodRepository periods;

    SuspendingRepository(DSLContext sql, TaskRowRepository columns, PeriodRepository periods) {
        this.sql = sql;
        this.columns = columns;
        this.periods = periods;
    }

    /// Those that would follow the task if it were suspended or withdrawn: how many, and the first of them.
    record Followers(int count, List<TaskRow> rows) {
        static final Followers NONE = new Followers(0, List.of());
    }

    /// Only what is at work stands still; all that is open is withdrawn.
    Followers followers(TaskId task, boolean atWork, LocalDate today) {
        var ids = sql.fetch(
                        UNDER + "select t.id from task.task t join under u on u.id = t.id "
                                + (atWork
                                        ? "where t.state in ('ASSIGNED', 'IN_PROGRESS', 'REDO', 'REGULAR') order by t.id"
                                        : "where t.state not in ('DONE', 'CANCELLED') order by t.id"),
                        val(task.value()))
                .getValues(0, Long.class);
        if (ids.isEmpty()) return Followers.NONE;
        var rows = columns.rows(today)
                .where(TASK_NOW.ID.in(ids.subList(0, Math.min(SHOWN, ids.size()))))
                .orderBy(TASK_NOW.ID)
                .fetch(TaskRowRepository::row);
        return new Followers(ids.size(), rows);
    }

    /// It is for those above to let it go on.
    boolean isSuspendedAbove(Task task) {
        return task.handed() != null
                && sql.fetchExists(TASK_, TASK_.ID.eq(task.id().value()), TASK_.SUSPENDED_WITH.isNotNull());
    }

    /// All that is at work under it, each with its event; says which.
    List<TaskId> suspend(TaskAction.Suspend wish, LocalDate today, Actor actor, Instant at) {
        return sql
                .fetch(
                        UNDER + """
                , before as (
                    select id, state from task.task
                    where id in (select id from under) and state in ('ASSIGNED', 'IN_PROGRESS', 'REDO', 'REGULAR')
                    order by id for update),
                changed as (
                    update task.task t
                    set state = 'SUSPENDED', suspended_on = {1}, suspended_until = {2}, suspended_from = before.state,
                        suspended_with = {0}, version = t.version + 1
                    from before where t.id = before.id
                    returning t.id, t.version, t.progress, t.result_on, before.state),
                told as (
                    insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind,
                        from_state, to_state, progress, note, until, for_account_id, for_account_name)
                    select id, version, {3}, {4}, {5}, {6}, 'SUSPENDED', state, 'SUSPENDED', progress, {7}, {2}, {8}, {9}
                    from changed
                    returning task_id)
                select task_id from told order by task_id
                """,
                        val(wish.task().value()),
                        val(today),
                        val(wish.until(), LocalDate.class),
                        val(TaskRepository.moment(at)),
                        val(actor.account().value()),
                        val(actor.fullName()),
                        val(actor.agency().value()),
                        val(wish.reason()),
                        TaskRepository.insteadOf(actor),
                        TaskRepository.nameInsteadOf(actor))
                .getValues(0, Long.class)
                .stream()
                .map(TaskId::new)
                .toList();
    }

    /// Those that were suspended with it, or with the instruction it is a share of; each by as many days as its own
    /// term has lost, and none beyond the deadline of the level above.
    List<TaskId> resume(Task task, LocalDate today, WorkingCalendar calendar, Actor actor, Instant at) {
        var parent = task.parent() == null ? task.id() : task.parent();
        var ids = sql.fetch(
                        UNDER + "select t.id from task.task t join under u on u.id = t.id "
                                + "where t.suspended_with in ({0}, {1}) order by t.id",
                        val(task.id().value()),
                        val(parent.value()))
                .getValues(0, Long.class);
        var resumed = new ArrayList<TaskId>();
        // the levels above come first: a task is given before what is handed down from it
        for (var row :
                sql.selectFrom(TASK_).where(TASK_.ID.in(ids)).orderBy(TASK_.ID).forUpdate()) {
            store(row, resumed(row, today, calendar), actor, at);
            resumed.add(new TaskId(row.getId()));
        }
        return resumed;
    }

    private Deadline resumed(TaskRecord row, LocalDate today, WorkingCalendar calendar) {
        var before = TaskRepository.course(row);
        var after = before.resumed(today, calendar, ceiling(row));
        if (before.suspension() == null || !after.deadline().isRegular()) return after.deadline();
        var owed = periods.of(row).resumed(before.suspension(), today).owed();
        periods.resumed(new TaskId(row.getId()), before.suspension(), today);
        return after.owing(owed).deadline();
    }

    private @Nullable LocalDate ceiling(TaskRecord row) {
        if (row.getHandedFrom() == null) return null;
        return sql.select(TASK_.DEADLINE)
                .from(TASK_)
                .where(TASK_.ID.eq(row.getHandedFrom()))
                .fetchSingle()
                .value1();
    }

    private void store(TaskRecord row, Deadline after, Actor actor, Instant at) {
        var moved = !Objects.equals(row.getDeadline(), after.day());
        sql.update(TASK_)
                .set(TASK_.STATE, row.getSuspendedFrom())
                .set(TASK_.DEADLINE, after.day())
                .set(TASK_.PAUSED_DAYS, after.pausedDays())
                .set(TASK_.OWED_ON, after.owed())
                .setNull(TASK_.SUSPENDED_ON)
                .setNull(TASK_.SUSPENDED_UNTIL)
                .setNull(TASK_.SUSPENDED_FROM)
                .setNull(TASK_.SUSPENDED_WITH)
                .set(TASK_.VERSION, row.getVersion() + 1)
                .where(TASK_.ID.eq(row.getId()))
                .execute();
        sql.insertInto(TASK_EVENT)
                .set(TASK_EVENT.TASK_ID, row.getId())
                .set(TASK_EVENT.VERSION, row.getVersion() + 1)
                .set(TASK_EVENT.AT, TaskRepository.moment(at))
                .set(TASK_EVENT.ACCOUNT_ID, actor.account().value())
                .set(TASK_EVENT.ACCOUNT_NAME, actor.fullName())
                .set(TASK_EVENT.AGENCY_ID, actor.agency().value())
                .set(TASK_EVENT.FOR_ACCOUNT_ID, TaskRepository.insteadOf(actor))
                .set(TASK_EVENT.FOR_ACCOUNT_NAME, TaskRepository.nameInsteadOf(actor))
                .set(TASK_EVENT.KIND, EventKind.RESUMED.name())
                .set(TASK_EVENT.FROM_STATE, row.getState())
                .set(TASK_EVENT.TO_STATE, row.getSuspendedFrom())
                .set(TASK_EVENT.PROGRESS, row.getProgress())
                .set(TASK_EVENT.DEADLINE_BEFORE, moved ? row.getDeadline() : null)
                .set(TASK_EVENT.DEADLINE, moved ? after.day() : null)
                .execute();
    }
}
