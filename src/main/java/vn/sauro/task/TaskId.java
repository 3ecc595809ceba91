package vn.sauro.task;

/// Names one task.
public record TaskId(long value) {}
