package vn.sauro.officecalendar;

/// Names one decided day.
public record DecidedDayId(long value) {}
