package vn.sauro.task;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.organisation.tables.Agency;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;

/// The columns that every list of tasks shows, and how a task stands on a day, in SQL.
@Repository
class TaskRowRepository {
    static final Agency LEAD = AGENCY.as("lead");

    /// The words of a task: `task_now` has none.
    static final vn.sauro.db.task.tables.Task WORDS = TASK_.as("words");

    private static final Agency ASSIGNER = AGENCY.as("assigner");

    /// The person where it was handed down to one, else the body, else the words of an instruction to many.
    static final Field<String> LEAD_CALLED = case_().when(TASK_NOW.OFFICER_ID.isNotNull(), WORDS.LEAD_WORDS)
            .otherwise(coalesce(LEAD.NAME, WORDS.LEAD_WORDS));

    static final Field<String> LEAD_NAME = LEAD_CALLED.as("lead_name");
    private static final Agency PARTY = AGENCY.as("party");

    /// Who leads it too, beside the one that answers for it; who watches it and who guides it. Null for nobody.
    private static final Field<String> JOINT_LEADS = parties(PartyRole.JOINT_LEAD);

    private static final Field<String> MONITORING = parties(PartyRole.MONITORING);
    private static final Field<String> GUIDING = parties(PartyRole.GUIDING);

    private static final Field<String> ASSIGNER_NAME = ASSIGNER.NAME.as("assigner_name");
    private static final String STANDING = "stands";
    private static final Field<Boolean> COORDINATING_KNOWN = field(not(exists(selectOne()
                    .from(TASK_PARTY)
                    .where(TASK_PARTY.TASK_ID.eq(TASK_NOW.ROOT_ID))
                    .and(TASK_PARTY.AGENCY_ID.isNull()))))
            .as("coordinating_known");

    /// Of the task, or of the instruction it is a share of.
    private static Field<String> parties(PartyRole role) {
        return field(select(groupConcat(coalesce(PARTY.NAME, TASK_PARTY.WORDS))
                                .orderBy(TASK_PARTY.ID)
                                .separator("; "))
                        .from(TASK_PARTY)
                        .leftJoin(PARTY)
                        .on(PARTY.ID.eq(TASK_PARTY.AGENCY_ID))
                        .where(TASK_PARTY.TASK_ID.eq(TASK_NOW.ROOT_ID))
                        .and(TASK_PARTY.ROLE.eq(inline(role.name()))))
                .as("party_" + role.name().toLowerCase(Locale.ROOT));
    }

    private final DSLContext sql;

    TaskRowRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Ready for a condition and an order; `more` are columns for the caller.
    SelectJoinStep<Record> rows(LocalDate today, Field<?>... more) {
        var fields = new ArrayList<Field<?>>(Arrays.asList(TASK_NOW.fields()));
        fields.addAll(List.of(
                WORDS.CODE,
                WORDS.TITLE,
                WORDS.DOCUMENT_WORDS,
                WORDS.DEADLINE_WORDS,
                WORDS.DEADLINE_RULE,
                WORDS.PRODUCT,
                LEAD_NAME,
                JOINT_LEADS,
                MONITORING,
                GUIDING,
                ASSIGNER_NAME,
                standing(today).as(STANDING),
                COORDINATING_KNOWN));
        fields.addAll(List.of(more));
        return sql.select(fields)
                .from(TASK_NOW)
                .join(WORDS)
                .on(WORDS.ID.eq(TASK_NOW.ID))
                .leftJoin(LEAD)
                .on(LEAD.ID.eq(TASK_NOW.LEAD_ID))
                .join(ASSIGNER)
                .on(ASSIGNER.ID.eq(TASK_NOW.ASSIGNER_ID));
    }

    /// By their names where the field is made anew for each day: to see that two such are the same, jOOQ would write
    /// both
    /// out as SQL, for each row.
    static TaskRow row(Record row) {
        var course = course(row);
        return new TaskRow(
                new TaskId(row.get(TASK_NOW.ID)),
                row.get(WORDS.CODE),
                task(row.get(TASK_NOW.PARENT_ID)),
                row.get(WORDS.TITLE),
                new AgencyId(row.get(TASK_NOW.ASSIGNER_ID)),
                row.get(ASSIGNER_NAME),
                agency(row.get(TASK_NOW.LEAD_ID)),
                row.get(LEAD_NAME),
                row.get(JOINT_LEADS),
                row.get(MONITORING),
                row.get(GUIDING),
                WorkField.valueOf(row.get(TASK_NOW.FIELD)),
                document(row.get(TASK_NOW.DOCUMENT_ID)),
                row.get(WORDS.DOCUMENT_WORDS),
                course,
                row.get(WORDS.DEADLINE_WORDS),
                row.get(WORDS.DEADLINE_RULE),
                TaskState.valueOf(row.get(TASK_NOW.STATE)),
                Standing.valueOf(row.get(STANDING, String.class)),
                row.get(TASK_NOW.PROGRESS),
                row.get(TASK_NOW.ASSIGNED_AT).toInstant(),
                row.get(TASK_NOW.RESULT_ON),
                row.get(TASK_NOW.VERSION),
                row.get(TASK_NOW.CHILDREN),
                row.get(TASK_NOW.CHILDREN_DONE),
                row.get(TASK_NOW.OPEN_OBSTACLES),
                row.get(TASK_NOW.MEASURED),
                SixClarities.of(
                        course.deadline().kind(),
                        row.get(COORDINATING_KNOWN),
                        row.get(WORDS.PRODUCT) != null,
                        row.get(TASK_NOW.AUTHORITY_ID) != null));
    }

