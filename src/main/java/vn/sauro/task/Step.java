package vn.sauro.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// One action as history keeps it: what happened, why, with which files, and which other body it is about.
record Step(
        TaskId task,
        int version,
        EventKind kind,
        @Nullable String note,
        @Nullable AgencyId other,
        List<EvidenceFile> evidence) {

    static Step of(TaskAction action) {
        return switch (action) {
            case TaskAction.Start _ -> step(action, EventKind.STARTED, null);
            case TaskAction.ReportProgress report ->
                step(action, EventKind.PROGRESSED, report.words(), null, report.evidence());
            case TaskAction.SubmitResult submit ->
                step(action, EventKind.SUBMITTED, submit.words(), null, submit.evidence());
            case TaskAction.Accept _ -> step(action, EventKind.ACCEPTED, null);
            case TaskAction.SendBack back -> step(action, EventKind.SENT_BACK, back.reason());
            case TaskAction.Return back -> step(action, EventKind.RETURNED, back.reason(), back.proposed(), List.of());
            case TaskAction.Reassign again -> step(action, EventKind.REASSIGNED, again.reason(), again.to(), List.of());
            case TaskAction.Withdraw withdraw -> step(action, EventKind.WITHDRAWN, withdraw.reason());
        };
    }

    private static Step step(TaskAction action, EventKind kind, @Nullable String note) {
        return step(action, kind, note, null, List.of());
    }

    private static Step step(
            TaskAction action,
            EventKind kind,
            @Nullable String note,
            @Nullable AgencyId other,
            List<EvidenceFile> evidence) {
        return new Step(
                action.task(), action.version(), kind, note == null || note.isBlank() ? null : note, other, evidence);
    }
}
