package vn.sauro.task;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.EVIDENCE;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.task.tables.records.TaskRecord;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.task.SightRepository.Sight;
import vn.sauro.task.TaskAction.Changed;

/// One task at a time: finds it for whom it concerns, and stores what happened to it.
@Repository
class TaskRepository {
    private final DSLContext sql;
    private final ObstacleRepository obstacles;
    private final PeriodRepository periods;

    TaskRepository(DSLContext sql, ObstacleRepository obstacles, PeriodRepository periods) {
        this.sql = sql;
        this.obstacles = obstacles;
        this.periods = periods;
    }

    /// Empty if there is none, or none that this person may see.
    Optional<Task> find(TaskId id, Actor actor) {
        return sql.selectFrom(TASK_)
                .where(TASK_.ID.eq(id.value()))
                .and(exists(selectOne()
                        .from(TASK_NOW)
                        .where(TASK_NOW.ID.eq(id.value()), Sight.of(actor).visible())))
                .fetchOptional(this::task);
    }

    private Task task(TaskRecord row) {
        var id = new TaskId(row.getId());
        return new Task(
                id,
                row.getParentId() == null ? null : new TaskId(row.getParentId()),
                new AgencyId(row.getAssignerId()),
                row.getLeadId() == null ? null : new AgencyId(row.getLeadId()),
                row.getAuthorityId() == null ? null : new AgencyId(row.getAuthorityId()),
                course(row),
                TaskState.valueOf(row.getState()),
                row.getProgress(),
                row.getResult(),
                row.getResultOn(),
                obstacles.of(id),
                periods.of(row),
                row.getMeasured(),
                row.getVersion(),
                row.getLeadId() == null ? parts(id) : Parts.NONE,
                handed(row),
                row.getLeadId() == null ? Others.NONE : others(row));
    }

    private @Nullable Handed handed(TaskRecord row) {
        if (row.getHandedFrom() == null) return null;
        var ceiling = sql.select(TASK_.DEADLINE)
                .from(TASK_)
                .where(TASK_.ID.eq(row.getHandedFrom()))
                .fetchSingle()
                .value1();
        return new Handed(
                new TaskId(row.getHandedFrom()),
                new AccountId(row.getAssignedBy()),
                row.getOfficerId() == null ? null : new AccountId(row.getOfficerId()),
                ceiling);
    }

    private Others others(TaskRecord row) {
        var root = row.getParentId() == null ? row.getId() : row.getParentId();
        boolean anyOne = row.getParentId() != null
                && sql.fetchExists(TASK_, TASK_.ID.eq(row.getParentId()), TASK_.ANY_ONE.isTrue());
        var contributors = sql.select(TASK_PARTY.AGENCY_ID)
                .from(TASK_PARTY)
                .where(TASK_PARTY.TASK_ID.eq(root), TASK_PARTY.AGENCY_ID.isNotNull())
                .and(TASK_PARTY.ROLE.in(PartyRole.JOINT_LEAD.name(), PartyRole.COORDINATING.name()))
                .fetchSet(party -> new AgencyId(party.value1()));
        return new Others(anyOne, contributors);
    }

    /// Until the end of the transaction nobody else takes a share of this instruction on.
    void lock(TaskId parent) {
        sql.select(TASK_.ID)
                .from(TASK_)
                .where(TASK_.ID.eq(parent.value()))
                .forUpdate()
                .fetch();
    }

    /// Until the end of the transaction nobody else changes a share of this instruction.
    void lockShares(TaskId parent) {
        sql.select(TASK_.ID)
                .from(TASK_)
                .where(TASK_.PARENT_ID.eq(parent.value()))
                .orderBy(TASK_.ID)
                .forUpdate()
                .fetch();
    }

    boolean isTakenByOther(TaskId task) {
        return sql.fetchExists(
                TASK_EVENT, TASK_EVENT.TASK_ID.eq(task.value()), TASK_EVENT.KIND.eq(EventKind.TAKEN_BY_OTHER.name()));
    }