    private static Course course(Record row) {
        var deadline = new Deadline(
                DeadlineKind.valueOf(row.get(TASK_NOW.DEADLINE_KIND)),
                row.get(TASK_NOW.DEADLINE),
                row.get(TASK_NOW.ORIGINAL_DEADLINE),
                row.get(TASK_NOW.EXTENSIONS),
                row.get(TASK_NOW.PAUSED_DAYS),
                row.get(TASK_NOW.OWED_ON));
        var since = row.get(TASK_NOW.SUSPENDED_ON);
        var suspension = since == null
                ? null
                : new Suspension(
                        since, row.get(TASK_NOW.SUSPENDED_UNTIL), TaskState.valueOf(row.get(TASK_NOW.SUSPENDED_FROM)));
        return new Course(deadline, row.get(TASK_NOW.ASKED_UNTIL), suspension, row.get(TASK_NOW.PROMISED_ON));
    }

    /// The rule of `Standing.of`, for lists and counts; a test holds the two against each other. What does not depend
    /// on the day is kept with the task. The day is written into the statement, so that one may group by it.
    static Field<String> standing(LocalDate today) {
        var t = TASK_NOW;
        var regular = t.DEADLINE_KIND.in(inline("CONTINUOUS"), inline("RECURRING"));
        return case_().when(t.STANDING.isNotNull(), t.STANDING)
                .when(regular.and(t.OWED_ON.lt(inline(today))), name(Standing.REGULAR_LATE))
                .when(regular, name(Standing.REGULAR))
                .when(t.DEADLINE.lt(inline(today)), name(Standing.OVERDUE))
                .when(t.DEADLINE.le(inline(today.plusDays(Standing.SOON_DAYS))), name(Standing.DUE_SOON))
                .otherwise(name(Standing.IN_TIME));
    }

    static Condition stands(LocalDate today, Show show) {
        return switch (show) {
            case STUCK -> TASK_NOW.OPEN_OBSTACLES.gt(0);
            case UNCLEAR -> unclear();
            case ASKED -> TASK_NOW.ASKED_UNTIL.isNotNull();
            case PROMISE_BROKEN -> promiseBroken(today);
            default ->
                show.state() == null
                        ? stands(today, show.standings())
                        : TASK_NOW.STATE.eq(show.state().name());
        };
    }

    /// The rule of `SixClarities` for tasks that are not over: those whose own words leave one of the six open, and
    /// those
    /// beside whose lead somebody is named whom we do not know.
    static Condition unclear() {
        var unknown = select(TASK_PARTY.TASK_ID).from(TASK_PARTY).where(TASK_PARTY.AGENCY_ID.isNull());
        return TASK_NOW.STATE
                .notIn(inline(TaskState.DONE.name()), inline(TaskState.CANCELLED.name()))
                .and(condition(TASK_NOW.UNSTATED).or(TASK_NOW.ROOT_ID.in(unknown)));
    }

    /// That none of these is over, or that their day has passed, is said besides, for the index of what is not.
    private static Condition stands(LocalDate today, Set<Standing> standings) {
        var one = standing(today)
                .in(standings.stream().map(TaskRowRepository::name).toList());
        if (!standings.stream().allMatch(Standing::isOpen)) return one;
        var open = one.and(TASK_NOW.STATE.notIn(inline("DONE"), inline("CANCELLED")));
        return standings.equals(EnumSet.of(Standing.OVERDUE)) ? open.and(TASK_NOW.DEADLINE.lt(today)) : open;
    }

    /// Late, and later than its lead promised.
    private static Condition promiseBroken(LocalDate today) {
        return TASK_NOW.PROMISED_ON.lt(today).and(standing(today).eq(name(Standing.OVERDUE)));
    }

    private static Field<String> name(Standing standing) {
        return inline(standing.name());
    }

    private static @Nullable TaskId task(@Nullable Long id) {
        return id == null ? null : new TaskId(id);
    }

    private static @Nullable AgencyId agency(@Nullable Long id) {
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable DocumentId document(@Nullable Long id) {
        return id == null ? null : new DocumentId(id);
    }
}
