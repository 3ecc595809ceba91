package vn.sauro.task;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.sauro.db.task.Tables.TASK_EVENT;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.RowN;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.Trend.Kind;
import vn.sauro.task.Trend.Week;

/// Counts the weeks from what is kept: the days of giving and of the proof, and the events that moved a deadline or
/// let a task stand still.
@Repository
class TrendRepository {
    private static final Field<LocalDate> MONDAY = field("monday", LocalDate.class);
    private static final Field<String> KIND = field("kind", String.class);
    private static final Field<Integer> COUNT = field("tasks", Integer.class);

    private final DSLContext sql;

    TrendRepository(DSLContext sql) {
        this.sql = sql;
    }

    Trend trend(TaskFilter filter, Actor actor, LocalDate today) {
        var mondays = Trend.mondays(today);
        var seen = TaskListRepository.condition(filter, actor, today);
        var numbers = new HashMap<LocalDate, Map<Kind, Integer>>();
        counted(Kind.GIVEN, week(given()), seen.and(TASK_NOW.ASSIGNED_AT.ge(starts(mondays.getFirst()))))
                .unionAll(counted(Kind.DONE, week(TASK_NOW.DONE_ON), seen.and(TASK_NOW.DONE_ON.ge(mondays.getFirst()))))
                .unionAll(late(mondays, seen, today))
                .forEach(row -> numbers.computeIfAbsent(row.value2(), _ -> new EnumMap<>(Kind.class))
                        .put(Kind.valueOf(row.value1()), row.value3()));
        return new Trend(mondays.stream()
                .map(monday -> new Week(monday, Trend.end(monday, today), numbers.getOrDefault(monday, Map.of())))
                .toList());
    }

    private Select<Record3<String, LocalDate, Integer>> counted(Kind kind, Field<LocalDate> week, Condition which) {
        return sql.select(inline(kind.name()).as(KIND), week.as(MONDAY), count().as(COUNT))
                .from(TASK_NOW)
                .where(which)
                .groupBy(week);
    }

    /// Only of those that were late at any time at all in these weeks it is asked when.
    private Select<Record3<String, LocalDate, Integer>> late(List<LocalDate> mondays, Condition seen, LocalDate today) {
        var weeks = values(mondays.stream()
                        .map(monday -> {
                            var end = Trend.end(monday, today);
                            return row(List.of(val(monday), val(end), val(starts(end.plusDays(1)))));
                        })
                        .toArray(RowN[]::new))
                .as("weeks", "monday", "last", "ends");
        var monday = weeks.field("monday", LocalDate.class);
        var earliest = least(TASK_NOW.DEADLINE, TASK_NOW.ORIGINAL_DEADLINE);
        var ever = earliest.lt(today)
                .and(TASK_NOW.DONE_ON
                        .isNull()
                        .or(TASK_NOW.DONE_ON.gt(earliest).and(TASK_NOW.DONE_ON.gt(mondays.getFirst()))));
        return sql.select(inline(Kind.LATE.name()).as(KIND), monday.as(MONDAY), count().as(COUNT))
                .from(TASK_NOW)
                .join(weeks)
                .on(late(weeks.field("last", LocalDate.class), weeks.field("ends", OffsetDateTime.class), today))
                .where(seen, ever)
                .groupBy(monday);
    }

    /// The tasks behind one number of the trend.
    static Condition inWeek(Kind kind, LocalDate monday, LocalDate today) {
        var end = Trend.end(monday, today);
        var counted = TASK_NOW.LEAD_ID.isNotNull();
        return switch (kind) {
            case GIVEN -> counted.and(week(given()).eq(monday));
            case DONE -> counted.and(week(TASK_NOW.DONE_ON).eq(monday));
            case LATE ->
                end.isBefore(monday)
                        ? falseCondition()
                        : counted.and(late(val(end), val(starts(end.plusDays(1))), today));
        };
    }

    /// It was late on the day, before this moment: given by then, neither done nor standing still, and behind the
    /// deadline that it then had. What is done is done today at the latest, though its proof bears a later
    /// day. A body that has reported is late only if its proof was, as `Standing` says.
    private static Condition late(Field<LocalDate> day, Field<OffsetDateTime> end, LocalDate today) {
        var reportedOn = when(TASK_NOW.STATE.eq(inline(TaskState.REPORTED.name())), TASK_NOW.RESULT_ON);
        return TASK_NOW.ASSIGNED_AT
                .lt(end)
                .and(TASK_NOW.DONE_ON
                        .isNull()
                        .or(least(TASK_NOW.DONE_ON, inline(today)).gt(day)))
                .and(TASK_NOW.DEADLINE_KIND.notIn(inline("CONTINUOUS"), inline("RECURRING")))
                .and(deadlineThen(end).lt(least(day, coalesce(reportedOn, day))))
                .and(not(stoodStill(end)));
    }

    /// Where it never moved, there is nothing to look up.
    private static Field<LocalDate> deadlineThen(Field<OffsetDateTime> end) {
        var moved = field(select(TASK_EVENT.DEADLINE)
                .from(TASK_EVENT)
                .where(TASK_EVENT.TASK_ID.eq(TASK_NOW.ID), TASK_EVENT.DEADLINE.isNotNull(), TASK_EVENT.AT.lt(end))
                .orderBy(TASK_EVENT.VERSION.desc())
                .limit(1));
        return case_().when(TASK_NOW.DEADLINE.isNotDistinctFrom(TASK_NOW.ORIGINAL_DEADLINE), TASK_NOW.DEADLINE)
                .otherwise(coalesce(moved, TASK_NOW.ORIGINAL_DEADLINE));
    }

    private static Condition stoodStill(Field<OffsetDateTime> end) {
        var state = field(select(TASK_EVENT.TO_STATE)
                .from(TASK_EVENT)
                .where(TASK_EVENT.TASK_ID.eq(TASK_NOW.ID), TASK_EVENT.AT.lt(end))
                .orderBy(TASK_EVENT.VERSION.desc())
                .limit(1));
        var ever = TASK_NOW.PAUSED_DAYS.gt(inline(0)).or(TASK_NOW.SUSPENDED_ON.isNotNull());
        return ever.and(coalesce(state, inline("")).eq(inline(TaskState.SUSPENDED.name())));
    }

    private static Field<LocalDate> given() {
        return field(
                "({0} at time zone {1})::date",
                LocalDate.class, TASK_NOW.ASSIGNED_AT, inline(OfficeClock.ZONE.getId()));
    }

    private static Field<LocalDate> week(Field<LocalDate> day) {
        return field("date_trunc('week', {0})::date", LocalDate.class, day);
    }

    private static OffsetDateTime starts(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }
}
