package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// One thing given to one body to do, or the parent above what many were given. Holds the rules of who may do what with
/// it and when; knows neither database nor web.
record Task(
        TaskId id,
        @Nullable TaskId parent,
        AgencyId assigner,
        @Nullable AgencyId lead,
        DeadlineKind deadlineKind,
        TaskState state,
        int progress,
        @Nullable String result,
        @Nullable LocalDate resultOn,
        int version) {

    static final int WORDS_MAXIMUM = 10_000;

    Outcome apply(TaskAction action, Actor actor, LocalDate today) {
        var refused = refusal(action, actor);
        if (refused != null) return refused;
        return switch (action) {
            case TaskAction.Start _ -> to(started(), progress);
            case TaskAction.ReportProgress report -> report(report);
            case TaskAction.SubmitResult submit -> submit(submit, today);
            case TaskAction.Accept _ -> new Changed(state, TaskState.DONE, 100, result, resultOn, resultOn);
            case TaskAction.SendBack back -> because(back.reason(), TaskState.REDO, progress);
            case TaskAction.Return back -> because(back.reason(), TaskState.RETURNED, progress);
            case TaskAction.Reassign again -> because(again.reason(), TaskState.ASSIGNED, 0);
            case TaskAction.Withdraw withdraw -> because(withdraw.reason(), TaskState.CANCELLED, progress);
        };
    }

    /// Whether the person could do this now, whatever they write. The page offers what may be done by the same rule.
    boolean allows(Class<? extends TaskAction> kind, Actor actor) {
        return side(kind, actor) == null && fits(kind);
    }

    public boolean hasManyLeads() {
        return lead == null;
    }

    public boolean isRegular() {
        return deadlineKind == DeadlineKind.CONTINUOUS || deadlineKind == DeadlineKind.RECURRING;
    }

    private @Nullable Refused refusal(TaskAction action, Actor actor) {
        var wrongSide = side(action.getClass(), actor);
        if (wrongSide != null) return wrongSide;
        if (action.version() != version) return Refused.CHANGED_MEANWHILE;
        if (fits(action.getClass())) return null;
        return action instanceof TaskAction.SubmitResult && isRegular() && state.isOpen()
                ? Refused.REGULAR_DOES_NOT_END
                : Refused.NOT_IN_THIS_STATE;
    }

    private @Nullable Refused side(Class<? extends TaskAction> kind, Actor actor) {
        if (kind == TaskAction.Withdraw.class) return isAssigner(actor) ? null : Refused.NOT_THE_ASSIGNER;
        if (hasManyLeads()) return Refused.HAS_MANY_LEADS;
        boolean leads = kind == TaskAction.Start.class
                || kind == TaskAction.ReportProgress.class
                || kind == TaskAction.SubmitResult.class
                || kind == TaskAction.Return.class;
        if (leads) return isLead(actor) ? null : Refused.NOT_THE_LEAD;
        return isAssigner(actor) ? null : Refused.NOT_THE_ASSIGNER;
    }

    private boolean fits(Class<? extends TaskAction> kind) {
        return switch (state) {
            case ASSIGNED -> kind != TaskAction.Accept.class && kind != TaskAction.SendBack.class && ends(kind);
            case IN_PROGRESS, REGULAR ->
                kind == TaskAction.ReportProgress.class
                        || kind == TaskAction.SubmitResult.class && ends(kind)
                        || kind == TaskAction.Return.class
                        || kind == TaskAction.Withdraw.class;
            case REDO ->
                kind == TaskAction.ReportProgress.class
                        || kind == TaskAction.SubmitResult.class
                        || kind == TaskAction.Withdraw.class;
            case REPORTED ->
                kind == TaskAction.Accept.class
                        || kind == TaskAction.SendBack.class
                        || kind == TaskAction.Withdraw.class;
            case RETURNED -> kind == TaskAction.Reassign.class || kind == TaskAction.Withdraw.class;
            case DONE, CANCELLED -> false;
        };
    }

    /// A regular task never ends by a result; the assigner withdraws it.
    private boolean ends(Class<? extends TaskAction> kind) {
        return kind != TaskAction.SubmitResult.class || !isRegular();
    }

    boolean isLead(Actor actor) {
        return actor.agency().equals(lead)
                && (actor.is(Role.OFFICER)
                        || actor.is(Role.HEAD)
                        || actor.is(Role.STANDING)
                        || actor.is(Role.SPECIALIST));
    }

    boolean isAssigner(Actor actor) {
        return actor.agency().equals(assigner) && (actor.is(Role.SPECIALIST) || actor.is(Role.HEAD));
    }

    private TaskState started() {
        return isRegular() ? TaskState.REGULAR : TaskState.IN_PROGRESS;
    }

    private Outcome report(TaskAction.ReportProgress report) {
        if (report.percent() < 0 || report.percent() > 100) return Refused.PERCENT_OUT_OF_RANGE;
        if (isRegular() && report.words().isBlank()) return Refused.NO_WORDS;
        if (report.words().length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return to(started(), isRegular() ? 0 : report.percent());
    }

    private Outcome submit(TaskAction.SubmitResult submit, LocalDate today) {
        if (submit.words().isBlank()) return Refused.NO_WORDS;
        if (submit.words().length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        if (submit.provedOn().isAfter(today)) return Refused.DAY_IN_THE_FUTURE;
        return new Changed(state, TaskState.REPORTED, progress, submit.words(), submit.provedOn(), null);
    }

    private Outcome because(String reason, TaskState next, int progressThen) {
        if (reason.isBlank()) return Refused.NO_REASON;
        if (reason.length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return to(next, progressThen);
    }

    private Changed to(TaskState next, int progressThen) {
        return new Changed(state, next, progressThen, null, null, null);
    }
}
