package vn.sauro.task;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which tasks a list shows: by how they stand on the day, or by what is stored of where they are.
enum Show {
    OPEN(null, Standing.OVERDUE, Standing.DUE_SOON, Standing.IN_TIME, Standing.UNDATED, Standing.SUSPENDED),
    OVERDUE(null, Standing.OVERDUE),
    DUE_SOON(null, Standing.DUE_SOON),
    IN_TIME(null, Standing.IN_TIME),
    UNDATED(null, Standing.UNDATED),
    SUSPENDED(null, Standing.SUSPENDED),
    REGULAR(null, Standing.REGULAR, Standing.REGULAR_LATE),
    REGULAR_LATE(null, Standing.REGULAR_LATE),
    DONE(null, Standing.DONE_ON_TIME, Standing.DONE_EXTENDED, Standing.DONE_LATE, Standing.DONE_UNDATED),
    DONE_ON_TIME(null, Standing.DONE_ON_TIME),
    DONE_EXTENDED(null, Standing.DONE_EXTENDED),
    DONE_LATE(null, Standing.DONE_LATE),
    DONE_UNDATED(null, Standing.DONE_UNDATED),
    /// No points are given for it: not due yet, standing still, or without the days.
    UNSCORED(
            null,
            Standing.DUE_SOON,
            Standing.IN_TIME,
            Standing.UNDATED,
            Standing.SUSPENDED,
            Standing.REGULAR,
            Standing.REGULAR_LATE,
            Standing.DONE_UNDATED),
    /// An obstacle awaits an answer, however the task stands.
    STUCK(null),
    /// Not over, and one of the six things it must say is not stated and known ("chưa rõ").
    UNCLEAR(null),
    /// More time is asked for.
    ASKED(null),
    /// Late, and later than its lead promised.
    PROMISE_BROKEN(null),
    ASSIGNED(TaskState.ASSIGNED),
    IN_PROGRESS(TaskState.IN_PROGRESS),
    REPORTED(TaskState.REPORTED),
    REDO(TaskState.REDO),
    RETURNED(TaskState.RETURNED),
    WITHDRAWN(null, Standing.WITHDRAWN);

    private final @Nullable TaskState state;
    private final Set<Standing> standings;

    Show(@Nullable TaskState state, Standing... standings) {
        this.state = state;
        this.standings = EnumSet.noneOf(Standing.class);
        this.standings.addAll(Set.of(standings));
    }

    /// The one state it means, or null if it means how they stand.
    @Nullable
    TaskState state() {
        return state;
    }

    Set<Standing> standings() {
        return standings;
    }
}
