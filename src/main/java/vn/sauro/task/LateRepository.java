package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.task.SightRepository.Sight;

/// Who has been late for the longest, and what they say is in the way.
@Repository
class LateRepository {
    private static final Field<Integer> PLACE = field("place", Integer.class);
    private static final Field<Integer> ALIKE = field("alike", Integer.class);

    private final DSLContext sql;
    private final TaskRowRepository columns;

    LateRepository(DSLContext sql, TaskRowRepository columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /// The first of them, of those that the filter shows: each instruction once, with the body that is the latest.
    List<Late> longest(TaskFilter filter, int number, Sight sight, LocalDate today) {
        var overdue = filter.show(Show.OVERDUE);
        var late = sql.select(
                        TASK_NOW.ID,
                        TASK_NOW.DEADLINE,
                        rowNumber()
                                .over()
                                .partitionBy(TASK_NOW.ROOT_ID)
                                .orderBy(TASK_NOW.DEADLINE, TASK_NOW.ID)
                                .as(PLACE),
                        count().over().partitionBy(TASK_NOW.ROOT_ID).as(ALIKE))
                .from(TASK_NOW)
                .where(TaskListRepository.condition(overdue, sight, today))
                .asTable("late");
        var first = sql.select(late.field(TASK_NOW.ID), late.field(ALIKE))
                .from(late)
                .where(late.field(PLACE).eq(inline(1)))
                .orderBy(late.field(TASK_NOW.DEADLINE), late.field(TASK_NOW.ID))
                .limit(number)
                .fetchMap(late.field(TASK_NOW.ID), late.field(ALIKE));
        var rows = columns.rows(today)
                .where(TASK_NOW.ID.in(first.keySet()))
                .orderBy(TASK_NOW.DEADLINE, TASK_NOW.ID)
                .fetch(TaskRowRepository::row);
        var remover = coalesce(AGENCY.SHORT_NAME, AGENCY.NAME, OBSTACLE.REMOVER_WORDS);
        var inTheWay = sql.select(OBSTACLE.TASK_ID, OBSTACLE.WORDS, remover)
                .from(OBSTACLE)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(OBSTACLE.REMOVER_ID))
                .where(OBSTACLE.STATE.eq(inline(Obstacle.State.OPEN.name())))
                .and(OBSTACLE.TASK_ID.in(
                        rows.stream().map(row -> row.id().value()).toList()))
                .orderBy(OBSTACLE.ID)
                .fetchGroups(OBSTACLE.TASK_ID, row -> new Late.InTheWay(row.value2(), row.value3()));
        return rows.stream()
                .map(row -> new Late(
                        row,
                        inTheWay.getOrDefault(row.id().value(), List.of()),
                        first.get(row.id().value()) - 1,
                        row.parent() == null ? overdue : overdue.under(row.parent())))
                .toList();
    }

    /// By who could remove what is in the way, those of whom most wait first; "" for nobody that we know.
    List<Board.Removable> removable(TaskFilter filter, Sight sight, LocalDate today) {
        var stuck = filter.show(Show.STUCK);
        var tasks = countDistinct(OBSTACLE.TASK_ID);
        return sql.select(OBSTACLE.REMOVER_ID, AGENCY.NAME, tasks)
                .from(OBSTACLE)
                .join(TASK_NOW)
                .on(TASK_NOW.ID.eq(OBSTACLE.TASK_ID))
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(OBSTACLE.REMOVER_ID))
                .where(OBSTACLE.STATE.eq(inline(Obstacle.State.OPEN.name())))
                .and(TaskListRepository.condition(stuck, sight, today))
                .groupBy(OBSTACLE.REMOVER_ID, AGENCY.NAME)
                .orderBy(tasks.desc(), AGENCY.NAME)
                .fetch(row -> removable(row.value1(), row.value2(), row.value3(), stuck));
    }

    private static Board.Removable removable(
            @Nullable Long remover, @Nullable String name, int tasks, TaskFilter stuck) {
        var by = remover == null ? null : new AgencyId(remover);
        return new Board.Removable(name == null ? "" : name, tasks, stuck.figure(new Figure.Unblocked(by)));
    }
}
