package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.sauro.calendar.StatedDeadline.Counted;
import vn.sauro.calendar.Term;
import vn.sauro.officecalendar.MovingDeadline;
import vn.sauro.security.Actor;

/// Tasks whose deadline was counted in days from another: how, and on which day that ended.
@Repository
class CountedTaskRepository {
    /// All open tasks that were counted in the same way and end on the same day.
    record Ending(Counted counted, LocalDate deadline) {}

    private final DSLContext sql;

    CountedTaskRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Of the task and of all that were given with it.
    void keep(String sourceKey, Counted counted) {
        sql.update(TASK_)
                .set(TASK_.COUNTED_FROM, counted.from())
                .set(TASK_.COUNTED_AMOUNT, counted.term().amount())
                .set(TASK_.COUNTED_UNIT, counted.term().unit().name())
                .where(TASK_.SOURCE_KEY.eq(sourceKey))
                .execute();
    }

    List<Ending> endings() {
        return sql.selectDistinct(TASK_.COUNTED_FROM, TASK_.COUNTED_AMOUNT, TASK_.COUNTED_UNIT, TASK_.DEADLINE)
                .from(TASK_)
                .where(TASK_.COUNTED_FROM.isNotNull(), TASK_.DEADLINE.isNotNull(), open())
                .orderBy(TASK_.DEADLINE, TASK_.COUNTED_FROM, TASK_.COUNTED_AMOUNT, TASK_.COUNTED_UNIT)
                .fetch(row -> new Ending(
                        new Counted(new Term(row.value2(), Term.Unit.valueOf(row.value3())), row.value1()),
                        row.value4()));
    }

    List<MovingDeadline> tasks(Ending ending, LocalDate after) {
        return sql.select(TASK_.CODE, coalesce(AGENCY.NAME, TASK_.LEAD_WORDS))
                .from(TASK_)
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(TASK_.LEAD_ID))
                .where(ends(ending))
                .orderBy(TASK_.CODE)
                .fetch(row -> new MovingDeadline(row.value1(), row.value2(), ending.deadline(), after));
    }

    /// All of them in one statement, each with its event, and says how many.
    int move(Ending ending, LocalDate after, String note, Actor actor, Instant at) {
        return sql.execute(
                """
                with moved as (
                    update task.task set deadline = {0}, version = version + 1 where {1}
                    returning id, version, state, progress)
                insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state,
                    to_state, progress, note, deadline_before, deadline)
                select id, version, {2}, {3}, {4}, {5}, {6}, state, state, progress, {7}, {8}, {0} from moved
                """,
                val(after),
                ends(ending),
                val(TaskRepository.moment(at)),
                val(actor.account().value()),
                val(actor.fullName()),
                val(actor.agency().value()),
                val(EventKind.DEADLINE_MOVED.name()),
                val(note),
                val(ending.deadline()));
    }

    private static Condition ends(Ending ending) {
        var term = ending.counted().term();
        return DSL.and(
                TASK_.COUNTED_FROM.eq(ending.counted().from()),
                TASK_.COUNTED_AMOUNT.eq(term.amount()),
                TASK_.COUNTED_UNIT.eq(term.unit().name()),
                TASK_.DEADLINE.eq(ending.deadline()),
                open());
    }

    /// While a task stands still its days do not count, so no decision moves them.
    private static Condition open() {
        return TASK_.STATE.notIn("DONE", "CANCELLED", "REGULAR", "SUSPENDED");
    }
}
