package vn.sauro.review;

/// A proposal as the person was looking at it when she acted.
record Seen(ProposalId id, int version) {
    static Seen of(Proposal proposal) {
        return new Seen(proposal.id(), proposal.version());
    }
}
