package vn.sauro.notification;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Tells what follows from the days alone. Each is told once for a task, a deadline and a bound of the rule: a deadline
/// that was moved is told of anew.
@Repository
class DeadlineRepository {
    private static final String ONCE = """
            on conflict (task_id, kind, agency_id, audience, deadline, days) where event_id is null do nothing
            """;
    /// What the lead has still to do; who has reported or returned it waits for others.
    private static final String OPEN = """
            f.state in ('ASSIGNED', 'IN_PROGRESS', 'REDO') and f.deadline_kind not in ('CONTINUOUS', 'RECURRING')
            """;

    private final DSLContext sql;

    DeadlineRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// By the narrowest bound that holds: a day on which nothing ran is made up for. Whoever was given a task within a
    /// bound knows that, and is told at the next.
    int tellDueSoon(Rule rule, LocalDate today, Instant at) {
        return sql.execute(
                """
                insert into notification.notice (kind, agency_id, audience, task_id, code, title, deadline, days,
                    from_agency_id, at)
                select 'DUE_SOON', f.agency_id, 'WORKERS', f.id, f.code, f.title, f.deadline, bound.days,
                    f.assigner_id, {0}
                from task.fact_task f
                cross join lateral (
                    select min(days) as days from unnest({1}) as days where days >= f.deadline - {2}
                ) bound
                where""" + " " + OPEN + """
                    and f.deadline >= {2} and bound.days is not null and f.deadline - f.assigned_on > bound.days
                order by f.id
                """ + ONCE,
                val(NoticeRepository.moment(at)),
                val(rule.soonDays().toArray(Integer[]::new)),
                val(today));
    }

    /// Those whose deadline lies within the days, told of one kind to one audience of the lead or of the assigner.
    int tellLate(
            NoticeKind kind,
            Audience audience,
            boolean ofAssigner,
            LocalDate from,
            LocalDate to,
            int days,
            Instant at) {
        return sql.execute(
                """
                insert into notification.notice (kind, agency_id, audience, task_id, code, title, deadline, days,
                    from_agency_id, at)
                select {0}, case when {1} then f.assigner_id else f.agency_id end, {2}, f.id, f.code, f.title,
                    f.deadline, {3}, case when {1} then f.agency_id else f.assigner_id end, {4}
                from task.fact_task f
                where""" + " " + OPEN + """
                    and f.deadline between {5} and {6}
                order by f.id
                """ + ONCE,
                val(kind.name()),
                val(ofAssigner),
                val(audience.name()),
                val(days),
                val(NoticeRepository.moment(at)),
                val(from),
                val(to));
    }
}
