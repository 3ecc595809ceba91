package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// One action as history keeps it: what happened, why, with which files, and which other
/// body, day or obstacle it is about.
record Step(
        TaskId task,
        int version,
        EventKind kind,
        @Nullable String note,
        @Nullable AgencyId other,
        @Nullable LocalDate until,
        @Nullable Long obstacle,
        @Nullable Proof proof,
        List<EvidenceFile> evidence,
        @Nullable String person) {

    static Step of(TaskAction action) {
        return switch (action) {
            case TaskAction.Start _ -> step(action, EventKind.STARTED, null);
            case TaskAction.ReportProgress report ->
                step(action, EventKind.PROGRESSED, report.words()).with(report.evidence());
            case TaskAction.SubmitResult submit ->
                step(action, EventKind.SUBMITTED, submit.words())
                        .proved(submit.proof())
                        .with(submit.evidence());
            case TaskAction.Accept _ -> step(action, EventKind.ACCEPTED, null);
            case TaskAction.Contribute contribute ->
                step(action, EventKind.CONTRIBUTED, contribute.words()).with(contribute.evidence());
            case TaskAction.HandDown down ->
                step(action, EventKind.HANDED_DOWN, down.words())
                        .about(down.to())
                        .until(down.until());
            case TaskAction.SendBack back -> step(action, EventKind.SENT_BACK, back.reason());
            case TaskAction.Return back ->
                step(action, EventKind.RETURNED, back.reason()).about(back.proposed());
            case TaskAction.Reassign again ->
                step(action, EventKind.REASSIGNED, again.reason()).about(again.to());
            case TaskAction.Withdraw withdraw -> step(action, EventKind.WITHDRAWN, withdraw.reason());
            case TaskAction.AskExtension ask ->
                step(action, EventKind.EXTENSION_ASKED, ask.reason())
                        .until(ask.until())
                        .with(ask.evidence());
            case TaskAction.TakeBackExtension _ -> step(action, EventKind.EXTENSION_TAKEN_BACK, null);
            case TaskAction.GrantExtension grant ->
                step(action, EventKind.EXTENSION_GRANTED, grant.words()).until(grant.until());
            case TaskAction.RefuseExtension refuse -> step(action, EventKind.EXTENSION_REFUSED, refuse.reason());
            case TaskAction.Suspend suspend ->
                step(action, EventKind.SUSPENDED, suspend.reason()).until(suspend.until());
            case TaskAction.Resume _ -> step(action, EventKind.RESUMED, null);
            case TaskAction.Commit commit ->
                step(action, EventKind.COMMITTED, commit.measures())
                        .until(commit.day())
                        .with(commit.evidence());
            case TaskAction.NameObstacle name ->
                step(action, EventKind.OBSTACLE_NAMED, name.words()).about(name.remover());
            case TaskAction.AnswerObstacle answer ->
                step(action, EventKind.OBSTACLE_ANSWERED, answer.words()).of(answer.obstacle());
            case TaskAction.CloseObstacle close ->
                step(action, EventKind.OBSTACLE_CLOSED, close.words()).of(close.obstacle());
            case TaskAction.ReopenObstacle reopen ->
                step(action, EventKind.OBSTACLE_REOPENED, reopen.reason()).of(reopen.obstacle());
            case TaskAction.SetRhythm set ->
                step(
                        action,
                        EventKind.RHYTHM_SET,
                        set.rhythm() == null ? null : set.rhythm().rule());
            case TaskAction.SendPeriod send ->
                step(action, EventKind.PERIOD_SENT, send.words())
                        .until(send.due())
                        .with(send.evidence());
            case TaskAction.AcceptPeriod accept ->
                step(action, EventKind.PERIOD_ACCEPTED, null).until(accept.due());
            case TaskAction.SendBackPeriod back ->
                step(action, EventKind.PERIOD_SENT_BACK, back.reason()).until(back.due());
        };
    }

    private static Step step(TaskAction action, EventKind kind, @Nullable String note) {
        return new Step(
                action.task(),
                action.version(),
                kind,
                note == null || note.isBlank() ? null : note,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private Step with(List<EvidenceFile> files) {
        return new Step(task, version, kind, note, other, until, obstacle, proof, files, person);
    }

    private Step proved(@Nullable Proof document) {
        return new Step(task, version, kind, note, other, until, obstacle, document, evidence, person);
    }

    private Step about(@Nullable AgencyId agency) {
        return new Step(task, version, kind, note, agency, until, obstacle, proof, evidence, person);
    }

    private Step until(@Nullable LocalDate day) {
        return new Step(task, version, kind, note, other, day, obstacle, proof, evidence, person);
    }

    Step of(long which) {
        return new Step(task, version, kind, note, other, until, which, proof, evidence, person);
    }

    Step naming(@Nullable String fullName) {
        return new Step(task, version, kind, note, other, until, obstacle, proof, evidence, fullName);
    }
}
