package vn.sauro.review;

import java.util.List;

/// What comes of an action on a proposal.
sealed interface Outcome {
    /// The proposal as it stands now.
    record Changed(Proposal proposal) implements Outcome {}

    /// The proposal keeps the first part, the others are new.
    record Split(Proposal first, List<Draft> others) implements Outcome {}

    /// One has taken up the other's words.
    record Merged(Proposal into, Proposal absorbed) implements Outcome {}

    /// Why not. Each name has its words in `messages/review.properties`.
    enum Refused implements Outcome {
        CHANGED_MEANWHILE,
        ALREADY_ASSIGNED,
        DROPPED,
        MERGED_AWAY,
        ALREADY_JOINED,
        TASK_NOT_OPEN,
        NOT_DROPPED,
        NOT_SPLIT,
        NO_NEIGHBOUR
    }
}
