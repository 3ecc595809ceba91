package vn.sauro.task;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How many points of a hundred a task that fell due earns the body that leads it. A rule holds for the tasks due from
/// its day on, until the next begins; so what is over keeps the rule of its day.
record ScoreRule(
        LocalDate validFrom,
        int onTime,
        int extended,
        int late,
        int lateDays,
        int veryLate,
        int overdue,
        int fewest,
        @Nullable String madeBy) {

    private static final int MOST_POINTS = 100;
    private static final int MOST_DAYS = 365;
    private static final int MOST_TASKS = 1000;

    /// Why it cannot hold. Each name has its words in `messages/task.properties`.
    enum Refused {
        IN_THE_PAST,
        OUT_OF_RANGE,
        OUT_OF_ORDER
    }

    @Nullable
    Refused problem(LocalDate today) {
        if (validFrom.isBefore(today)) return Refused.IN_THE_PAST;
        boolean inRange = IntStream.of(onTime, extended, late, veryLate, overdue)
                        .allMatch(points -> points >= 0 && points <= MOST_POINTS)
                && lateDays >= 0
                && lateDays <= MOST_DAYS
                && fewest >= 1
                && fewest <= MOST_TASKS;
        if (!inRange) return Refused.OUT_OF_RANGE;
        boolean inOrder = onTime >= extended && extended >= late && late >= veryLate && veryLate >= overdue;
        return inOrder ? null : Refused.OUT_OF_ORDER;
    }

    /// Null for a task that is not scored: not due yet, standing still, without a day. `behind` is whether it was done
    /// more than `lateDays` late.
    @Nullable
    Integer points(Standing standing, boolean behind) {
        return switch (standing) {
            case DONE_ON_TIME -> onTime;
            case DONE_EXTENDED -> extended;
            case DONE_LATE -> behind ? veryLate : late;
            case OVERDUE -> overdue;
            case DUE_SOON, IN_TIME, UNDATED, SUSPENDED, REGULAR, REGULAR_LATE, DONE_UNDATED, WITHDRAWN -> null;
        };
    }
}
