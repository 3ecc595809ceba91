package vn.sauro.task;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.EVIDENCE;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.security.Actor;
import vn.sauro.task.SightRepository.Sight;
import vn.sauro.task.TaskDetail.Attached;
import vn.sauro.task.TaskDetail.Event;

/// What the page of one task shows.
@Repository
class TaskDetailRepository {
    private static final vn.sauro.db.organisation.tables.Agency OTHER = AGENCY.as("other");

    private final DSLContext sql;
    private final TaskRowRepository columns;
    private final SourceRepository sources;
    private final HandingRepository handing;

    TaskDetailRepository(
            DSLContext sql, TaskRowRepository columns, SourceRepository sources, HandingRepository handing) {
        this.sql = sql;
        this.columns = columns;
        this.sources = sources;
        this.handing = handing;
    }

    Optional<TaskId> id(String code) {
        return sql.select(TASK_.ID)
                .from(TASK_)
                .where(TASK_.CODE.eq(code))
                .fetchOptional(row -> new TaskId(row.value1()));
    }

    /// The caller has made sure that the person may see it.
    TaskDetail get(Task task, Actor actor, LocalDate today) {
        var id = task.id().value();
        var row = columns.rows(today).where(TASK_NOW.ID.eq(id)).fetchSingle(TaskRowRepository::row);
        var more = sql.select(TASK_.CONTENT, TASK_.LEAD_WORDS, TASK_.PRODUCT, TASK_.TARGET, AGENCY.NAME, anyOne())
                .from(TASK_)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(TASK_.AUTHORITY_ID))
                .where(TASK_.ID.eq(id))
                .fetchSingle();
        return new TaskDetail(
                row,
                task,
                more.get(TASK_.CONTENT),
                more.get(TASK_.LEAD_WORDS),
                more.get(TASK_.PRODUCT),
                more.get(TASK_.TARGET),
                more.get(AGENCY.NAME),
                more.get(anyOne()),
                parties(task),
                events(id),
                sources.sources(task.parent() == null ? task.id() : task.parent()),
                children(task, today),
                holdingUp(task, today),
                isVisible(task.parent(), actor),
                handing.below(task.id(), today),
                above(task.handed(), actor));
    }

    private TaskDetail.@Nullable Above above(@Nullable Handed handed, Actor actor) {
        if (handed == null) return null;
        return sql.select(TASK_.CODE)
                .from(TASK_)
                .where(TASK_.ID.eq(handed.from().value()))
                .fetchSingle(row -> new TaskDetail.Above(handed.from(), row.value1(), isVisible(handed.from(), actor)));
    }

    /// Of the instruction that the task is or is part of.
    private static Field<Boolean> anyOne() {
        var root = TASK_.as("root");
        return field(exists(selectOne()
                        .from(root)
                        .where(root.ID.eq(coalesce(TASK_.PARENT_ID, TASK_.ID)), root.ANY_ONE.isTrue())))
                .as("any_one_of_many");
    }

    private List<TaskDetail.Party> parties(Task task) {
        var root = task.parent() == null ? task.id() : task.parent();
        var contributed = field(exists(selectOne()
                .from(TASK_EVENT)
                .where(TASK_EVENT.TASK_ID.eq(task.id().value()), TASK_EVENT.KIND.eq(EventKind.CONTRIBUTED.name()))
                .and(TASK_EVENT.AGENCY_ID.eq(TASK_PARTY.AGENCY_ID))));
        return sql.select(
                        TASK_PARTY.ROLE.convertFrom(PartyRole::valueOf),
                        coalesce(AGENCY.NAME, TASK_PARTY.WORDS),
                        field(TASK_PARTY.AGENCY_ID.isNotNull()),
                        contributed)
                .from(TASK_PARTY)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(TASK_PARTY.AGENCY_ID))
                .where(TASK_PARTY.TASK_ID.eq(root.value()))
                .orderBy(TASK_PARTY.ID)
                .fetch(mapping(TaskDetail.Party::new));
    }

    private List<Event> events(long task) {
        var proofs = multiset(select(EVIDENCE.ID, EVIDENCE.FILE_NAME, EVIDENCE.SIZE)
                        .from(EVIDENCE)
                        .where(EVIDENCE.EVENT_ID.eq(TASK_EVENT.ID))
                        .orderBy(EVIDENCE.ID))
                .convertFrom(rows -> rows.map(mapping(Attached::new)));
        return sql.select(
                        TASK_EVENT.ID,
                        TASK_EVENT.AT.convertFrom(java.time.OffsetDateTime::toInstant),
                        TASK_EVENT.ACCOUNT_NAME,
                        TASK_EVENT.FOR_ACCOUNT_NAME,
                        AGENCY.NAME,
                        TASK_EVENT.KIND.convertFrom(EventKind::valueOf),
                        TASK_EVENT.PROGRESS,
                        TASK_EVENT.NOTE,
                        TASK_EVENT.RESULT_ON,
                        OTHER.ID,
                        OTHER.NAME,
                        TASK_EVENT.UNTIL,
                        TASK_EVENT.DEADLINE_BEFORE,
                        TASK_EVENT.DEADLINE,
                        TASK_EVENT.OBSTACLE_ID,
                        TASK_EVENT.NAMED_PERSON,
                        TASK_EVENT.PROOF_WORDS,
                        TASK_EVENT.PROOF_DOCUMENT_ID.convertFrom(
                                document -> document == null ? null : new DocumentId(document)),
                        proofs)
                .from(TASK_EVENT)
                .join(AGENCY)
                .on(AGENCY.ID.eq(TASK_EVENT.AGENCY_ID))
                .leftJoin(OTHER)
                .on(OTHER.ID.eq(TASK_EVENT.OTHER_AGENCY_ID))
                .where(TASK_EVENT.TASK_ID.eq(task))
                .orderBy(TASK_EVENT.VERSION)
                .fetch(mapping(Event::new));
    }

    private Counts children(Task task, LocalDate today) {
        if (!task.hasManyLeads()) return Counts.NONE;
        var standing = TaskRowRepository.standing(today);
        return sql
                .select(standing, DSL.count())
                .from(TASK_NOW)
                .where(TASK_NOW.PARENT_ID.eq(task.id().value()))
                .and(TASK_NOW.STATE.ne(inline(TaskState.CANCELLED.name())))
                .groupBy(standing)
                .fetch(row -> Counts.of(Standing.valueOf(row.value1()), row.value2()))
                .stream()
                .reduce(Counts.NONE, Counts::plus);
    }

    /// The children that are not done: the late ones first, then by the step each stands at.
    private List<TaskRow> holdingUp(Task task, LocalDate today) {
        if (!task.hasManyLeads()) return List.of();
        return columns.rows(today)
                .where(TASK_NOW.PARENT_ID.eq(task.id().value()))
                .and(TASK_NOW.STATE.notIn(inline(TaskState.DONE.name()), inline(TaskState.CANCELLED.name())))
                .orderBy(
                        late(today).desc(), step(), TASK_NOW.DEADLINE.asc().nullsLast(), TASK_NOW.PROGRESS, TASK_NOW.ID)
                .limit(TaskDetail.HOLDING_UP)
                .fetch(TaskRowRepository::row);
    }

    private static Field<Integer> late(LocalDate today) {
        return case_().when(TaskRowRepository.standing(today).eq(inline(Standing.OVERDUE.name())), inline(1))
                .otherwise(inline(0));
    }

    /// What waits for us first, then what has not begun, then what is under way.
    private static Field<Integer> step() {
        var order = List.of(
                TaskState.REPORTED, TaskState.RETURNED, TaskState.ASSIGNED, TaskState.REDO, TaskState.IN_PROGRESS);
        var numbers = case_(TASK_NOW.STATE).when(order.getFirst().name(), 0);
        for (int i = 1; i < order.size(); i++)
            numbers = numbers.when(order.get(i).name(), i);
        return numbers.otherwise(order.size());
    }

    private boolean isVisible(@Nullable TaskId task, Actor actor) {
        return task != null
                && sql.fetchExists(
                        TASK_NOW, TASK_NOW.ID.eq(task.value()), Sight.of(actor).visible());
    }

    /// Where the bytes of a proof lie; the caller has made sure that the person may see the task.
    record StoredProof(String sha256, String fileName, EvidenceKind kind, long size) {}

    Optional<StoredProof> proof(TaskId task, long proof) {
        return sql.select(
                        EVIDENCE.SHA256,
                        EVIDENCE.FILE_NAME,
                        EVIDENCE.KIND.convertFrom(EvidenceKind::valueOf),
                        EVIDENCE.SIZE)
                .from(EVIDENCE)
                .where(EVIDENCE.ID.eq(proof), EVIDENCE.TASK_ID.eq(task.value()))
                .fetchOptional(mapping(StoredProof::new));
    }
}
