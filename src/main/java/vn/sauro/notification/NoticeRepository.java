package vn.sauro.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.notification.Tables.NOTICE;
import static vn.sauro.db.notification.Tables.NOTICE_READ;
import static vn.sauro.db.organisation.Tables.AGENCY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskId;
import vn.sauro.task.TaskState;

/// Notices: written once for a body however many people it has, read by each person for themselves.
@Repository
class NoticeRepository {
    /// What nobody has read for so long is no longer pressed on them.
    private static final int DAYS_UNREAD = 30;

    /// So many of one kind at once are told of in one notice.
    static final int MANY = 3;

    private final DSLContext sql;

    NoticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Tells of what happened to these tasks and those under them since the moment, unless it has been told already.
    /// What one person did to many tasks at once, a body is told once.
    void tell(Collection<TaskId> tasks, Instant since) {
        var kinds = new ArrayList<String>();
        var sides = new ArrayList<String>();
        var audiences = new ArrayList<String>();
        for (var kind : NoticeKind.ofEvents()) {
            for (var told : kind.told()) {
                kinds.add(kind.name());
                sides.add(told.name());
                audiences.add(told.audience().name());
            }
        }
        sql.execute(
                """
                with happened as (
                    select e.*, r.audience, body.id as body_id
                    from task.fact_task_event e
                    join unnest({0}, {1}, {2}) as r(kind, side, audience) on r.kind = e.kind
                    cross join lateral (select case r.side
                        when 'LEAD' then e.agency_id
                        when 'ASSIGNER' then e.assigner_id
                        else e.named_id end as id) body
                    where e.at >= {3} and (e.task_id = any({4}) or e.parent_id = any({4})) and body.id is not null
                        and not exists (
                            select from notification.notice_task t join notification.notice n on n.id = t.notice_id
                            where t.event_id = e.id and n.agency_id = body.id and n.audience = r.audience)),
                counted as (
                    select *, count(*) over same as number, min(id) over same as first, min(deadline) over same as soonest
                    from happened
                    window same as (partition by kind, body_id, audience, acting_id, account_id, at)),
                told as (
                    insert into notification.notice (kind, agency_id, audience, task_id, event_id, code, title, deadline,
                        from_agency_id, by_account_id, at, tasks)
                    select kind, body_id, audience, task_id, id, code, title,
                        case when number < {5} then deadline else soonest end, acting_id, account_id, at,
                        case when number < {5} then 1 else number end
                    from counted where number < {5} or id = first
                    order by id
                    on conflict (event_id, agency_id, audience) where event_id is not null do nothing
                    returning id, event_id, agency_id, audience, tasks)
                insert into notification.notice_task (notice_id, event_id)
                select told.id, c.id
                from told
                join counted c on c.first = told.event_id and c.body_id = told.agency_id and c.audience = told.audience
                where told.tasks > 1
                """, array(kinds), array(sides), array(audiences), val(moment(since)), val(ids(tasks)), inline(MANY));
    }

    private static Field<String[]> array(Collection<String> texts) {
        return val(texts.toArray(String[]::new));
    }

    private static Long[] ids(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(Long[]::new);
    }

    /// At most so many: nobody needs to know how many hundreds.
    int unread(Actor actor, Instant now, int most) {
        return sql.fetchCount(select(NOTICE.ID)
                .from(NOTICE)
                .where(told(actor), unreadBy(actor), recent(now))
                .limit(most));
    }

    List<NoticeRow> list(NoticeFilter filter, Paging paging, Actor actor, Instant now) {
        var read = field(exists(isRead(actor))).as("is_read");
        return rows(read)
                .where(told(actor), of(filter, actor, now), after(paging))
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(Paging.LIMIT)
                .fetch(found -> row(found, read));
    }

    /// Empty if this person is not told of it.
    Optional<NoticeRow> find(NoticeId notice, Actor actor) {
        var read = field(exists(isRead(actor))).as("is_read");
        return rows(read).where(NOTICE.ID.eq(notice.value()), told(actor)).fetchOptional(found -> row(found, read));
    }

