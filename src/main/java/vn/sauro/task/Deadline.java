package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By when a task is due ("thời hạn"): as it stands now, as it was first given, and what moved it between
/// the two. `original` never changes. `owed` is the last good day of the earliest period for which a
/// regular task has no result.
public record Deadline(
        DeadlineKind kind,
        @Nullable LocalDate day,
        @Nullable LocalDate original,
        int extensions,
        int pausedDays,
        @Nullable LocalDate owed) {

    static Deadline given(DeadlineKind kind, @Nullable LocalDate day) {
        return new Deadline(kind, day, day, 0, 0, null);
    }

    Deadline extendedTo(LocalDate until) {
        return new Deadline(kind, until, original, extensions + 1, pausedDays, owed);
    }

    Deadline pausedTo(LocalDate until, int days) {
        return new Deadline(kind, until, original, extensions, pausedDays + days, owed);
    }

    /// Cut at the day, but never to before what it was.
    Deadline noLaterThan(@Nullable LocalDate ceiling, Deadline before) {
        if (ceiling == null || day == null || before.day == null || !day.isAfter(ceiling)) return this;
        var cut = ceiling.isAfter(before.day) ? ceiling : before.day;
        var days = Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(before.day, cut));
        return new Deadline(kind, cut, original, extensions, before.pausedDays + days, owed);
    }

    Deadline owing(@Nullable LocalDate due) {
        return new Deadline(kind, day, original, extensions, pausedDays, due);
    }

    boolean isPast(LocalDate today) {
        return day != null && today.isAfter(day);
    }

    boolean owesSince(LocalDate today) {
        return owed != null && today.isAfter(owed);
    }

    boolean isRegular() {
        return kind == DeadlineKind.CONTINUOUS || kind == DeadlineKind.RECURRING;
    }

    /// Whether a result of this day is in time only because more time was granted ("đúng hạn sau gia hạn").
    /// Days of a suspension are no extension: they never counted.
    boolean isExtendedFor(LocalDate result) {
        return extensions > 0 && original != null && result.isAfter(original.plusDays(pausedDays));
    }
}
