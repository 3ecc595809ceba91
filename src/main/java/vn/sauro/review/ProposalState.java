package vn.sauro.review;

/// Where a proposal stands on its way from the page to a task.
enum ProposalState {
    /// Read or made, not yet believed.
    PROPOSED,
    /// A person has checked it against the page ("đã xác nhận").
    CONFIRMED,
    /// Left out by a person ("bỏ"); can be taken back.
    DROPPED,
    /// Its words have gone into another proposal ("đã gộp").
    MERGED,
    /// Given out as a task ("đã giao").
    ASSIGNED,
    /// Its words stand with a task that was tracked already ("đã gộp vào nhiệm vụ").
    JOINED;

    /// Still to be given out.
    public boolean isOpen() {
        return this == PROPOSED || this == CONFIRMED;
    }

    public boolean isConfirmed() {
        return this == CONFIRMED || this == ASSIGNED || this == JOINED;
    }
}
