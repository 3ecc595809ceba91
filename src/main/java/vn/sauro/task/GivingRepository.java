package vn.sauro.task;

import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.CODE_COUNTER;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.task.tables.records.TaskRecord;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Writes tasks as they are given: many in one statement, and one for all the children of a parent.
@Repository
class GivingRepository {
    /// Rows in one statement: 25 values each stay under the 65,535 that one may carry.
    private static final int AT_ONCE = 500;

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

    /// One task to be written, or, with no `lead`, the parent of several; `folded` is what it is found by.
    record Row(
            GiveTask wish, String code, @Nullable AgencyId lead, String folded, List<GiveTask.Coordinating> parties) {}

    /// Returns what was written, by source.
    Map<String, TaskId> insert(Collection<Row> rows, @Nullable String documentWords, Actor actor, Instant at) {
        var records =
                rows.stream().map(row -> record(row, documentWords, actor, at)).toList();
        var ids = new HashMap<String, TaskId>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            ids.putAll(insert(records.subList(from, Math.min(from + AT_ONCE, records.size()))));
        }
        insertParties(rows, ids);
        return ids;
    }

    private Map<String, TaskId> insert(List<TaskRecord> records) {
        var columns = Arrays.stream(records.getFirst().fields())
                .filter(records.getFirst()::touched)
                .toList();
        var insert = sql.insertInto(TASK_, columns);
        for (var record : records)
            insert = insert.values(columns.stream().map(record::get).toList());
        return insert.returningResult(TASK_.SOURCE_KEY, TASK_.ID)
                .fetchMap(TASK_.SOURCE_KEY, row -> new TaskId(row.get(TASK_.ID)));
    }

    private TaskRecord record(Row row, @Nullable String documentWords, Actor actor, Instant at) {
        var wish = row.wish();
        var task = sql.newRecord(TASK_);
        task.setCode(row.code());
        task.setDocumentId(wish.document() == null ? null : wish.document().value());
        task.setDocumentWords(documentWords);
        task.setSourceKey(wish.sourceKey());
        task.setAssignerId(actor.agency().value());
        task.setLeadId(row.lead() == null ? null : row.lead().value());
        task.setLeadWords(wish.leadWords());
        task.setTitle(wish.title());
        task.setContent(wish.content());
        task.setField(wish.field().name());
        task.setProduct(blankToNull(wish.product()));
        task.setTarget(blankToNull(wish.target()));
        task.setDeadline(wish.deadline());
        task.setOriginalDeadline(wish.deadline());
        task.setDeadlineKind(wish.deadlineKind().name());
        task.setDeadlineWords(wish.deadlineWords());
        task.setDeadlineRule(wish.deadlineRule());
        task.setMeasured(Measure.isMeasured(wish.target()));
        task.setAuthorityId(wish.authority() == null ? null : wish.authority().value());
        task.setAnyOne(row.lead() == null && wish.sharing() == Sharing.ANY);
        task.setState(TaskState.ASSIGNED.name());
        task.setAssignedAt(TaskRepository.moment(at));
        task.setAssignedBy(actor.account().value());
        task.setFolded(row.folded());
        task.setSignature(
                InstructionWords.of(wish.content(), wish.deadlineWords()).bytes());
        return task;
    }

    private void insertParties(Collection<Row> rows, Map<String, TaskId> ids) {
        var parties = rows.stream()
                .flatMap(row -> row.parties().stream()
                        .map(party -> DSL.row(
                                ids.get(row.wish().sourceKey()).value(),
                                party.agency() == null ? null : party.agency().value(),
                                party.words(),
                                party.role().name())))
                .toList();
        for (int from = 0; from < parties.size(); from += AT_ONCE) {
            sql.insertInto(TASK_PARTY, TASK_PARTY.TASK_ID, TASK_PARTY.AGENCY_ID, TASK_PARTY.WORDS, TASK_PARTY.ROLE)
                    .valuesOfRows(parties.subList(from, Math.min(from + AT_ONCE, parties.size())))
                    .execute();
        }
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
