package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// The rules of handing a task down ("phân công") to a division or a person of its lead. It stays the lead's: what is
/// reported below is confirmed by the lead, who then reports in turn.
record HandingRules(Task task, LocalDate today) {
    Outcome apply(HandDown down) {
        if (down.to() == null && down.officer() == null) return Refused.NO_RECEIVER;
        if (down.words().length() > Task.WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        var refused = dayRefused(down.until());
        if (refused != null) return refused;
        var state = task.state() == TaskState.ASSIGNED ? begun() : task.state();
        return task.in(state, task.course());
    }

    private @Nullable Refused dayRefused(@Nullable LocalDate until) {
        if (until == null) return null;
        if (until.isBefore(today)) return Refused.DAY_IS_PAST;
        var own = task.course().deadline().day();
        return own != null && until.isAfter(own) ? Refused.AFTER_OWN_DEADLINE : null;
    }

    private TaskState begun() {
        return task.isRegular() ? TaskState.REGULAR : TaskState.IN_PROGRESS;
    }

    /// What is handed to a person is for that person to do.
    static boolean mayHandDown(Task task) {
        return task.handed() == null || task.handed().officer() == null;
    }
}
