package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By when a task is due ("thời hạn"): as it stands now, as it was first given, and what moved it between
/// the two. `original` never changes.
public record Deadline(
        DeadlineKind kind,
        @Nullable LocalDate day,
        @Nullable LocalDate original,
        int extensions,
        int pausedDays) {

    static Deadline given(DeadlineKind kind, @Nullable LocalDate day) {
        return new Deadline(kind, day, day, 0, 0);
    }

    Deadline extendedTo(LocalDate until) {
        return new Deadline(kind, until, original, extensions + 1, pausedDays);
    }

    Deadline pausedTo(LocalDate until, int days) {
        return new Deadline(kind, until, original, extensions, pausedDays + days);
    }

    boolean isPast(LocalDate today) {
        return day != null && today.isAfter(day);
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