    private SelectJoinStep<? extends Record> rows(Field<Boolean> read) {
        return sql.select(
                        NOTICE.ID,
                        NOTICE.KIND,
                        NOTICE.TASK_ID,
                        NOTICE.CODE,
                        NOTICE.TITLE,
                        NOTICE.DEADLINE,
                        NOTICE.DAYS,
                        NOTICE.TASKS,
                        AGENCY.NAME,
                        NOTICE.AT,
                        read)
                .from(NOTICE)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(NOTICE.FROM_AGENCY_ID));
    }

    private static NoticeRow row(Record found, Field<Boolean> read) {
        return new NoticeRow(
                new NoticeId(found.get(NOTICE.ID)),
                NoticeKind.valueOf(found.get(NOTICE.KIND)),
                new TaskId(found.get(NOTICE.TASK_ID)),
                found.get(NOTICE.CODE),
                found.get(NOTICE.TITLE),
                found.get(NOTICE.DEADLINE),
                found.get(NOTICE.DAYS),
                found.get(NOTICE.TASKS),
                found.get(AGENCY.NAME),
                found.get(NOTICE.AT).toInstant(),
                found.get(read));
    }

    /// What a notice about several tasks is about: in the order in which it happened, deadlines by their days.
    List<ToldTask> tasks(NoticeId notice, Paging paging) {
        return sql.resultQuery(
                        """
                with told as (
                    select event_id as place, event_id, null::date as deadline
                    from notification.notice_task where notice_id = {0}
                    union all
                    select d.place, (select min(id) from task.fact_task_event where task_id = d.task_id), d.deadline
                    from notification.notice_deadline d where d.notice_id = {0})
                select t.place, e.task_id, e.code, e.title, coalesce(t.deadline, e.deadline), f.state
                from told t
                join task.fact_task_event e on e.id = t.event_id
                left join task.fact_task f on f.id = e.task_id
                where t.place > {1}
                order by t.place limit {2}
                """, val(notice.value()), val(paging.isFirst() ? 0 : paging.number(0)), inline(Paging.LIMIT))
                .fetch(found -> new ToldTask(
                        found.get(0, Long.class),
                        new TaskId(found.get(1, Long.class)),
                        found.get(2, String.class),
                        found.get(3, String.class),
                        found.get(4, LocalDate.class),
                        found.get(5) == null ? null : TaskState.valueOf(found.get(5, String.class))));
    }

    long count(NoticeFilter filter, Actor actor, Instant now) {
        return sql.fetchCount(NOTICE, told(actor).and(of(filter, actor, now)));
    }

    /// All that the person is told of this task alone.
    void read(TaskId task, Actor actor) {
        read(NOTICE.TASK_ID.eq(task.value()).and(NOTICE.TASKS.eq(1)), actor);
    }

    void read(Collection<NoticeId> notices, Actor actor) {
        read(NOTICE.ID.in(notices.stream().map(NoticeId::value).toList()), actor);
    }

    void readAll(NoticeFilter filter, Actor actor, Instant now) {
        read(of(filter, actor, now), actor);
    }

    private void read(Condition which, Actor actor) {
        sql.insertInto(NOTICE_READ, NOTICE_READ.ACCOUNT_ID, NOTICE_READ.NOTICE_ID)
                .select(select(val(actor.account().value()), NOTICE.ID)
                        .from(NOTICE)
                        .where(which, told(actor), unreadBy(actor)))
                .onConflictDoNothing()
                .execute();
    }

    /// Told to the person's body and to such as they are, but not what they did themselves.
    private static Condition told(Actor actor) {
        return NOTICE.AGENCY_ID
                .eq(actor.agency().value())
                .and(NOTICE.AUDIENCE.in(
                        Audience.of(actor).stream().map(Enum::name).toList()))
                .and(NOTICE.BY_ACCOUNT_ID.isDistinctFrom(actor.account().value()));
    }

    private static Condition of(NoticeFilter filter, Actor actor, Instant now) {
        return (filter.unread() ? unreadBy(actor).and(recent(now)) : noCondition())
                .and(
                        filter.kind() == null
                                ? noCondition()
                                : NOTICE.KIND.eq(filter.kind().name()));
    }

    private static Condition unreadBy(Actor actor) {
        return not(exists(isRead(actor)));
    }

    private static Select<?> isRead(Actor actor) {
        return selectOne()
                .from(NOTICE_READ)
                .where(
                        NOTICE_READ.NOTICE_ID.eq(NOTICE.ID),
                        NOTICE_READ.ACCOUNT_ID.eq(actor.account().value()));
    }

    private static Condition recent(Instant now) {
        return NOTICE.AT.gt(moment(now).minusDays(DAYS_UNREAD));
    }

    private static Condition after(Paging paging) {
        return paging.isFirst()
                ? noCondition()
                : DSL.row(NOTICE.AT, NOTICE.ID)
                        .lt(DSL.row(
                                inline(moment(Instant.EPOCH.plus(paging.number(0), ChronoUnit.MICROS))),
                                inline(paging.number(1))));
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
