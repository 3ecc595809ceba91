package vn.sauro.review;

import vn.sauro.task.SixClarities;
import vn.sauro.task.SixClarities.Clarity;

/// The six dots of a proposal: what it states, and whether a person has said so.
final class Clarities {
    private Clarities() {}

    /// A body that we do not know is stated, but can be given nothing: half, even when confirmed. The lead makes it
    /// clear who, the lead with those that coordinate makes it clear who answers.
    static SixClarities of(Proposal proposal, Addressees addressees) {
        var says = proposal.says();
        boolean confirmed = proposal.state().isConfirmed();
        boolean hasLead = !says.lead().isEmpty();
        return new SixClarities(
                dot(hasLead, confirmed && addressees.allKnown(says.lead())),
                dot(true, confirmed),
                dot(says.due().isStated(), confirmed),
                dot(hasLead, confirmed && addressees.allKnown(says.coordinating())),
                dot(says.product() != null, confirmed),
                dot(
                        says.authority() != null,
                        confirmed && says.authority() != null && addressees.isOne(says.authority())));
    }

    private static Clarity dot(boolean stated, boolean confirmed) {
        if (!stated) return Clarity.HOLLOW;
        return confirmed ? Clarity.FILLED : Clarity.HALF;
    }
}
