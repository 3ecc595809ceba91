package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;

/// One thing given to one body to do, or the parent above what many were given. Holds the rules of who may
/// do what with it and when; knows neither database nor web.
record Task(
        TaskId id,
        @Nullable TaskId parent,
        AgencyId assigner,
        @Nullable AgencyId lead,
        @Nullable AgencyId authority,
        Course course,
        TaskState state,
        int progress,
        @Nullable String result,
        @Nullable LocalDate resultOn,
        List<Obstacle> obstacles,
        Periods periods,
        boolean measured,
        int version,
        Parts parts,
        @Nullable Handed handed,
        Others others) {

    static final int WORDS_MAXIMUM = 10_000;

    /// One that no other hangs on.
    Task(
            TaskId id,
            @Nullable TaskId parent,
            AgencyId assigner,
            @Nullable AgencyId lead,
            @Nullable AgencyId authority,
            Course course,
            TaskState state,
            int progress,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            List<Obstacle> obstacles,
            Periods periods,
            boolean measured,
            int version) {
        this(
                id,
                parent,
                assigner,
                lead,
                authority,
                course,
                state,
                progress,
                result,
                resultOn,
                obstacles,
                periods,
                measured,
                version,
                Parts.NONE,
                null,
                Others.NONE);
    }

    /// By the law's holidays alone.
    Outcome apply(TaskAction action, Actor actor, LocalDate today) {
        return apply(action, actor, today, WorkingCalendar.of(List.of()));
    }

    /// By the calendar as the offices know it.
    Outcome apply(TaskAction action, Actor actor, LocalDate today, WorkingCalendar calendar) {
        var refused = refusal(action, actor);
        if (refused != null) return refused;
        return switch (action) {
            case TaskAction.Accept _ when hasManyLeads() -> whole();
            case TaskAction.Start _ -> to(started(), progress);
            case TaskAction.ReportProgress report -> report(report);
            case TaskAction.SubmitResult submit -> submit(submit, today);
            case TaskAction.Accept _ -> accepted();
            case TaskAction.SendBack back -> because(back.reason(), to(TaskState.REDO, progress));
            case TaskAction.Return back -> because(back.reason(), to(TaskState.RETURNED, progress));
            case TaskAction.Reassign again -> because(again.reason(), to(TaskState.ASSIGNED, 0, course.anew()));
            case TaskAction.Withdraw withdraw ->
                because(withdraw.reason(), to(TaskState.CANCELLED, progress, course.settled()));
            case TaskAction.Contribute contribute -> contributed(contribute);
            case TaskAction.HandDown down -> new HandingRules(this, today).apply(down);
            case TaskAction.AskExtension _,
                    TaskAction.TakeBackExtension _,
                    TaskAction.GrantExtension _,
                    TaskAction.RefuseExtension _,
                    TaskAction.Suspend _,
                    TaskAction.Resume _,
                    TaskAction.Commit _ -> new CourseRules(this, today, calendar).apply(action);
            case TaskAction.NameObstacle _,
                    TaskAction.AnswerObstacle _,
                    TaskAction.CloseObstacle _,
                    TaskAction.ReopenObstacle _ -> new ObstacleRules(this).apply(action, actor);
            case TaskAction.SetRhythm _,
                    TaskAction.SendPeriod _,
                    TaskAction.AcceptPeriod _,
                    TaskAction.SendBackPeriod _ -> new PeriodRules(this, today).apply(action);
        };
    }

    /// Whether the person could do this now, whatever they write. The page offers what may be done by the
    /// same rule.
    boolean allows(ActionName name, Actor actor, LocalDate today) {
        return side(name, inWhoseName(name, actor)) == null
                && fits(name)
                && new CourseRules(this, today).offers(name)
                && new PeriodRules(this, today).offers(name);
    }

    /// In their own name what is the person's or the body's to do; in that of somebody who is away ("thay") what was
    /// given
    /// to or by that person alone, and what only they may do.
    Actor inWhoseName(ActionName name, Actor actor) {
        var others = actor.absentees().stream()
                .map(actor::inNameOf)
                .filter(other -> side(name, other) == null)
                .toList();
        return others.stream()
                .filter(this::isPersonal)
                .findFirst()
                .or(() -> side(name, actor) == null
                        ? Optional.empty()
                        : others.stream().findFirst())
                .orElse(actor);
    }

    private boolean isPersonal(Actor actor) {
        return handed != null
                && (actor.principal().equals(handed.officer())
                        || actor.principal().equals(handed.by()));
    }

    public boolean hasManyLeads() {
        return lead == null;
    }

    public boolean isRegular() {
        return course.deadline().isRegular();
    }

    private @Nullable Refused refusal(TaskAction action, Actor actor) {
        var name = ActionName.of(action);
        var wrongSide = side(name, actor);
        if (wrongSide != null) return wrongSide;
        if (action.version() != version) return Refused.CHANGED_MEANWHILE;
        if (fits(name)) return null;
        if (hasManyLeads() && name == ActionName.ACCEPT && state.isOpen()) return Refused.SHARES_NOT_DONE;
        return name == ActionName.SUBMIT && isRegular() && state.isOpen()
                ? Refused.REGULAR_DOES_NOT_END
                : Refused.NOT_IN_THIS_STATE;
    }

    private @Nullable Refused side(ActionName name, Actor actor) {
        if (hasManyLeads() && !name.isOfParent()) return Refused.HAS_MANY_LEADS;
        return switch (name.side()) {
            case LEAD -> isLead(actor) ? null : Refused.NOT_THE_LEAD;
            case ASSIGNER -> isAssigner(actor) ? null : Refused.NOT_THE_ASSIGNER;
            case DECIDER -> decides(actor) ? null : Refused.NOT_WHO_DECIDES;
            case PARTY -> others.contributors().contains(actor.agency()) && works(actor) ? null : Refused.NOT_A_PARTY;
            case ANSWERER -> new ObstacleRules(this).mayAnswer(actor) ? null : Refused.NOT_WHO_ANSWERS;
        };
    }

    /// A regular task never ends by a result; the assigner withdraws it.
    private boolean fits(ActionName name) {
        if (hasManyLeads() && name == ActionName.ACCEPT) return state.isOpen() && parts.areFinished();
        if (hasManyLeads() && name == ActionName.SUSPEND) return state.isOpen() && parts.mayBeSuspended();
        if (hasManyLeads() && name == ActionName.RESUME) return state.isOpen() && parts.suspended() > 0;
        if (isToBeTaken() && name.needsTaking()) return false;
        if (handed != null && name == ActionName.REASSIGN) return false;
        if (name == ActionName.HAND_DOWN && !HandingRules.mayHandDown(this)) return false;
        return name.fits(state) && !(name == ActionName.SUBMIT && isRegular());
    }

    boolean isLead(Actor actor) {
        return actor.agency().equals(lead) && works(actor) && isFor(actor);
    }

    boolean isAssigner(Actor actor) {
        return actor.agency().equals(assigner)
                && (actor.is(Role.SPECIALIST) || actor.is(Role.HEAD) || hasHandedDown(actor));
    }

    /// Any of its addressees may take it, and nobody has.
    public boolean isToBeTaken() {
        return others.anyOne() && state == TaskState.ASSIGNED;
    }

    /// What one person was given is not for colleagues to report on.
    private boolean isFor(Actor actor) {
        return handed == null || handed.officer() == null || handed.officer().equals(actor.principal());
    }

    private boolean hasHandedDown(Actor actor) {
        return handed != null && handed.by().equals(actor.principal());
    }

    /// Whether the person decides on its time: the assigner, or the body in whose authority the task lies.
    private boolean decides(Actor actor) {
        return isAssigner(actor)
                || actor.agency().equals(authority) && (actor.is(Role.SPECIALIST) || actor.is(Role.HEAD));
    }

    static boolean works(Actor actor) {
        return actor.is(Role.OFFICER) || actor.is(Role.HEAD) || actor.is(Role.STANDING) || actor.is(Role.SPECIALIST);
    }

    private TaskState started() {
        return isRegular() ? TaskState.REGULAR : TaskState.IN_PROGRESS;
    }

    private Outcome report(TaskAction.ReportProgress report) {
        if (measured && (report.percent() < 0 || report.percent() > 100)) return Refused.PERCENT_OUT_OF_RANGE;
        if ((!measured || isRegular()) && report.words().isBlank()) return Refused.NO_WORDS;
        if (report.words().length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return to(started(), measured && !isRegular() ? report.percent() : 0);
    }

    private Outcome submit(TaskAction.SubmitResult submit, LocalDate today) {
        if (submit.words().isBlank()) return Refused.NO_WORDS;
        if (submit.words().length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        if (submit.provedOn().isAfter(today)) return Refused.DAY_IN_THE_FUTURE;
        return new Changed(state, TaskState.REPORTED, progress, submit.words(), submit.provedOn(), null, course);
    }

    private Outcome contributed(TaskAction.Contribute contribute) {
        if (contribute.words().isBlank()) return Refused.NO_CONTRIBUTION;
        if (contribute.words().length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return running(course);
    }

    private Changed accepted() {
        return new Changed(state, TaskState.DONE, 100, result, resultOn, resultOn, course.settled());
    }

    /// An instruction to many is done when its assigner says so, on the day of its last share.
    private Changed whole() {
        var day = parts.lastDoneOn();
        return new Changed(state, TaskState.DONE, 100, null, day, day, course);
    }

    static Outcome because(String reason, Changed changed) {
        if (reason.isBlank()) return Refused.NO_REASON;
        if (reason.length() > WORDS_MAXIMUM) return Refused.WORDS_TOO_LONG;
        return changed;
    }

    private Changed to(TaskState next, int progressThen) {
        return to(next, progressThen, course);
    }

    /// From now on it has no result: what was reported is not, or no longer, what it comes to.
    private Changed to(TaskState next, int progressThen, Course courseThen) {
        return new Changed(state, next, progressThen, null, null, null, courseThen);
    }

    /// What was reported stays; only its time, or what is in its way, changes.
    Changed running(Course courseThen) {
        return in(state, courseThen);
    }

    Changed in(TaskState next, Course courseThen) {
        return new Changed(state, next, progress, result, resultOn, null, courseThen);
    }
}
