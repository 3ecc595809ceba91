package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.WorkingCalendar;

/// How the time of a task runs: its deadline, the later day asked for if that awaits a decision, the
/// suspension if it stands still, and the day promised for it if it was late.
public record Course(
        Deadline deadline,
        @Nullable LocalDate askedUntil,
        @Nullable Suspension suspension,
        @Nullable LocalDate promised) {

    static Course given(DeadlineKind kind, @Nullable LocalDate day) {
        return new Course(Deadline.given(kind, day), null, null, null);
    }

    Course asking(@Nullable LocalDate until) {
        return new Course(deadline, until, suspension, promised);
    }

    Course with(Deadline other) {
        return new Course(other, null, suspension, promised);
    }

    Course owing(@Nullable LocalDate due) {
        return new Course(deadline.owing(due), askedUntil, suspension, promised);
    }

    Course suspended(Suspension from) {
        return new Course(deadline, askedUntil, from, promised);
    }

    /// What was handed down never comes to end after the level above (`ceiling`), unless it did before.
    Course resumed(LocalDate today, WorkingCalendar calendar, @Nullable LocalDate ceiling) {
        if (suspension == null) return this;
        var moved = suspension.resumed(deadline, today, calendar).noLaterThan(ceiling, deadline);
        return new Course(moved, askedUntil, null, promised);
    }

    Course promising(LocalDate day) {
        return new Course(deadline, askedUntil, suspension, day);
    }

    /// Nothing is asked or stands still any more: the task is done, withdrawn or another body's.
    Course settled() {
        return new Course(deadline, null, null, promised);
    }

    /// As another lead begins: what the one before promised does not bind it.
    Course anew() {
        return new Course(deadline, null, null, null);
    }
}
