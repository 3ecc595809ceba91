package vn.sauro.task;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.PERIOD_RESULT;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import vn.sauro.task.SightRepository.Sight;
import vn.sauro.task.Today.Group;
import vn.sauro.task.Today.Section;

/// What a body has to do today, in groups, each with its count and its first rows.
@Repository
class TodayRepository {
    private static final Field<String> GROUP = field("today_group", String.class);
    private static final Field<Integer> SIZE = field("group_size", Integer.class);
    private static final Field<Integer> PLACE = field("place", Integer.class);

    private final DSLContext sql;
    private final TaskRowRepository columns;

    TodayRepository(DSLContext sql, TaskRowRepository columns) {
        this.sql = sql;
        this.columns = columns;
    }

    Map<Group, Section> led(Sight sight, LocalDate today) {
        var standing = TaskRowRepository.standing(today);
        var group = case_().when(
                        state(TaskState.REPORTED).or(state(TaskState.RETURNED)).or(state(TaskState.SUSPENDED)),
                        name(Group.WAITING))
                .when(
                        standing.in(inline(Standing.OVERDUE.name()), inline(Standing.REGULAR_LATE.name())),
                        name(Group.OVERDUE))
                .when(
                        coalesce(TASK_NOW.DEADLINE, TASK_NOW.OWED_ON).le(val(today.plusDays(1))),
                        name(Group.TODAY_AND_TOMORROW))
                .when(state(TaskState.REDO), name(Group.REDO))
                .when(state(TaskState.ASSIGNED), name(Group.NEW))
                .otherwise(name(Group.WORKING));
        return sections(sight.visible().and(sight.led()), group, today);
    }

    Map<Group, Section> given(Sight sight, LocalDate today) {
        var asked = sight.decided().and(TASK_NOW.ASKED_UNTIL.isNotNull());
        var unblock = TASK_NOW.OPEN_OBSTACLES.gt(inline(0)).and(unblocks(sight));
        var given = sight.given().and(TASK_NOW.LEAD_ID.isNotNull());
        // an instruction to many, all of whose shares are done
        var whole = sight.given()
                .and(TASK_NOW.LEAD_ID.isNull())
                .and(state(TaskState.REPORTED))
                .and(TASK_NOW.CHILDREN.eq(TASK_NOW.CHILDREN_DONE));
        var over = given.and(TASK_NOW.SUSPENDED_UNTIL.le(val(today)));
        var periods = select(PERIOD_RESULT.TASK_ID)
                .from(PERIOD_RESULT)
                .where(PERIOD_RESULT.STATE.eq(inline(Periods.Result.State.SENT.name())));
        var sent = given.and(TASK_NOW.ID.eq(any(array(periods))));
        var group = case_().when(given.and(state(TaskState.REPORTED)).or(whole), name(Group.TO_CONFIRM))
                .when(given.and(state(TaskState.RETURNED)), name(Group.TO_GIVE_AGAIN))
                .when(asked, name(Group.TO_DECIDE))
                .when(unblock, name(Group.TO_UNBLOCK))
                .when(sent, name(Group.PERIODS_TO_CONFIRM))
                .otherwise(name(Group.TO_RESUME));
        var waits = given.and(state(TaskState.REPORTED).or(state(TaskState.RETURNED)));
        return sections(or(waits, whole, asked, unblock, sent, over), group, today);
    }

    /// Named as the one that could remove an obstacle that is open; or the assigner, where none that we
    /// know is named. The open ones are few: as an array they are looked up by index.
    private static Condition unblocks(Sight sight) {
        var open = OBSTACLE.STATE.eq(inline(Obstacle.State.OPEN.name()));
        var named = select(OBSTACLE.TASK_ID)
                .from(OBSTACLE)
                .where(open, OBSTACLE.REMOVER_ID.eq(sight.actor().agency().value()));
        var nobody = select(OBSTACLE.TASK_ID).from(OBSTACLE).where(open, OBSTACLE.REMOVER_ID.isNull());
        return TASK_NOW.LEAD_ID
                .isNotNull()
                .and(TASK_NOW.ID.eq(any(array(named))).or(sight.given().and(TASK_NOW.ID.eq(any(array(nobody))))));
    }

    /// First which tasks, by what little that takes; then the rows of those alone that are shown.
    private Map<Group, Section> sections(Condition which, Field<String> group, LocalDate today) {
        var shown = shown(which, group);
        var rows = columns.rows(today)
                .where(TASK_NOW.ID.in(shown.keySet()))
                .orderBy(TASK_NOW.DEADLINE.asc().nullsLast(), TASK_NOW.ID)
                .fetch(TaskRowRepository::row);
        var sections = new EnumMap<Group, Section>(Group.class);
        for (var row : rows) {
            var place = shown.get(row.id().value());
            sections.merge(
                    Group.valueOf(place.value1()), new Section(place.value2(), List.of(row)), TodayRepository::joined);
        }
        return sections;
    }

    /// The first tasks of each group, with the name of the group and how many it has.
    private Map<Long, Record2<String, Integer>> shown(Condition which, Field<String> group) {
        var open = TASK_NOW.STATE.notIn(inline(TaskState.DONE.name()), inline(TaskState.CANCELLED.name()));
        var all = sql.select(
                        TASK_NOW.ID,
                        group.as(GROUP),
                        count().over().partitionBy(group).as(SIZE),
                        rowNumber()
                                .over()
                                .partitionBy(group)
                                .orderBy(
                                        coalesce(TASK_NOW.DEADLINE, TASK_NOW.OWED_ON)
                                                .asc()
                                                .nullsLast(),
                                        TASK_NOW.ID)
                                .as(PLACE))
                .from(TASK_NOW)
                .where(which, open)
                .asTable("places");
        return sql.select(all.field(TASK_NOW.ID), all.field(GROUP), all.field(SIZE))
                .from(all)
                .where(all.field(PLACE).le(Section.ROWS))
                .fetchMap(all.field(TASK_NOW.ID), row -> row.into(GROUP, SIZE));
    }

    private static Section joined(Section first, Section second) {
        var rows = new ArrayList<>(first.rows());
        rows.addAll(second.rows());
        return new Section(first.count(), rows);
    }

    private static Condition state(TaskState state) {
        return TASK_NOW.STATE.eq(inline(state.name()));
    }

    private static Field<String> name(Group group) {
        return inline(group.name());
    }
}
