package vn.sauro.notification;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.springframework.stereotype.Repository;

/// Tells what follows from the days alone. Each is told once for a task, a deadline and a bound of the rule: a deadline
/// that was moved is told of anew. A body that has many at once is told in one notice, which lists them.
@Repository
class DeadlineRepository {
    /// What the lead has still to do; who has reported or returned it waits for others.
    private static final String OPEN = """
            f.state in ('ASSIGNED', 'IN_PROGRESS', 'REDO') and f.deadline_kind not in ('CONTINUOUS', 'RECURRING')
            """;

    /// Of those due, what was not told yet; few are told one by one.
    private static final String TELL = """
            , fresh as (
                select d.* from due d
                where not exists (
                        select from notification.notice n
                        where n.event_id is null and n.task_id = d.task_id and n.kind = {0} and n.audience = {1}
                            and n.agency_id = d.agency_id and n.deadline = d.deadline and n.days = d.days)
                    and not exists (
                        select from notification.notice_deadline t
                        join notification.notice n on n.id = t.notice_id
                        where t.task_id = d.task_id and n.kind = {0} and n.audience = {1}
                            and n.agency_id = d.agency_id and t.deadline = d.deadline and t.days = d.days)),
            counted as (
                select *, count(*) over same as number,
                    row_number() over (same order by deadline, task_id) as place,
                    min(from_id) over same = max(from_id) over same as from_one
                from fresh
                window same as (partition by agency_id)),
            told as (
                insert into notification.notice (kind, agency_id, audience, task_id, code, title, deadline, days,
                    from_agency_id, at, tasks)
                select {0}, agency_id, {1}, task_id, code, title, deadline, days,
                    case when number < {3} or from_one then from_id end, {2}, case when number < {3} then 1 else number end
                from counted where number < {3} or place = 1
                order by agency_id, place
                on conflict (task_id, kind, agency_id, audience, deadline, days) where event_id is null do nothing
                returning id, agency_id, tasks),
            listed as (
                insert into notification.notice_deadline (notice_id, place, task_id, deadline, days)
                select told.id, c.place, c.task_id, c.deadline, c.days
                from told join counted c on c.agency_id = told.agency_id
                where told.tasks > 1)
            select coalesce(sum(tasks), 0) from told
            """;

    private final DSLContext sql;

    DeadlineRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// How many, by the narrowest bound that holds: a day on which nothing ran is made up for. Whoever was given a task
    /// within a bound knows that, and is told at the next.
    int tellDueSoon(Rule rule, LocalDate today, Instant at) {
        return tell(
                """
                with due as (
                    select f.agency_id, f.id as task_id, f.code, f.title, f.deadline, bound.days, f.assigner_id as from_id
                    from task.fact_task f
                    cross join lateral (
                        select min(days) as days from unnest({4}) as days where days >= f.deadline - {5}
                    ) bound
                    where""" + " " + OPEN + """
                        and f.deadline >= {5} and bound.days is not null and f.deadline - f.assigned_on > bound.days)
                """,
                NoticeKind.DUE_SOON,
                Audience.WORKERS,
                at,
                val(rule.soonDays().toArray(Integer[]::new)),
                val(today));
    }

    /// How many: those whose deadline lies within the days, told of one kind to one audience of the lead or of the
    /// assigner.
    int tellLate(
            NoticeKind kind,
            Audience audience,
            boolean ofAssigner,
            LocalDate from,
            LocalDate to,
            int days,
            Instant at) {
        return tell("""
                with due as (
                    select case when {4} then f.assigner_id else f.agency_id end as agency_id, f.id as task_id, f.code,
                        f.title, f.deadline, {5} as days, case when {4} then f.agency_id else f.assigner_id end as from_id
                    from task.fact_task f
                    where""" + " " + OPEN + """
                        and f.deadline between {6} and {7})
                """, kind, audience, at, val(ofAssigner), val(days), val(from), val(to));
    }

    private int tell(String due, NoticeKind kind, Audience audience, Instant at, Param<?>... values) {
        var common = Stream.of(
                val(kind.name()),
                val(audience.name()),
                val(NoticeRepository.moment(at)),
                inline(NoticeRepository.MANY));
        return sql.resultQuery(
                        due + TELL, Stream.concat(common, Stream.of(values)).toArray(QueryPart[]::new))
                .fetchSingle(0, int.class);
    }
}
