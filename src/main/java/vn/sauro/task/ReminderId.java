package vn.sauro.task;

/// A reminder.
public record ReminderId(long value) {}
