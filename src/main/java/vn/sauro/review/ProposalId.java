package vn.sauro.review;

/// Names one proposal.
public record ProposalId(long value) {}
