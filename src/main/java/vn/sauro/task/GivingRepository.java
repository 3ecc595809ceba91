package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.CODE_COUNTER;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Writes tasks as they are given: one statement for all the children of a parent, however many they are.
@Repository
class GivingRepository {
    private final DSLContext sql;

    GivingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Takes the next numbers of the year and returns the one before the first. Whoever gives tasks at the
    /// same moment waits here until the first has finished, so it must come before looking for what was
    /// given already.
    long takeNumbers(int year, int count) {
        return sql.insertInto(CODE_COUNTER)
                        .set(CODE_COUNTER.YEAR, year)
                        .set(CODE_COUNTER.LAST_NUMBER, (long) count)
                        .onConflict(CODE_COUNTER.YEAR)
                        .doUpdate()
                        .set(CODE_COUNTER.LAST_NUMBER, CODE_COUNTER.LAST_NUMBER.plus(count))
                        .returningResult(CODE_COUNTER.LAST_NUMBER)
                        .fetchSingle()
                        .value1()
                - count;
    }

    /// The tasks or parents that these sources were given as before.
    Map<String, TaskId> given(Collection<String> sourceKeys) {
        return sql.select(TASK_.SOURCE_KEY, TASK_.ID)
                .from(TASK_)
                .where(TASK_.SOURCE_KEY.in(sourceKeys), TASK_.PARENT_ID.isNull())
                .fetchMap(TASK_.SOURCE_KEY, row -> new TaskId(row.get(TASK_.ID)));
    }

    /// `lead` is null for a parent.
    TaskId insert(
            GiveTask wish,
            String code,
            @Nullable AgencyId lead,
            @Nullable String documentWords,
            String folded,
            Actor actor,
            Instant at) {
        var id = sql.insertInto(TASK_)
                .set(TASK_.CODE, code)
                .set(
                        TASK_.DOCUMENT_ID,
                        wish.document() == null ? null : wish.document().value())
                .set(TASK_.DOCUMENT_WORDS, documentWords)
                .set(TASK_.SOURCE_KEY, wish.sourceKey())
                .set(TASK_.ASSIGNER_ID, actor.agency().value())
                .set(TASK_.LEAD_ID, lead == null ? null : lead.value())
                .set(TASK_.LEAD_WORDS, wish.leadWords())
                .set(TASK_.TITLE, wish.title())
                .set(TASK_.CONTENT, wish.content())
                .set(TASK_.FIELD, wish.field().name())
                .set(TASK_.PRODUCT, blankToNull(wish.product()))
                .set(TASK_.TARGET, blankToNull(wish.target()))
                .set(TASK_.DEADLINE, wish.deadline())
                .set(TASK_.ORIGINAL_DEADLINE, wish.deadline())
                .set(TASK_.DEADLINE_KIND, wish.deadlineKind().name())
                .set(TASK_.DEADLINE_WORDS, wish.deadlineWords())
                .set(TASK_.DEADLINE_RULE, wish.deadlineRule())
                .set(TASK_.MEASURED, Measure.isMeasured(wish.target()))
                .set(
                        TASK_.AUTHORITY_ID,
                        wish.authority() == null ? null : wish.authority().value())
                .set(TASK_.ANY_ONE, lead == null && wish.sharing() == Sharing.ANY)
                .set(TASK_.STATE, TaskState.ASSIGNED.name())
                .set(TASK_.ASSIGNED_AT, TaskRepository.moment(at))
                .set(TASK_.ASSIGNED_BY, actor.account().value())
                .set(TASK_.FOLDED, folded)
                .set(
                        TASK_.SIGNATURE,
                        InstructionWords.of(wish.content(), wish.deadlineWords())
                                .bytes())
                .returningResult(TASK_.ID)
                .fetchSingle()
                .value1();
        insertParties(id, wish.coordinating());
        return new TaskId(id);
    }

    /// Beside the one that answers for it.
    void insertJointLeads(TaskId task, List<Agency> leads) {
        insertParties(
                task.value(),
                leads.stream()
                        .map(lead -> new GiveTask.Coordinating(lead.name(), lead.id(), PartyRole.JOINT_LEAD))
                        .toList());
    }

    private void insertParties(long task, List<GiveTask.Coordinating> parties) {
        if (parties.isEmpty()) return;
        sql.insertInto(TASK_PARTY, TASK_PARTY.TASK_ID, TASK_PARTY.AGENCY_ID, TASK_PARTY.WORDS, TASK_PARTY.ROLE)
                .valuesOfRows(parties.stream()
                        .map(party -> DSL.row(
                                task,
                                party.agency() == null ? null : party.agency().value(),
                                party.words(),
                                party.role().name()))
                        .toList())
                .execute();
    }

    /// A copy of the parent for each lead, numbered in the order given. The parent is then found by their names.
    void insertChildren(TaskId parent, List<AgencyId> leads, List<String> names, List<String> folded) {
        sql.execute(
                """
                insert into task.task (code, parent_id, document_id, document_words, source_key, assigner_id, lead_id,
                    lead_words, title, content, field, product, target, measured, deadline, original_deadline, deadline_kind,
                    deadline_words, deadline_rule, authority_id, state, assigned_at, assigned_by, folded)
                select p.code || '.' || lpad(l.number::text, 3, '0'), p.id, p.document_id, p.document_words, p.source_key,
                    p.assigner_id, l.id, l.name, p.title, p.content, p.field, p.product, p.target, p.measured, p.deadline,
                    p.original_deadline, p.deadline_kind, p.deadline_words, p.deadline_rule, p.authority_id, p.state, p.assigned_at,
                    p.assigned_by, p.folded || ' ' || l.folded
                from task.task p
                cross join unnest({0}, {1}, {2}) with ordinality as l(id, name, folded, number)
                where p.id = {3}
                """,
                val(leads.stream().map(AgencyId::value).toArray(Long[]::new)),
                val(names.toArray(String[]::new)),
                val(folded.toArray(String[]::new)),
                val(parent.value()));
        sql.update(TASK_)
                .set(TASK_.FOLDED, TASK_.FOLDED.concat(" " + String.join(" ", folded)))
                .where(TASK_.ID.eq(parent.value()))
                .execute();
    }

    /// The first event of each task given from these sources, parents and children alike.
    void recordGiven(Collection<String> sourceKeys, Actor actor) {
        sql.execute("""
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, to_state,
                    progress)
                select id, version, assigned_at, assigned_by, {0}, assigner_id, 'GIVEN', state, progress
                from task.task
                where source_key = any({1})
                order by id
                """, val(actor.fullName()), val(sourceKeys.toArray(String[]::new)));
    }

    /// What the document says comes again is owed from the day after it was given.
    void startRhythms(Collection<String> sourceKeys, LocalDate today) {
        var rules = sql.selectDistinct(TASK_.DEADLINE_RULE)
                .from(TASK_)
                .where(TASK_.SOURCE_KEY.in(sourceKeys), TASK_.DEADLINE_KIND.eq(DeadlineKind.RECURRING.name()))
                .fetch(TASK_.DEADLINE_RULE);
        for (var rule : rules) {
            var rhythm = Rhythm.of(rule);
            if (rhythm.isEmpty()) continue;
            sql.update(TASK_)
                    .set(TASK_.RHYTHM, rule)
                    .set(TASK_.RHYTHM_FROM, today)
                    .set(TASK_.OWED_ON, new Periods(rhythm.get(), today, List.of(), List.of()).owed())
                    .where(TASK_.SOURCE_KEY.in(sourceKeys), TASK_.DEADLINE_RULE.eq(rule), TASK_.LEAD_ID.isNotNull())
                    .execute();
        }
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
