package vn.sauro.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.notification.Tables.NOTICE;
import static vn.sauro.db.notification.Tables.NOTICE_READ;
import static vn.sauro.db.organisation.Tables.AGENCY;

import java.time.Instant;
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
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskId;

/// Notices: written once for a body however many people it has, read by each person for themselves.
@Repository
class NoticeRepository {
    /// What nobody has read for so long is no longer pressed on them.
    private static final int DAYS_UNREAD = 30;

    private final DSLContext sql;

    NoticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Tells of what happened to these tasks and those under them since the moment, unless it has been told already.
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
        sql.execute("""
                insert into notification.notice (kind, agency_id, audience, task_id, event_id, code, title, deadline,
                    from_agency_id, by_account_id, at)
                select e.kind, body.id, r.audience, e.task_id, e.id, e.code, e.title, e.deadline, e.acting_id,
                    e.account_id, e.at
                from task.fact_task_event e
                join unnest({0}, {1}, {2}) as r(kind, side, audience) on r.kind = e.kind
                cross join lateral (select case r.side
                    when 'LEAD' then e.agency_id
                    when 'ASSIGNER' then e.assigner_id
                    else e.named_id end as id) body
                where e.at >= {3} and (e.task_id = any({4}) or e.parent_id = any({4})) and body.id is not null
                order by e.id
                on conflict (event_id, agency_id, audience) where event_id is not null do nothing
                """, array(kinds), array(sides), array(audiences), val(moment(since)), val(ids(tasks)));
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
        return sql.select(
                        NOTICE.ID,
                        NOTICE.KIND,
                        NOTICE.TASK_ID,
                        NOTICE.CODE,
                        NOTICE.TITLE,
                        NOTICE.DEADLINE,
                        NOTICE.DAYS,
                        AGENCY.NAME,
                        NOTICE.AT,
                        read)
                .from(NOTICE)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(NOTICE.FROM_AGENCY_ID))
                .where(told(actor), of(filter, actor, now), after(paging))
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(Paging.LIMIT)
                .fetch(found -> new NoticeRow(
                        new NoticeId(found.get(NOTICE.ID)),
                        NoticeKind.valueOf(found.get(NOTICE.KIND)),
                        new TaskId(found.get(NOTICE.TASK_ID)),
                        found.get(NOTICE.CODE),
                        found.get(NOTICE.TITLE),
                        found.get(NOTICE.DEADLINE),
                        found.get(NOTICE.DAYS),
                        found.get(AGENCY.NAME),
                        found.get(NOTICE.AT).toInstant(),
                        found.get(read)));
    }

    long count(NoticeFilter filter, Actor actor, Instant now) {
        return sql.fetchCount(NOTICE, told(actor).and(of(filter, actor, now)));
    }

    /// The task it is about; empty if this person is not told of it.
    Optional<TaskId> task(NoticeId notice, Actor actor) {
        return sql.select(NOTICE.TASK_ID)
                .from(NOTICE)
                .where(NOTICE.ID.eq(notice.value()), told(actor))
                .fetchOptional(found -> new TaskId(found.value1()));
    }

    /// All that the person is told of this task.
    void read(TaskId task, Actor actor) {
        read(NOTICE.TASK_ID.eq(task.value()), actor);
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
                : row(NOTICE.AT, NOTICE.ID)
                        .lt(row(
                                inline(moment(Instant.EPOCH.plus(paging.number(0), ChronoUnit.MICROS))),
                                inline(paging.number(1))));
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
