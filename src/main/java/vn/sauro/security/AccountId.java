package vn.sauro.security;

/// Names one account.
public record AccountId(long value) {}
