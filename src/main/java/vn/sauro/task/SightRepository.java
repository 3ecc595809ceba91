package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_NOW;
import static vn.sauro.db.task.Tables.TASK_PARTY;

import java.util.function.Function;
import org.jooq.Condition;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// From where a person sees a task, as conditions on `task_now`.
final class SightRepository {
    private SightRepository() {}

    /// The one rule of who may see a task: its lead; who is named to coordinate or watch; the specialists
    /// and heads of the body that gave it and of that in whose authority it lies; the head of the body
    /// above the one that gave it; the standing agency of its field; a body named as the one that could
    /// remove an obstacle.
    static Condition visible(Actor actor) {
        return inEveryName(
                actor,
                one -> Task.works(one) ? ofBody(one).or(overseenInOneName(one)).or(named(one)) : falseCondition());
    }

    /// Whoever stands in for somebody who is away sees what that person sees.
    private static Condition inEveryName(Actor actor, Function<Actor, Condition> rule) {
        return or(actor.inEveryName().stream().map(rule).toList());
    }

    /// Named as the one that could remove an obstacle, whether or not it has answered.
    static Condition named(Actor actor) {
        return TASK_NOW.ID.in(select(OBSTACLE.TASK_ID)
                .from(OBSTACLE)
                .where(OBSTACLE.REMOVER_ID.eq(actor.agency().value())));
    }

    /// The person decides whether more time is given.
    static Condition decided(Actor actor) {
        return given(actor).or(inEveryName(actor, SightRepository::inAuthority));
    }

    private static Condition inAuthority(Actor actor) {
        return actor.is(Role.SPECIALIST) || actor.is(Role.HEAD)
                ? TASK_NOW.AUTHORITY_ID.eq(actor.agency().value())
                : falseCondition();
    }

    private static Condition ofBody(Actor actor) {
        return TASK_NOW.LEAD_ID.eq(actor.agency().value());
    }

    /// The body's to do, and not handed down to a colleague alone.
    static Condition led(Actor actor) {
        return ofBody(actor)
                .and(TASK_NOW.OFFICER_ID
                        .isNull()
                        .or(TASK_NOW.OFFICER_ID.in(actor.inEveryName().stream()
                                .map(one -> one.principal().value())
                                .toList())));
    }

    /// What others hand down inside their bodies is no task to whoever only oversees them: lists and the board have it
    /// for those who do it and, when asked for what they gave, for those who handed it down.
    static Condition isAssignment(Actor actor) {
        return TASK_NOW.HANDED_FROM.isNull().or(led(actor));
    }

    /// Seen for another reason than leading it. Who oversees one of many children oversees them all, and
    /// their parent.
    static Condition overseen(Actor actor) {
        return inEveryName(actor, SightRepository::overseenInOneName);
    }

    private static Condition overseenInOneName(Actor actor) {
        var agency = actor.agency().value();
        return decided(actor)
                .or(
                        actor.is(Role.HEAD)
                                ? TASK_NOW.ASSIGNER_ID
                                        .in(select(AGENCY.ID).from(AGENCY).where(AGENCY.PARENT_ID.eq(agency)))
                                        .and(TASK_NOW.HANDED_FROM.isNull())
                                : falseCondition())
                .or(
                        actor.is(Role.STANDING)
                                ? TASK_NOW.FIELD
                                        .eq(select(AGENCY.FIELD).from(AGENCY).where(AGENCY.ID.eq(agency)))
                                        .and(TASK_NOW.HANDED_FROM.isNull())
                                : falseCondition())
                .or(taken(actor));
    }

    static Condition given(Actor actor) {
        return inEveryName(actor, SightRepository::givenInOneName);
    }

    private static Condition givenInOneName(Actor actor) {
        var body = TASK_NOW.ASSIGNER_ID.eq(actor.agency().value());
        return actor.is(Role.SPECIALIST) || actor.is(Role.HEAD)
                ? body
                : body.and(TASK_NOW.HANDED_FROM.isNotNull())
                        .and(TASK_NOW.GIVEN_BY.eq(actor.principal().value()));
    }

    /// Named to coordinate or watch.
    static Condition taken(Actor actor) {
        return coalesce(TASK_NOW.PARENT_ID, TASK_NOW.ID)
                .in(select(TASK_PARTY.TASK_ID)
                        .from(TASK_PARTY)
                        .where(TASK_PARTY.AGENCY_ID.eq(actor.agency().value())));
    }
}
