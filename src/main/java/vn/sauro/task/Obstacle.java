package vn.sauro.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// What stands in the way of a task ("khó khăn, vướng mắc"), as its lead named it: what it is, who could
/// remove it, what is asked of them ("đề xuất, kiến nghị"), and what they answered.
record Obstacle(
        long id,
        Kind kind,
        String words,
        @Nullable String proposal,
        @Nullable AgencyId remover,
        String removerName,
        State state,
        Instant namedAt,
        String namedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answeredByAgency) {

    /// Of what kind it is, so that like ones can be counted together.
    enum Kind {
        RULES,
        FUNDS,
        PEOPLE,
        SYSTEMS,
        DATA,
        COORDINATION,
        OTHER
    }

    enum State {
        /// Awaits an answer: the task is stuck.
        OPEN,
        /// Answered; whether that removes it is for the lead to say.
        ANSWERED,
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
