package vn.sauro.security;

/// Names one key of another program.
public record AccessTokenId(long value) {}
