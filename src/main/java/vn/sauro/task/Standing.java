package vn.sauro.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sauro.shared.Formats;

/// How a task stands on a day ("tình trạng"): follows from its state and the days, and each task has
/// exactly one. The outcomes done on time, done late, in time and overdue are those of Decision
/// 42/2014/QĐ-TTg.
enum Standing {
    OVERDUE,
    DUE_SOON,
    IN_TIME,
    /// Open, with no day by which it can be late.
    UNDATED,
    /// Open, but its days do not count: the assigner let it stand still.
    SUSPENDED,
    REGULAR,
    /// Regular, and the result of a period is missing.
    REGULAR_LATE,
    DONE_ON_TIME,
    /// On time, but only because more time was granted; counted apart.
    DONE_EXTENDED,
    DONE_LATE,
    DONE_UNDATED,
    WITHDRAWN;

    /// Up to this many days before its deadline an open task is due soon.
    static final int SOON_DAYS = Formats.DUE_SOON;

    /// `resultOn` is the day of the proving document. A body that has reported is late only if that day
    /// was: while the assigner has not yet confirmed, the days that pass are not the body's.
    static Standing of(TaskState state, Deadline deadline, @Nullable LocalDate resultOn, LocalDate today) {
        return switch (state) {
            case CANCELLED -> WITHDRAWN;
            case DONE -> done(deadline, resultOn);
            case REPORTED -> reported(deadline, resultOn);
            case SUSPENDED -> SUSPENDED;
            case ASSIGNED, RETURNED, IN_PROGRESS, REDO, REGULAR -> open(deadline, today);
        };
    }

    private static Standing done(Deadline deadline, @Nullable LocalDate resultOn) {
        if (deadline.day() == null || resultOn == null) return DONE_UNDATED;
        if (resultOn.isAfter(deadline.day())) return DONE_LATE;
        return deadline.isExtendedFor(resultOn) ? DONE_EXTENDED : DONE_ON_TIME;
    }

    private static Standing reported(Deadline deadline, @Nullable LocalDate resultOn) {
        if (deadline.day() == null || resultOn == null) return UNDATED;
        return resultOn.isAfter(deadline.day()) ? OVERDUE : IN_TIME;
    }

    private static Standing open(Deadline deadline, LocalDate today) {
        if (deadline.isRegular()) return deadline.owesSince(today) ? REGULAR_LATE : REGULAR;
        if (deadline.day() == null) return UNDATED;
        long days = ChronoUnit.DAYS.between(today, deadline.day());
        if (days < 0) return OVERDUE;
        return days <= SOON_DAYS ? DUE_SOON : IN_TIME;
    }

    public boolean isRegular() {
        return this == REGULAR || this == REGULAR_LATE;
    }

    public boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_EXTENDED || this == DONE_LATE || this == DONE_UNDATED;
    }

    /// Open tasks have an end; a regular one is counted apart, as the conclusions do.
    public boolean isOpen() {
        return this == OVERDUE || this == DUE_SOON || this == IN_TIME || this == UNDATED || this == SUSPENDED;
    }
}
