package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// The rules of a task's time: more of it is asked for before the deadline and decided on, it stands still
/// and goes on, and a new day is promised once it is late (practice of the provinces; the commitment letter
/// is that of 624/TB-VPCP).
record CourseRules(Task task, LocalDate today, WorkingCalendar calendar) {
    /// By the law's holidays alone: for what has nothing to do with the decided days of an office.
    CourseRules(Task task, LocalDate today) {
        this(task, today, WorkingCalendar.of(List.of()));
    }

    Outcome apply(TaskAction action) {
        return switch (action) {
            case TaskAction.AskExtension ask -> ask(ask);
            case TaskAction.TakeBackExtension _ -> isAsked() ? answered() : Refused.NOTHING_ASKED;
            case TaskAction.GrantExtension grant -> grant(grant);
            case TaskAction.RefuseExtension refuse ->
                isAsked() ? Task.because(refuse.reason(), answered()) : Refused.NOTHING_ASKED;
            case TaskAction.Suspend suspend -> suspend(suspend);
            case TaskAction.Resume _ -> resume();
            case TaskAction.Commit commit -> commit(commit);
            default -> throw new IllegalArgumentException("not of a task's time: " + action);
        };
    }

    /// Whether there is anything that the action could be about.
    boolean offers(ActionName name) {
        return switch (name) {
            case ASK_EXTENSION -> deadline().day() != null && !deadline().isPast(today) && !isAsked();
            case TAKE_BACK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> isAsked();
            case COMMIT -> deadline().isPast(today) && !promiseStands();
            default -> true;
        };
    }

    private Outcome ask(TaskAction.AskExtension ask) {
        if (deadline().day() == null) return Refused.NO_DEADLINE;
        if (isAsked()) return Refused.ALREADY_ASKED;
        if (deadline().isPast(today)) return Refused.DEADLINE_IS_PAST;
        if (!ask.until().isAfter(deadline().day())) return Refused.NOT_LATER;
        return Task.because(ask.reason(), task.running(course().asking(ask.until())));
    }

    /// Asked in time, it may be decided on after the deadline. Another day than the one asked for will do.
    private Outcome grant(TaskAction.GrantExtension grant) {
        if (!isAsked()) return Refused.NOTHING_ASKED;
        if (grant.words().length() > Task.WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        var before = deadline().day();
        if (before != null && !grant.until().isAfter(before)) return Refused.NOT_LATER;
        var handed = task.handed();
        if (handed != null && handed.ceiling() != null && grant.until().isAfter(handed.ceiling())) {
            return Refused.AFTER_OWN_DEADLINE;
        }
        return task.running(course().with(deadline().extendedTo(grant.until())));
    }

    private Changed answered() {
        return task.running(course().asking(null));
    }

    private Outcome suspend(TaskAction.Suspend suspend) {
        if (suspend.until() != null && !suspend.until().isAfter(today)) return Refused.NOT_IN_THE_FUTURE;
        if (task.hasManyLeads()) return Task.because(suspend.reason(), task.running(course()));
        var from = new Suspension(today, suspend.until(), task.state());
        return Task.because(suspend.reason(), task.in(TaskState.SUSPENDED, course().suspended(from)));
    }

    private Outcome resume() {
        if (task.hasManyLeads()) return task.running(course());
        var suspension = course().suspension();
        if (suspension == null) return Refused.NOT_IN_THIS_STATE;
        var ceiling = task.handed() == null ? null : task.handed().ceiling();
        var resumed = course().resumed(today, calendar, ceiling);
        return task.in(
                suspension.from(),
                task.isRegular()
                        ? resumed.owing(
                                task.periods().resumed(suspension, today).owed())
                        : resumed);
    }

    private Outcome commit(TaskAction.Commit commit) {
        if (!deadline().isPast(today)) return Refused.NOT_LATE;
        if (promiseStands()) return Refused.PROMISE_STANDS;
        if (!commit.day().isAfter(today)) return Refused.NOT_IN_THE_FUTURE;
        if (commit.measures().isBlank()) return Refused.NO_MEASURES;
        if (commit.measures().length() > Task.WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return task.running(course().promising(commit.day()));
    }

    /// A promise holds until its day: a second one before would only put it off.
    private boolean promiseStands() {
        return course().promised() != null && !today.isAfter(course().promised());
    }

    private boolean isAsked() {
        return course().askedUntil() != null;
    }

    private Course course() {
        return task.course();
    }

    private Deadline deadline() {
        return task.course().deadline();
    }
}