    private Parts parts(TaskId parent) {
        var done = TASK_.STATE.eq(TaskState.DONE.name());
        var stands = TASK_.STATE.eq(TaskState.SUSPENDED.name());
        return sql.select(
                        DSL.count(),
                        DSL.count().filterWhere(done),
                        DSL.max(TASK_.DONE_ON),
                        DSL.count().filterWhere(stands))
                .from(TASK_)
                .where(TASK_.PARENT_ID.eq(parent.value()), TASK_.STATE.ne(TaskState.CANCELLED.name()))
                .fetchSingle(mapping(Parts::new));
    }

    static Course course(TaskRecord row) {
        var deadline = new Deadline(
                DeadlineKind.valueOf(row.getDeadlineKind()),
                row.getDeadline(),
                row.getOriginalDeadline(),
                row.getExtensions(),
                row.getPausedDays(),
                row.getOwedOn());
        var suspension = row.getSuspendedOn() == null
                ? null
                : new Suspension(
                        row.getSuspendedOn(), row.getSuspendedUntil(), TaskState.valueOf(row.getSuspendedFrom()));
        return new Course(deadline, row.getAskedUntil(), suspension, row.getPromisedOn());
    }

    /// False, with nothing written, if the task has changed since `step.version()`.
    boolean advance(Step step, Changed changed) {
        var course = changed.course();
        var suspension = course.suspension();
        int rows = sql.update(TASK_)
                .set(TASK_.STATE, changed.to().name())
                .set(TASK_.PROGRESS, changed.progress())
                .set(TASK_.RESULT, changed.result())
                .set(TASK_.RESULT_ON, changed.resultOn())
                .set(TASK_.DONE_ON, changed.doneOn())
                .set(TASK_.DEADLINE, course.deadline().day())
                .set(TASK_.EXTENSIONS, course.deadline().extensions())
                .set(TASK_.PAUSED_DAYS, course.deadline().pausedDays())
                .set(TASK_.OWED_ON, course.deadline().owed())
                .set(TASK_.ASKED_UNTIL, course.askedUntil())
                .set(TASK_.SUSPENDED_ON, suspension == null ? null : suspension.since())
                .set(TASK_.SUSPENDED_UNTIL, suspension == null ? null : suspension.until())
                .set(
                        TASK_.SUSPENDED_FROM,
                        suspension == null ? null : suspension.from().name())
                .set(
                        TASK_.SUSPENDED_WITH,
                        suspension == null ? inline(null, TASK_.SUSPENDED_WITH) : TASK_.SUSPENDED_WITH)
                .set(TASK_.PROMISED_ON, course.promised())
                .set(TASK_.VERSION, step.version() + 1)
                .where(TASK_.ID.eq(step.task().value()), TASK_.VERSION.eq(step.version()))
                .execute();
        return rows > 0;
    }

    /// The event of a step that was taken, with its files.
    void record(Step step, Task before, Changed changed, Actor actor, Instant at) {
        var from = before.course().deadline().day();
        var to = changed.course().deadline().day();
        var proof = step.proof();
        boolean moved = !Objects.equals(from, to);
        long event = sql.insertInto(TASK_EVENT)
                .set(TASK_EVENT.TASK_ID, step.task().value())
                .set(TASK_EVENT.VERSION, step.version() + 1)
                .set(TASK_EVENT.AT, moment(at))
                .set(TASK_EVENT.ACCOUNT_ID, actor.account().value())
                .set(TASK_EVENT.ACCOUNT_NAME, actor.fullName())
                .set(TASK_EVENT.AGENCY_ID, actor.agency().value())
                .set(TASK_EVENT.FOR_ACCOUNT_ID, insteadOf(actor))
                .set(TASK_EVENT.FOR_ACCOUNT_NAME, nameInsteadOf(actor))
                .set(TASK_EVENT.KIND, step.kind().name())
                .set(TASK_EVENT.FROM_STATE, changed.from().name())
                .set(TASK_EVENT.TO_STATE, changed.to().name())
                .set(TASK_EVENT.PROGRESS, changed.progress())
                .set(TASK_EVENT.NOTE, step.note())
                .set(TASK_EVENT.RESULT_ON, changed.resultOn())
                .set(TASK_EVENT.OTHER_AGENCY_ID, value(step.other()))
                .set(TASK_EVENT.UNTIL, step.until())
                .set(TASK_EVENT.DEADLINE_BEFORE, moved ? from : null)
                .set(TASK_EVENT.DEADLINE, moved ? to : null)
                .set(TASK_EVENT.OBSTACLE_ID, step.obstacle())
                .set(TASK_EVENT.NAMED_PERSON, step.person())
                .set(TASK_EVENT.PROOF_WORDS, proof == null ? null : proof.words())
                .set(
                        TASK_EVENT.PROOF_DOCUMENT_ID,
                        proof == null || proof.document() == null
                                ? null
                                : proof.document().value())
                .returningResult(TASK_EVENT.ID)
                .fetchSingle()
                .value1();
        attach(step.task(), event, step.evidence());
    }

