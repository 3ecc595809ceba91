package vn.sauro.task;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;

/// Finds out once, for all that a page asks, what a person's body is named in. The database then chooses its way by
/// the very tasks: by index for a body that sees a few, in one pass for one that sees them all.
@Repository
class SightRepository {
    /// More than these cost more to hand over than to look up.
    private static final int TASKS_MAXIMUM = 5_000;

    private final DSLContext sql;

    SightRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The same as `Sight.of`, said by what there is now.
    Sight of(Actor actor) {
        var agency = actor.agency().value();
        var found = sql.select(
                        array(select(TASK_PARTY.TASK_ID).from(TASK_PARTY).where(TASK_PARTY.AGENCY_ID.eq(agency))),
                        array(select(OBSTACLE.TASK_ID).from(OBSTACLE).where(OBSTACLE.REMOVER_ID.eq(agency))),
                        array(select(AGENCY.ID).from(AGENCY).where(AGENCY.PARENT_ID.eq(agency))),
                        field(select(AGENCY.FIELD).from(AGENCY).where(AGENCY.ID.eq(agency))))
                .fetchSingle();
        var asked = Sight.of(actor);
        return new Sight(
                actor,
                among(TASK_NOW.ROOT_ID, found.value1(), asked.taken()),
                among(TASK_NOW.ID, found.value2(), asked.named()),
                among(TASK_NOW.ASSIGNER_ID, found.value3(), asked.below()),
                found.value4() == null ? falseCondition() : TASK_NOW.FIELD.eq(found.value4()));
    }

    private static Condition among(Field<Long> id, Long[] found, Condition otherwise) {
        if (found.length == 0) return falseCondition();
        return found.length > TASKS_MAXIMUM ? otherwise : id.eq(any(val(found)));
    }
}
