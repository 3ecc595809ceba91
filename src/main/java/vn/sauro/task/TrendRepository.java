package vn.sauro.task;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.SightRepository.Sight;
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

    Trend trend(TaskFilter filter, Sight sight, LocalDate today) {
        var mondays = Trend.mondays(today);
        var seen = TaskListRepository.condition(filter, sight, today);
        var numbers = new HashMap<LocalDate, Map<Kind, Integer>>();
        counted(Kind.GIVEN, week(given()), seen.and(TASK_NOW.ASSIGNED_AT.ge(starts(mondays.getFirst()))))
                .unionAll(counted(Kind.DONE, week(TASK_NOW.DONE_ON), seen.and(TASK_NOW.DONE_ON.ge(mondays.getFirst()))))
                .unionAll(late(mondays, seen.and(condition(TASK_NOW.MOVED)), today))
                .forEach(row -> add(row.value3(), Kind.valueOf(row.value1()), row.value2(), numbers));
        steadilyLate(mondays, seen, today)
                .forEach(stretch -> mondays.stream()
                        .filter(stretch::holds)
                        .forEach(monday -> add(stretch.tasks(), Kind.LATE, monday, numbers)));
        return new Trend(mondays.stream()
                .map(monday -> new Week(monday, Trend.end(monday, today), numbers.getOrDefault(monday, Map.of())))
                .toList());
    }

    private static void add(int tasks, Kind kind, LocalDate monday, Map<LocalDate, Map<Kind, Integer>> numbers) {
        numbers.computeIfAbsent(monday, _ -> new EnumMap<>(Kind.class)).merge(kind, tasks, Integer::sum);
    }

    /// So many tasks, late at the end of the week of the Monday `first` and of each after it until that of `over`, at
    /// whose end they no longer were; null if they still are.
    private record Stretch(LocalDate first, @Nullable LocalDate over, int tasks) {
        boolean holds(LocalDate monday) {
            return !monday.isBefore(first) && (over == null || monday.isBefore(over));
        }
    }

    /// Of those whose time never moved, the two ends tell the weeks between them.
    private List<Stretch> steadilyLate(List<LocalDate> mondays, Condition seen, LocalDate today) {
        var first = week(greatest(TASK_NOW.DEADLINE.plus(inline(1)), given(), inline(mondays.getFirst())));
        var over = week(least(TASK_NOW.DONE_ON, inline(today)));
        var ended = TASK_NOW.DONE_ON.isNotNull();
        var openAndBehind = TASK_NOW.STATE
                .notIn(inline(TaskState.DONE.name()), inline(TaskState.CANCELLED.name()))
                .and(TASK_NOW.DEADLINE.lt(today));
        return sql.select(first, when(ended, over), count())
                .from(TASK_NOW)
                .where(seen, not(condition(TASK_NOW.MOVED)), mayBeLate())
                .and(openAndBehind.or(TASK_NOW.STANDING
                        .eq(inline(Standing.DONE_LATE.name()))
                        .and(TASK_NOW.DONE_ON.gt(mondays.getFirst()))))
                .and(reportedOn().isNull().or(TASK_NOW.DEADLINE.lt(reportedOn())))
                .groupBy(first, when(ended, over))
                .fetch(row -> new Stretch(row.value1(), row.value2(), row.value3()));
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
        return TASK_NOW.ASSIGNED_AT
                .lt(end)
                .and(TASK_NOW.DONE_ON
                        .isNull()
                        .or(least(TASK_NOW.DONE_ON, inline(today)).gt(day)))
                .and(mayBeLate())
                .and(deadlineThen(end).lt(least(day, coalesce(reportedOn(), day))))
                .and(not(stoodStill(end)));
    }

    private static Condition mayBeLate() {
        return TASK_NOW.DEADLINE_KIND.notIn(inline("CONTINUOUS"), inline("RECURRING"));
    }

    private static Field<LocalDate> reportedOn() {
        return when(TASK_NOW.STATE.eq(inline(TaskState.REPORTED.name())), TASK_NOW.RESULT_ON);
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