    private void attach(TaskId task, long event, List<EvidenceFile> files) {
        if (files.isEmpty()) return;
        sql.insertInto(
                        EVIDENCE,
                        EVIDENCE.TASK_ID,
                        EVIDENCE.EVENT_ID,
                        EVIDENCE.SHA256,
                        EVIDENCE.FILE_NAME,
                        EVIDENCE.KIND,
                        EVIDENCE.SIZE)
                .valuesOfRows(files.stream()
                        .map(file -> DSL.row(
                                task.value(),
                                event,
                                file.sha256(),
                                file.fileName(),
                                file.kind().name(),
                                file.size()))
                        .toList())
                .execute();
    }

    /// Whether the step just asked for is the one that this person had taken from the same version.
    boolean isTaken(Step step, Actor actor) {
        return sql.fetchExists(
                TASK_EVENT,
                TASK_EVENT.TASK_ID.eq(step.task().value()),
                TASK_EVENT.VERSION.eq(step.version() + 1),
                TASK_EVENT.ACCOUNT_ID.eq(actor.account().value()),
                TASK_EVENT.KIND.eq(step.kind().name()),
                TASK_EVENT.NOTE.isNotDistinctFrom(step.note()),
                TASK_EVENT.UNTIL.isNotDistinctFrom(step.until()),
                TASK_EVENT.OTHER_AGENCY_ID.isNotDistinctFrom(value(step.other())));
    }

    /// Whether the body has this instruction already, as another of its addressees, and it was not closed with it.
    boolean has(AgencyId body, Task task) {
        return task.parent() != null
                && sql.fetchExists(
                        TASK_,
                        TASK_.PARENT_ID.eq(task.parent().value()),
                        TASK_.LEAD_ID.eq(body.value()),
                        TASK_.STATE.ne(TaskState.CANCELLED.name()),
                        TASK_.ID.ne(task.id().value()));
    }

    /// After the step is stored: the task is the new lead's, from this moment.
    void handOver(TaskId task, AgencyId to, String name, String foldedName, Instant at) {
        sql.update(TASK_)
                .set(TASK_.LEAD_ID, to.value())
                .set(TASK_.LEAD_WORDS, name)
                .set(TASK_.ASSIGNED_AT, moment(at))
                .set(TASK_.FOLDED, TASK_.FOLDED.concat(" " + foldedName))
                .where(TASK_.ID.eq(task.value()))
                .execute();
        // whoever leads now does not also help itself
        sql.deleteFrom(TASK_PARTY)
                .where(TASK_PARTY.TASK_ID.eq(task.value()), TASK_PARTY.AGENCY_ID.eq(to.value()))
                .execute();
        findParentBy(foldedName, task);
    }

    /// Whoever withdraws the whole holds the parent and comes for the children: not waiting for it here, the two
    /// cannot wait for each other, and what is withdrawn need not be found by one more name.
    private void findParentBy(String foldedName, TaskId child) {
        var parent = TASK_.as("parent");
        sql.update(TASK_)
                .set(TASK_.FOLDED, TASK_.FOLDED.concat(" " + foldedName))
                .where(TASK_.ID.in(select(parent.ID)
                        .from(parent)
                        .where(parent.ID.eq(select(TASK_.PARENT_ID).from(TASK_).where(TASK_.ID.eq(child.value()))))
                        .forNoKeyUpdate()
                        .skipLocked()))
                .execute();
    }

    /// For events: the account in whose name somebody acts who stands in for them.
    static Field<Long> insteadOf(Actor actor) {
        return val(actor.instead() == null ? null : actor.principal().value(), Long.class);
    }

    static Field<String> nameInsteadOf(Actor actor) {
        return val(actor.instead() == null ? null : actor.instead().fullName(), String.class);
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
