package vn.sauro.officecalendar;

import java.time.LocalDate;

/// A deadline that moves with the calendar: the code of what is due, whose it is, and both days.
public record MovingDeadline(String code, String body, LocalDate before, LocalDate after) {}
