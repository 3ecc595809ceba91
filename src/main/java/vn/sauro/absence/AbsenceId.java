package vn.sauro.absence;

/// Names one absence.
public record AbsenceId(long value) {}
