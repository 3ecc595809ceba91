package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.EVIDENCE;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;

/// One task at a time: finds it for whom it concerns, and stores what happened to it.
@Repository
class TaskRepository {
    private final DSLContext sql;

    TaskRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The one rule of who may see a task: its lead; who is named to coordinate or watch; the specialists and heads of
    /// the body that gave it; the head of the body above that one; the standing agency of its field.
    static Condition visible(Actor actor) {
        return works(actor) ? led(actor).or(overseen(actor)) : falseCondition();
    }

    static Condition led(Actor actor) {
        return TASK_NOW.LEAD_ID.eq(actor.agency().value());
    }

    /// Seen for another reason than leading it. Who oversees one of many children oversees them all, and their parent.
    static Condition overseen(Actor actor) {
        var agency = actor.agency().value();
        return given(actor)
                .or(
                        actor.is(Role.HEAD)
                                ? TASK_NOW.ASSIGNER_ID.in(
                                        select(AGENCY.ID).from(AGENCY).where(AGENCY.PARENT_ID.eq(agency)))
                                : falseCondition())
                .or(
                        actor.is(Role.STANDING)
                                ? TASK_NOW.FIELD.eq(
                                        select(AGENCY.FIELD).from(AGENCY).where(AGENCY.ID.eq(agency)))
                                : falseCondition())
                .or(taken(actor));
    }

    static Condition given(Actor actor) {
        return actor.is(Role.SPECIALIST) || actor.is(Role.HEAD)
                ? TASK_NOW.ASSIGNER_ID.eq(actor.agency().value())
                : falseCondition();
    }

    /// Named to coordinate or watch.
    static Condition taken(Actor actor) {
        return coalesce(TASK_NOW.PARENT_ID, TASK_NOW.ID)
                .in(select(TASK_PARTY.TASK_ID)
                        .from(TASK_PARTY)
                        .where(TASK_PARTY.AGENCY_ID.eq(actor.agency().value())));
    }

    private static boolean works(Actor actor) {
        return actor.is(Role.SPECIALIST) || actor.is(Role.STANDING) || actor.is(Role.HEAD) || actor.is(Role.OFFICER);
    }

    /// Empty if there is none, or none that this person may see.
    Optional<Task> find(TaskId id, Actor actor) {
        return sql.selectFrom(TASK_)
                .where(TASK_.ID.eq(id.value()))
                .and(exists(selectOne().from(TASK_NOW).where(TASK_NOW.ID.eq(id.value()), visible(actor))))
                .fetchOptional(TaskRepository::task);
    }

    private static Task task(vn.sauro.db.task.tables.records.TaskRecord row) {
        return new Task(
                new TaskId(row.getId()),
                row.getParentId() == null ? null : new TaskId(row.getParentId()),
                new AgencyId(row.getAssignerId()),
                row.getLeadId() == null ? null : new AgencyId(row.getLeadId()),
                DeadlineKind.valueOf(row.getDeadlineKind()),
                TaskState.valueOf(row.getState()),
                row.getProgress(),
                row.getResult(),
                row.getResultOn(),
                row.getVersion());
    }

    /// False, with nothing written, if the task has changed since `step.version()`.
    boolean store(Step step, Changed changed, Actor actor, Instant at) {
        int rows = sql.update(TASK_)
                .set(TASK_.STATE, changed.to().name())
                .set(TASK_.PROGRESS, changed.progress())
                .set(TASK_.RESULT, changed.result())
                .set(TASK_.RESULT_ON, changed.resultOn())
                .set(TASK_.DONE_ON, changed.doneOn())
                .set(TASK_.VERSION, step.version() + 1)
                .where(TASK_.ID.eq(step.task().value()), TASK_.VERSION.eq(step.version()))
                .execute();
        if (rows == 0) return false;
        long event = sql.insertInto(TASK_EVENT)
                .set(TASK_EVENT.TASK_ID, step.task().value())
                .set(TASK_EVENT.VERSION, step.version() + 1)
                .set(TASK_EVENT.AT, moment(at))
                .set(TASK_EVENT.ACCOUNT_ID, actor.account().value())
                .set(TASK_EVENT.ACCOUNT_NAME, actor.fullName())
                .set(TASK_EVENT.AGENCY_ID, actor.agency().value())
                .set(TASK_EVENT.KIND, step.kind().name())
                .set(TASK_EVENT.FROM_STATE, changed.from().name())
                .set(TASK_EVENT.TO_STATE, changed.to().name())
                .set(TASK_EVENT.PROGRESS, changed.progress())
                .set(TASK_EVENT.NOTE, step.note())
                .set(TASK_EVENT.RESULT_ON, changed.resultOn())
                .set(TASK_EVENT.OTHER_AGENCY_ID, value(step.other()))
                .returningResult(TASK_EVENT.ID)
                .fetchSingle()
                .value1();
        attach(step.task(), event, step.evidence());
        return true;
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
                TASK_EVENT.OTHER_AGENCY_ID.isNotDistinctFrom(value(step.other())));
    }

    /// Whether the body already has this instruction, as another of its addressees.
    boolean has(AgencyId body, Task task) {
        return task.parent() != null
                && sql.fetchExists(
                        TASK_,
                        TASK_.PARENT_ID.eq(task.parent().value()),
                        TASK_.LEAD_ID.eq(body.value()),
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
    }

    /// Withdraws what is still open under a parent, each with its event, and says how many.
    int withdrawChildren(Step step, Actor actor, Instant at) {
        var open = TASK_.PARENT_ID.eq(step.task().value()).and(TASK_.STATE.notIn("DONE", "CANCELLED"));
        var before = sql.select(TASK_.ID, TASK_.STATE, TASK_.VERSION, TASK_.PROGRESS)
                .from(TASK_)
                .where(open)
                .orderBy(TASK_.ID)
                .forUpdate()
                .fetch();
        if (before.isEmpty()) return 0;
        sql.update(TASK_)
                .set(TASK_.STATE, TaskState.CANCELLED.name())
                .setNull(TASK_.RESULT)
                .setNull(TASK_.RESULT_ON)
                .set(TASK_.VERSION, TASK_.VERSION.plus(1))
                .where(open)
                .execute();
        sql.insertInto(
                        TASK_EVENT,
                        TASK_EVENT.TASK_ID,
                        TASK_EVENT.VERSION,
                        TASK_EVENT.AT,
                        TASK_EVENT.ACCOUNT_ID,
                        TASK_EVENT.ACCOUNT_NAME,
                        TASK_EVENT.AGENCY_ID,
                        TASK_EVENT.KIND,
                        TASK_EVENT.FROM_STATE,
                        TASK_EVENT.TO_STATE,
                        TASK_EVENT.PROGRESS,
                        TASK_EVENT.NOTE)
                .valuesOfRows(before.map(row -> DSL.row(
                        row.get(TASK_.ID),
                        row.get(TASK_.VERSION) + 1,
                        moment(at),
                        actor.account().value(),
                        actor.fullName(),
                        actor.agency().value(),
                        EventKind.WITHDRAWN.name(),
                        row.get(TASK_.STATE),
                        TaskState.CANCELLED.name(),
                        row.get(TASK_.PROGRESS),
                        step.note())))
                .execute();
        return before.size();
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
