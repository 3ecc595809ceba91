package vn.sauro.task;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.REMINDER;
import static vn.sauro.db.task.Tables.REMINDER_LINE;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.shared.OfficeClock;

/// Reminders, and the event that each leaves with its tasks.
@Repository
class ReminderRepository {
    private final DSLContext sql;

    ReminderRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ReminderId> made(String key, Actor actor) {
        return sql.select(REMINDER.ID)
                .from(REMINDER)
                .where(
                        REMINDER.KEY.eq(key),
                        REMINDER.AGENCY_ID.eq(actor.agency().value()))
                .fetchOptional(row -> new ReminderId(row.value1()));
    }

    /// Of these tasks, those that have been reminded of since the day began.
    List<TaskId> remindedSince(LocalDate day, Collection<TaskId> tasks) {
        return sql.selectDistinct(REMINDER_LINE.TASK_ID)
                .from(REMINDER_LINE)
                .join(REMINDER)
                .on(REMINDER.ID.eq(REMINDER_LINE.REMINDER_ID))
                .where(
                        REMINDER_LINE.TASK_ID.in(values(tasks)),
                        REMINDER.AT.ge(day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime()))
                .fetch(row -> new TaskId(row.value1()));
    }

    /// One at a time for a body: who asks at the same moment waits, and then finds what was made.
    void lock(Actor actor) {
        sql.execute(
                "select pg_advisory_xact_lock(5900, {0})",
                val((int) actor.agency().value()));
    }

    /// The lines in the order of the tasks given; each task has one version and one event more.
    ReminderId store(String key, List<TaskId> tasks, Actor actor, Instant at) {
        long id = sql.insertInto(REMINDER)
                .set(REMINDER.KEY, key)
                .set(REMINDER.AGENCY_ID, actor.agency().value())
                .set(REMINDER.ACCOUNT_ID, actor.account().value())
                .set(REMINDER.ACCOUNT_NAME, actor.fullName())
                .set(REMINDER.AT, TaskRepository.moment(at))
                .returningResult(REMINDER.ID)
                .fetchSingle()
                .value1();
        var ids = val(values(tasks).toArray(Long[]::new));
        sql.execute("""
                insert into task.reminder_line (reminder_id, task_id, ordinal, time, lead_id, deadline, hindrance)
                select {0}, t.id, asked.ordinal,
                    1 + (select count(*) from task.reminder_line before where before.task_id = t.id),
                    t.lead_id, t.deadline,
                    coalesce(
                        (select string_agg(o.words, '; ' order by o.id) from task.obstacle o
                            where o.task_id = t.id and o.state = 'OPEN'),
                        (select e.note from task.task_event e
                            where e.task_id = t.id and e.kind = 'PROGRESSED' and e.note is not null
                            order by e.version desc limit 1))
                from unnest({1}) with ordinality as asked(id, ordinal)
                join task.task t on t.id = asked.id
                """, val(id), ids);
        sql.execute("update task.task set version = version + 1 where id = any({0})", ids);
        sql.execute(
                """
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind,
                    from_state, to_state, progress, note)
                select t.id, t.version, {0}, {1}, {2}, {3}, 'REMINDED', t.state, t.state, t.progress, l.time::text
                from task.reminder_line l
                join task.task t on t.id = l.task_id
                where l.reminder_id = {4}
                """,
                val(TaskRepository.moment(at)),
                val(actor.account().value()),
                val(actor.fullName()),
                val(actor.agency().value()),
                val(id));
        return new ReminderId(id);
    }

    /// Empty if there is none, or it is another body's.
    Optional<Reminder> find(ReminderId id, Actor actor) {
        return sql.selectFrom(REMINDER)
                .where(
                        REMINDER.ID.eq(id.value()),
                        REMINDER.AGENCY_ID.eq(actor.agency().value()))
                .fetchOptional(row -> new Reminder(
                        id,
                        new AgencyId(row.getAgencyId()),
                        row.getAccountName(),
                        row.getAt().toInstant(),
                        lines(id)));
    }

    private List<Reminder.Line> lines(ReminderId id) {
        return sql.select()
                .from(REMINDER_LINE)
                .join(TASK_)
                .on(TASK_.ID.eq(REMINDER_LINE.TASK_ID))
                .join(AGENCY)
                .on(AGENCY.ID.eq(REMINDER_LINE.LEAD_ID))
                .where(REMINDER_LINE.REMINDER_ID.eq(id.value()))
                .orderBy(REMINDER_LINE.ORDINAL)
                .fetch(row -> new Reminder.Line(
                        new TaskId(row.get(TASK_.ID)),
                        row.get(TASK_.CODE),
                        row.get(TASK_.TITLE),
                        row.get(AGENCY.NAME),
                        row.get(TASK_.DOCUMENT_WORDS),
                        row.get(REMINDER_LINE.DEADLINE),
                        row.get(REMINDER_LINE.TIME),
                        row.get(REMINDER_LINE.HINDRANCE)));
    }

    Map<TaskId, Reminder.Told> told(Collection<TaskId> tasks) {
        return sql.select(REMINDER_LINE.TASK_ID, count(), max(REMINDER.AT))
                .from(REMINDER_LINE)
                .join(REMINDER)
                .on(REMINDER.ID.eq(REMINDER_LINE.REMINDER_ID))
                .where(REMINDER_LINE.TASK_ID.in(values(tasks)))
                .groupBy(REMINDER_LINE.TASK_ID)
                .fetchMap(
                        row -> new TaskId(row.value1()), row -> new Reminder.Told(row.value2(), instant(row.value3())));
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static List<Long> values(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toList();
    }
}
