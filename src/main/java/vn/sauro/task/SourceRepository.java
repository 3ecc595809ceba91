package vn.sauro.task;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_SOURCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Tasks and the documents that repeat them.
@Repository
class SourceRepository {
    private static final List<String> CLOSED = List.of(TaskState.DONE.name(), TaskState.CANCELLED.name());

    private final DSLContext sql;

    SourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// A task or the parent of many, and what is compared of its words.
    record Signed(TaskId id, InstructionWords words) {}

    /// What a reviewer is shown of a task, and who leads it in the words of its document.
    record Shown(TrackedTask task, String leadWords) {
        TrackedTask tracked(double likeness) {
            return new TrackedTask(
                    task.id(),
                    task.code(),
                    task.title(),
                    task.documentWords(),
                    task.deadlineKind(),
                    task.deadline(),
                    likeness);
        }
    }

    /// A task as it was given by a program that did not compare tasks yet.
    record Unsigned(TaskId id, String content, @Nullable String deadlineWords) {}

    /// Open tasks of this body, not given by `except`, that are led by one of these, by those of these words, or by
    /// many.
    List<Signed> open(Collection<AgencyId> leads, Collection<String> leadWords, AgencyId assigner, DocumentId except) {
        return sql.select(TASK_.ID, TASK_.SIGNATURE)
                .from(TASK_)
                .where(TASK_.PARENT_ID.isNull(), TASK_.ASSIGNER_ID.eq(assigner.value()), isOpen())
                .and(TASK_.DOCUMENT_ID.isDistinctFrom(except.value()))
                .and(TASK_.SIGNATURE.isNotNull())
                .and(TASK_.LEAD_ID
                        .in(leads.stream().map(AgencyId::value).toList())
                        .or(TASK_.LEAD_ID.isNull())
                        .or(TASK_.LEAD_WORDS.in(leadWords)))
                .orderBy(TASK_.ID)
                .fetch(row -> new Signed(new TaskId(row.value1()), InstructionWords.of(row.value2())));
    }

    /// As the index has it.
    private static Condition isOpen() {
        return TASK_.STATE.notIn(CLOSED.stream().map(DSL::inline).toList());
    }

    Map<TaskId, Shown> shown(Collection<TaskId> tasks) {
        return sql.select(
                        TASK_.ID,
                        TASK_.CODE,
                        TASK_.TITLE,
                        TASK_.DOCUMENT_WORDS,
                        TASK_.DEADLINE_KIND,
                        TASK_.DEADLINE,
                        TASK_.LEAD_WORDS)
                .from(TASK_)
                .where(TASK_.ID.in(values(tasks)))
                .fetchMap(row -> new TaskId(row.value1()), SourceRepository::shown);
    }

    private static Shown shown(Record7<Long, String, String, String, String, LocalDate, String> row) {
        var kind = DeadlineKind.valueOf(row.value5());
        var task = new TrackedTask(
                new TaskId(row.value1()), row.value2(), row.value3(), row.value4(), kind, row.value6(), 1);
        return new Shown(task, row.value7());
    }

