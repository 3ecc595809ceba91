package vn.sauro.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.Today.Group;

/// Why a task stands where it does in the day's work: a key of the catalogue and what its words say of this task. Days
/// stand among them as days.
record Why(String key, List<Object> values) {
    static Why of(Group group, TaskRow row, LocalDate today) {
        return switch (group) {
            case OVERDUE -> late(row, today);
            case TODAY_AND_TOMORROW -> soon(row, today);
            case TO_DECIDE -> asked(row);
            case TO_UNBLOCK -> why(group, row.openObstacles());
            case TO_CONFIRM -> row.resultOn() == null ? why("whole") : why(group, row.resultOn());
            case TO_RESUME -> resume(group, row);
            case NEW -> fresh(group, row);
            case TO_GIVE_AGAIN, PERIODS_TO_CONFIRM, REDO, WAITING -> why(group);
            case WORKING -> row.isStuck() ? why("stuck", row.openObstacles()) : why(group);
        };
    }

    private static Why fresh(Group group, TaskRow row) {
        if (row.deadline() != null) return why(group, row.deadline());
        return why(row.standing().isRegular() ? "newRegular" : "newUndated");
    }

    /// The hardest reason first: a broken promise, a result sent back, a regular one that owes, an obstacle.
    private static Why late(TaskRow row, LocalDate today) {
        var promised = row.course().promised();
        var owed = row.course().deadline().owed();
        if (row.standing() == Standing.REGULAR_LATE && owed != null) return why("owed", owed);
        long days = row.deadline() == null ? 0 : ChronoUnit.DAYS.between(row.deadline(), today);
        if (promised != null && promised.isBefore(today)) return why("promiseBroken", days, promised);
        if (row.state() == TaskState.REDO) return why("lateRedo", days);
        return row.isStuck() ? why("lateStuck", days, row.openObstacles()) : why("late", days);
    }

    private static Why soon(TaskRow row, LocalDate today) {
        var due = row.deadline() == null ? row.course().deadline().owed() : row.deadline();
        if (row.isStuck()) return why("soonStuck", row.openObstacles());
        return today.equals(due) ? why("today") : why("tomorrow");
    }

    private static Why asked(TaskRow row) {
        var until = row.course().askedUntil();
        return until == null ? why(Group.TO_DECIDE) : why("asked", until);
    }

    private static Why resume(Group group, TaskRow row) {
        var stand = row.course().suspension();
        return stand == null || stand.until() == null ? why(group) : why("resume", stand.until());
    }

    private static Why why(Group group, Object... values) {
        return why(group.name(), values);
    }

    private static Why why(String key, @Nullable Object... values) {
        return new Why("why." + key, List.of(values));
    }
}
