package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;

/// Tasks taken over from a table, written for all the shares of an instruction at once.
@Repository
class TakenOverRepository {
    private final DSLContext sql;

    TakenOverRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Untouched: each share is as it was given, or done by the event that took it over and by nothing else.
    Map<String, TakenOverTasks.Now> given(Collection<String> sourceKeys, Actor actor) {
        var given = new HashMap<String, TakenOverTasks.Now>();
        sql.resultQuery(
                        """
                        with whole as (
                            select id, source_key, code, title from task.task
                            where source_key = any({0}) and parent_id is null and assigner_id = {1}),
                        share as (
                            select w.id as whole, s.id, s.state, s.version from whole w join task.task s on s.id = w.id
                            union all
                            select w.id, s.id, s.state, s.version from whole w join task.task s on s.parent_id = w.id),
                        begun as (
                            select distinct whole as id from share
                            where state <> 'CANCELLED'
                              and not (state = 'ASSIGNED' and version = 0)
                              and not (state = 'DONE' and version = 1 and exists (
                                  select from task.task_event e
                                  where e.task_id = share.id and e.version = 1 and e.kind = 'ACCEPTED'
                                    and e.from_state = 'ASSIGNED')))
                        select n.id, w.code, w.title, n.state, n.version, w.source_key, begun.id is null
                        from whole w
                        join task.task_now n on n.id = w.id
                        left join begun on begun.id = w.id
                        """,
                        val(sourceKeys.toArray(String[]::new)),
                        val(actor.agency().value()))
                .forEach(row -> given.put(
                        row.get(5, String.class),
                        new TakenOverTasks.Now(
                                new TaskId(row.get(0, Long.class)),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                TaskState.valueOf(row.get(3, String.class)),
                                row.get(6, Boolean.class),
                                row.get(4, Integer.class))));
        return given;
    }

    boolean areGivenBy(Set<TaskId> tasks, Actor actor) {
        return sql.fetchCount(
                        TASK_,
                        TASK_.ID.in(tasks.stream().map(TaskId::value).toList()),
                        TASK_.ASSIGNER_ID.eq(actor.agency().value()))
                == tasks.size();
    }

    /// Each with its shares, all in one statement.
    void done(List<TakenOverTasks.Before> tasks, Actor actor, Instant at) {
        sql.execute(
                """
                with before as (select id, proved, words from unnest({0}, {1}, {2}) as b(id, proved, words)),
                changed as (
                    update task.task t
                    set state = 'DONE', progress = 100, result = b.words, result_on = b.proved, done_on = b.proved,
                        version = 1
                    from before b
                    where b.id = coalesce(t.parent_id, t.id) and t.state = 'ASSIGNED' and t.version = 0
                        and (t.id = any({0}) or t.parent_id = any({0}))
                    returning t.id, t.result, t.result_on)
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state,
                    to_state, progress, note, result_on)
                select id, 1, {3}, {4}, {5}, {6}, 'ACCEPTED', 'ASSIGNED', 'DONE', 100, result, result_on
                from changed order by id
                """,
                val(tasks.stream().map(task -> task.task().value()).toArray(Long[]::new)),
                val(tasks.stream().map(TakenOverTasks.Before::on).toArray(LocalDate[]::new)),
                val(tasks.stream().map(TakenOverTasks.Before::result).toArray(String[]::new)),
                val(TaskRepository.moment(at)),
                val(actor.account().value()),
                val(actor.fullName()),
                val(actor.agency().value()));
    }

    /// Until the transaction ends nobody begins one of these. A parent comes before its shares, as everywhere else.
    void lock(Collection<String> sourceKeys, Actor actor) {
        sql.execute(
                """
                with whole as (
                    select id from task.task where source_key = any({0}) and parent_id is null and assigner_id = {1})
                select id from task.task
                where id in (
                    select id from whole
                    union all
                    select share.id from task.task share join whole on share.parent_id = whole.id)
                order by id for update
                """, val(sourceKeys.toArray(String[]::new)), val(actor.agency().value()));
    }

    /// Each with its shares; how many rows that were. Only of what is untouched: nothing is handed down, asked for or
    /// named as an obstacle there, and the version says what it had been. No join: a plan for few rows may
    /// meet many.
    int takeBack(Collection<TaskId> tasks, String reason, Actor actor, Instant at) {
        return sql.execute(
                """
                with changed as (
                    update task.task
                    set state = 'CANCELLED', result = null, result_on = null, done_on = null, version = version + 1
                    where (id = any({0}) or parent_id = any({0})) and state <> 'CANCELLED'
                    returning id, version, progress, case version when 1 then 'ASSIGNED' else 'DONE' end as state)
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state,
                    to_state, progress, note)
                select id, version, {2}, {3}, {4}, {5}, 'WITHDRAWN', state, 'CANCELLED', progress, {1}
                from changed order by id
                """,
                val(tasks.stream().map(TaskId::value).toArray(Long[]::new)),
                val(reason),
                val(TaskRepository.moment(at)),
                val(actor.account().value()),
                val(actor.fullName()),
                val(actor.agency().value()));
    }
}