    /// The number of the last thing that happened to any task; 0 before there is one.
    long lastEvent() {
        var last = sql.select(max(TASK_EVENT.ID)).from(TASK_EVENT).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /// Who leads each of those that are still open: its lead, or those of its children.
    Map<TaskId, Set<AgencyId>> leads(Collection<TaskId> tasks) {
        var children = TASK_.as("child");
        return sql.select(
                        TASK_NOW.ID,
                        DSL.coalesce(
                                DSL.field(select(arrayAgg(children.LEAD_ID))
                                        .from(children)
                                        .where(children.PARENT_ID.eq(TASK_NOW.ID))),
                                DSL.array(TASK_NOW.LEAD_ID)))
                .from(TASK_NOW)
                .where(TASK_NOW.ID.in(values(tasks)), TASK_NOW.STATE.notIn(CLOSED))
                .fetchMap(
                        row -> new TaskId(row.value1()),
                        row -> Arrays.stream(row.value2()).map(AgencyId::new).collect(Collectors.toSet()));
    }

    private static List<Long> values(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toList();
    }

    /// Locks the task until the end of the transaction; null if it is not an open one of this body.
    @Nullable
    Integer lockOpen(TaskId task, AgencyId assigner) {
        var row = sql.select(TASK_.VERSION)
                .from(TASK_)
                .where(TASK_.ID.eq(task.value()), TASK_.PARENT_ID.isNull(), TASK_.ASSIGNER_ID.eq(assigner.value()))
                .forUpdate()
                .fetchOne();
        var open = row != null && sql.fetchExists(TASK_NOW, TASK_NOW.ID.eq(task.value()), TASK_NOW.STATE.notIn(CLOSED));
        return open ? row.value1() : null;
    }

    /// False, with nothing written, if this source is there already.
    boolean insert(CiteTask wish, Actor actor, Instant at) {
        return sql.insertInto(TASK_SOURCE)
                        .set(TASK_SOURCE.TASK_ID, wish.task().value())
                        .set(
                                TASK_SOURCE.DOCUMENT_ID,
                                wish.document() == null ? null : wish.document().value())
                        .set(TASK_SOURCE.DOCUMENT_WORDS, wish.documentWords())
                        .set(TASK_SOURCE.SOURCE_KEY, wish.sourceKey())
                        .set(TASK_SOURCE.CONTENT, wish.content())
                        .set(TASK_SOURCE.DEADLINE_KIND, wish.deadlineKind().name())
                        .set(TASK_SOURCE.DEADLINE, wish.deadline())
                        .set(TASK_SOURCE.DEADLINE_WORDS, wish.deadlineWords())
                        .set(TASK_SOURCE.ADDED_AT, TaskRepository.moment(at))
                        .set(TASK_SOURCE.ADDED_BY, actor.account().value())
                        .set(TASK_SOURCE.ADDED_BY_NAME, actor.fullName())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void recordCited(CiteTask wish, int version, Actor actor, Instant at) {
        sql.update(TASK_)
                .set(TASK_.VERSION, version + 1)
                .where(TASK_.ID.eq(wish.task().value()))
                .execute();
        var state =
                select(TASK_.STATE).from(TASK_).where(TASK_.ID.eq(wish.task().value()));
        var progress =
                select(TASK_.PROGRESS).from(TASK_).where(TASK_.ID.eq(wish.task().value()));
        sql.insertInto(TASK_EVENT)
                .set(TASK_EVENT.TASK_ID, wish.task().value())
                .set(TASK_EVENT.VERSION, version + 1)
                .set(TASK_EVENT.AT, TaskRepository.moment(at))
                .set(TASK_EVENT.ACCOUNT_ID, actor.account().value())
                .set(TASK_EVENT.ACCOUNT_NAME, actor.fullName())
                .set(TASK_EVENT.AGENCY_ID, actor.agency().value())
                .set(TASK_EVENT.KIND, EventKind.CITED.name())
                .set(TASK_EVENT.FROM_STATE, state)
                .set(TASK_EVENT.TO_STATE, state)
                .set(TASK_EVENT.PROGRESS, progress)
                .set(TASK_EVENT.NOTE, wish.documentWords())
                .execute();
    }

    /// The later documents that repeat this task, in the order they came.
    List<TaskSource> sources(TaskId task) {
        return sql.select(
                        TASK_SOURCE.DOCUMENT_ID.convertFrom(DocumentId::new),
                        TASK_SOURCE.DOCUMENT_WORDS,
                        TASK_SOURCE.CONTENT,
                        TASK_SOURCE.DEADLINE_KIND.convertFrom(DeadlineKind::valueOf),
                        TASK_SOURCE.DEADLINE,
                        TASK_SOURCE.DEADLINE_WORDS,
                        TASK_SOURCE.ADDED_AT.convertFrom(OffsetDateTime::toInstant),
                        TASK_SOURCE.ADDED_BY_NAME)
                .from(TASK_SOURCE)
                .where(TASK_SOURCE.TASK_ID.eq(task.value()))
                .orderBy(TASK_SOURCE.ID)
                .fetch(mapping(TaskSource::new));
    }

    /// The tasks that have taken up these sources.
    Map<String, TrackedTask> citing(Collection<String> sourceKeys) {
        var keys = sql.select(TASK_SOURCE.TASK_ID, TASK_SOURCE.SOURCE_KEY)
                .from(TASK_SOURCE)
                .where(TASK_SOURCE.SOURCE_KEY.in(sourceKeys))
                .fetchMap(TASK_SOURCE.SOURCE_KEY, row -> new TaskId(row.value1()));
        if (keys.isEmpty()) return Map.of();
        var tasks = shown(keys.values());
        var citing = new HashMap<String, TrackedTask>();
        keys.forEach((key, task) -> citing.put(key, tasks.get(task).task()));
        return citing;
    }

    /// Tasks given by a program that did not compare them yet.
    List<Unsigned> notCompared(int most) {
        return sql.select(TASK_.ID.convertFrom(TaskId::new), TASK_.CONTENT, TASK_.DEADLINE_WORDS)
                .from(TASK_)
                .where(TASK_.PARENT_ID.isNull(), TASK_.SIGNATURE.isNull())
                .orderBy(TASK_.ID)
                .limit(most)
                .fetch(mapping(Unsigned::new));
    }

    void storeSignature(TaskId task, byte[] signature) {
        sql.update(TASK_)
                .set(TASK_.SIGNATURE, signature)
                .where(TASK_.ID.eq(task.value()))
                .execute();
    }
}
