package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;

/// What is handed down from tasks.
@Repository
class HandingRepository {
    private final DSLContext sql;
    private final TaskRowRepository columns;

    HandingRepository(DSLContext sql, TaskRowRepository columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /// Who is to do it: a body, or a person of it, and how lists name them.
    record Receiver(AgencyId body, @Nullable AccountId officer, String name, String folded) {}

    /// A task below the one just advanced from `version`: in the words of who hands it down, or, for none, those of the
    /// level above; due on the day named, or with the level above. Its first event is its giving.
    TaskId insert(TaskAction.HandDown down, Receiver to, Actor actor, Instant at) {
        long id = sql.fetchSingle(
                        """
                insert into task.task (code, handed_from, document_id, document_words, source_key, assigner_id, lead_id,
                    officer_id, lead_words, title, content, field, product, target, deadline, original_deadline,
                    deadline_kind, deadline_words, deadline_rule, authority_id, state, assigned_at, assigned_by, folded)
                select u.code || '/' || (select count(*) + 1 from task.task where handed_from = u.id), u.id, u.document_id,
                    u.document_words, 'handed:' || u.id || ':' || {0}, u.lead_id, {1}, {2}, {3},
                    case when {4} = '' then u.title else left(split_part({4}, chr(10), 1), 500) end,
                    case when {4} = '' then u.content else {4} end, u.field, u.product, u.target,
                    coalesce({5}, u.deadline), coalesce({5}, u.deadline),
                    case when {5} is null then u.deadline_kind else 'DATE' end,
                    case when {5} is null then u.deadline_words end, case when {5} is null then u.deadline_rule end,
                    u.lead_id, 'ASSIGNED', {6}, {7}, u.folded || ' ' || {8}
                from task.task u where u.id = {9}
                returning id
                """,
                        val(String.valueOf(down.version())),
                        val(to.body().value()),
                        val(to.officer() == null ? null : to.officer().value(), Long.class),
                        val(to.name()),
                        val(down.words()),
                        val(down.until(), LocalDate.class),
                        val(TaskRepository.moment(at)),
                        val(actor.principal().value()),
                        val(to.folded()),
                        val(down.task().value()))
                .get(0, Long.class);
        sql.execute(
                """
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, for_account_id,
                    for_account_name, kind, to_state, progress)
                select id, version, assigned_at, {0}, {1}, assigner_id, {2}, {3}, 'GIVEN', state, progress
                from task.task where id = {4}
                """,
                val(actor.account().value()),
                val(actor.fullName()),
                TaskRepository.insteadOf(actor),
                TaskRepository.nameInsteadOf(actor),
                val(id));
        return new TaskId(id);
    }

    /// What was handed down from it and not taken back, in the order given.
    List<TaskRow> below(TaskId task, LocalDate today) {
        return columns.rows(today)
                .where(TASK_NOW.HANDED_FROM.eq(task.value()))
                .and(TASK_NOW.STATE.ne(TaskState.CANCELLED.name()))
                .orderBy(TASK_NOW.ID)
                .fetch(TaskRowRepository::row);
    }
}
