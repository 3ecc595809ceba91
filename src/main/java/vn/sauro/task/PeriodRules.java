package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// The rules of a regular task: it never ends, but owes a result each period, which its lead sends and its
/// assigner accepts or sends back. Where the document names no rhythm, nothing is owed until the assigner
/// sets one.
record PeriodRules(Task task, LocalDate today) {
    Outcome apply(TaskAction action) {
        return switch (action) {
            case TaskAction.SetRhythm set -> set(set);
            case TaskAction.SendPeriod send -> send(send);
            case TaskAction.AcceptPeriod accept -> {
                var sent = sent(accept.due());
                yield sent == null ? Refused.NOT_SENT : changed(to(sent, Periods.Result.State.ACCEPTED));
            }
            case TaskAction.SendBackPeriod back -> {
                var sent = sent(back.due());
                yield sent == null
                        ? Refused.NOT_SENT
                        : Task.because(back.reason(), changed(to(sent, Periods.Result.State.SENT_BACK)));
            }
            default -> throw new IllegalArgumentException("not of a period: " + action);
        };
    }

    /// Whether there is anything that the action could be about.
    boolean offers(ActionName name) {
        return switch (name) {
            case SET_RHYTHM -> task.isRegular();
            case SEND_PERIOD -> task.isRegular() && periods().rhythm() != null;
            case ACCEPT_PERIOD, SEND_BACK_PERIOD ->
                periods().results().stream().anyMatch(result -> result.state() == Periods.Result.State.SENT);
            default -> true;
        };
    }

    /// What is missing under the rhythm that was stays owed: a new rhythm does not wipe it out.
    private Outcome set(TaskAction.SetRhythm set) {
        if (!task.isRegular()) return Refused.NOT_REGULAR;
        if (set.rhythm() == null) return Refused.NO_RHYTHM;
        if (periods().missing(today) > 0) return Refused.PERIODS_MISSING;
        return changed(periods().every(set.rhythm(), today));
    }

    private Outcome send(TaskAction.SendPeriod send) {
        if (send.due() == null || !periods().open(today).contains(send.due())) return Refused.UNKNOWN_PERIOD;
        if (send.words().isBlank()) return Refused.NO_WORDS;
        if (send.words().length() > Task.WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        if (send.provedOn().isAfter(today)) return Refused.DAY_IN_THE_FUTURE;
        return changed(periods()
                .with(new Periods.Result(send.due(), Periods.Result.State.SENT, send.words(), send.provedOn())));
    }

    private Periods.@Nullable Result sent(@Nullable LocalDate due) {
        var result = due == null ? null : periods().result(due);
        return result == null || result.state() != Periods.Result.State.SENT ? null : result;
    }

    private Periods to(Periods.Result result, Periods.Result.State state) {
        return periods().with(new Periods.Result(result.due(), state, result.words(), result.provedOn()));
    }

    /// Whoever sends a result works on it.
    private Changed changed(Periods after) {
        var course = task.course().owing(after.owed());
        var next = task.state() == TaskState.ASSIGNED
                        && after.results().size() > task.periods().results().size()
                ? TaskState.REGULAR
                : task.state();
        return task.in(next, course);
    }

    private Periods periods() {
        return task.periods();
    }
}
