package vn.sauro.exchange;

/// Names one import of tasks.
public record TaskImportId(long value) {}
