package vn.sauro.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sauro.shared.Formats;

/// How a task stands on a day ("tình trạng"): follows from its state and the days, and each task has exactly one.
/// The outcomes done on time, done late, in time and overdue are those of Decision 42/2014/QĐ-TTg.
enum Standing {
    OVERDUE,
    DUE_SOON,
    IN_TIME,
    /// Open, with no day by which it can be late.
    UNDATED,
    REGULAR,
    DONE_ON_TIME,
    DONE_LATE,
    DONE_UNDATED,
    WITHDRAWN;

    /// Up to this many days before its deadline an open task is due soon.
    static final int SOON_DAYS = Formats.DUE_SOON;

    /// `resultOn` is the day of the proving document. A body that has reported is late only if that day was: while the
    /// assigner has not yet confirmed, the days that pass are not the body's.
    static Standing of(
            TaskState state,
            DeadlineKind kind,
            @Nullable LocalDate deadline,
            @Nullable LocalDate resultOn,
            LocalDate today) {
        return switch (state) {
            case CANCELLED -> WITHDRAWN;
            case DONE -> done(deadline, resultOn);
            case REPORTED -> reported(deadline, resultOn);
            case ASSIGNED, RETURNED, IN_PROGRESS, REDO, REGULAR -> open(kind, deadline, today);
        };
    }

    private static Standing done(@Nullable LocalDate deadline, @Nullable LocalDate resultOn) {
        if (deadline == null || resultOn == null) return DONE_UNDATED;
        return resultOn.isAfter(deadline) ? DONE_LATE : DONE_ON_TIME;
    }

    private static Standing reported(@Nullable LocalDate deadline, @Nullable LocalDate resultOn) {
        if (deadline == null || resultOn == null) return UNDATED;
        return resultOn.isAfter(deadline) ? OVERDUE : IN_TIME;
    }

    private static Standing open(DeadlineKind kind, @Nullable LocalDate deadline, LocalDate today) {
        if (kind == DeadlineKind.CONTINUOUS || kind == DeadlineKind.RECURRING) return REGULAR;
        if (deadline == null) return UNDATED;
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days < 0) return OVERDUE;
        return days <= SOON_DAYS ? DUE_SOON : IN_TIME;
    }

    public boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_LATE || this == DONE_UNDATED;
    }

    /// Open tasks have an end; a regular one is counted apart, as the conclusions do.
    public boolean isOpen() {
        return this == OVERDUE || this == DUE_SOON || this == IN_TIME || this == UNDATED;
    }
}
