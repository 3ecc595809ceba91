package vn.sauro.task;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// Finds out once, for all that a page asks, what a person's body is named in. The database then chooses its way by
/// the very tasks: by index for a body that sees a few, in one pass for one that sees them all.
@Repository
class SightRepository {
    /// From where a person sees tasks, as conditions on `task_now`. What depends on other tables comes as conditions:
    /// `taken` where the body is named to coordinate or watch, `named` where it could remove an obstacle, whether
    /// or not it has answered, `below` where a body below it gave the task, `ofItsField` where it is the standing
    /// agency of the field.
    record Sight(Actor actor, Condition taken, Condition named, Condition below, Condition ofItsField) {

        /// For a task or two: looks the other tables up as it goes. Lists ask for it once, by the method of this name.
        static Sight of(Actor actor) {
            var agency = actor.agency().value();
            return new Sight(
                    actor,
                    TASK_NOW.ROOT_ID.in(
                            select(TASK_PARTY.TASK_ID).from(TASK_PARTY).where(TASK_PARTY.AGENCY_ID.eq(agency))),
                    TASK_NOW.ID.in(select(OBSTACLE.TASK_ID).from(OBSTACLE).where(OBSTACLE.REMOVER_ID.eq(agency))),
                    TASK_NOW.ASSIGNER_ID.in(select(AGENCY.ID).from(AGENCY).where(AGENCY.PARENT_ID.eq(agency))),
                    TASK_NOW.FIELD.eq(select(AGENCY.FIELD).from(AGENCY).where(AGENCY.ID.eq(agency))));
        }

        /// The one rule of who may see a task: its lead; who is named to coordinate or watch; the specialists
        /// and heads of the body that gave it and of that in whose authority it lies; the head of the body
        /// above the one that gave it; the standing agency of its field; a body named as the one that could
        /// remove an obstacle.
        Condition visible() {
            return inEveryName(
                    one -> Task.works(one) ? ofBody().or(overseenInOneName(one)).or(named) : falseCondition());
        }

        /// Whoever stands in for somebody who is away sees what that person sees.
        private Condition inEveryName(Function<Actor, Condition> rule) {
            return or(actor.inEveryName().stream().map(rule).distinct().toList());
        }

        /// The person decides whether more time is given.
        Condition decided() {
            return given().or(inEveryName(this::inAuthority));
        }

        private Condition inAuthority(Actor one) {
            return givesForBody(one) ? TASK_NOW.AUTHORITY_ID.eq(one.agency().value()) : falseCondition();
        }

        private Condition ofBody() {
            return TASK_NOW.LEAD_ID.eq(actor.agency().value());
        }

        /// The body's to do, and not handed down to a colleague alone.
        Condition led() {
            return ofBody().and(TASK_NOW.OFFICER_ID
                    .isNull()
                    .or(TASK_NOW.OFFICER_ID.in(actor.inEveryName().stream()
                            .map(one -> one.principal().value())
                            .toList())));
        }

        /// What others hand down inside their bodies is no task to whoever only oversees them: lists and the board have
        /// it
        /// for those who do it and, when asked for what they gave, for those who handed it down.
        Condition isAssignment() {
            return TASK_NOW.HANDED_FROM.isNull().or(led());
        }

        /// Seen for another reason than leading it. Who oversees one of many children oversees them all, and
        /// their parent.
        Condition overseen() {
            return inEveryName(this::overseenInOneName);
        }

        private Condition overseenInOneName(Actor one) {
            var ofOthers = or(
                    one.is(Role.HEAD) ? below : falseCondition(),
                    one.is(Role.STANDING) ? ofItsField : falseCondition());
            return givenInOneName(one)
                    .or(inAuthority(one))
                    .or(TASK_NOW.HANDED_FROM.isNull().and(ofOthers))
                    .or(taken);
        }

        Condition given() {
            return inEveryName(this::givenInOneName);
        }

        private Condition givenInOneName(Actor one) {
            var body = TASK_NOW.ASSIGNER_ID.eq(one.agency().value());
            return givesForBody(one)
                    ? body
                    : body.and(TASK_NOW.HANDED_FROM.isNotNull())
                            .and(TASK_NOW.GIVEN_BY.eq(one.principal().value()));
        }

        private static boolean givesForBody(Actor one) {
            return one.is(Role.SPECIALIST) || one.is(Role.HEAD);
        }
    }

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
