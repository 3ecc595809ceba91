package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// What a person wants done with one task, and all that can come of it. `version` is the one the person was looking at.
public sealed interface TaskAction {
    TaskId task();

    int version();

    /// The lead takes it on ("nhận việc").
    record Start(TaskId task, int version) implements TaskAction {}

    /// The lead says how far it is ("cập nhật tiến độ").
    record ReportProgress(TaskId task, int version, int percent, String words, List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The lead says it is done ("báo cáo kết quả"); `provedOn` is the day of the document that proves it.
    record SubmitResult(TaskId task, int version, String words, LocalDate provedOn, List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The assigner confirms the result ("xác nhận hoàn thành").
    record Accept(TaskId task, int version) implements TaskAction {}

    /// The assigner does not accept the result ("yêu cầu thực hiện lại").
    record SendBack(TaskId task, int version, String reason) implements TaskAction {}

    /// The lead returns what is not its duty ("trả lại"), and may say whose it is.
    record Return(
            TaskId task,
            int version,
            String reason,
            @Nullable AgencyId proposed) implements TaskAction {}

    /// The assigner gives it to another body, or again to the same one ("giao lại").
    record Reassign(TaskId task, int version, AgencyId to, String reason) implements TaskAction {}

    /// The assigner takes it back ("thu hồi"), with all that is still open under it.
    record Withdraw(TaskId task, int version, String reason) implements TaskAction {}

    sealed interface Outcome permits Changed, Repeated, Refused {}

    /// How the task is from now on.
    record Changed(
            TaskState from,
            TaskState to,
            int progress,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            @Nullable LocalDate doneOn)
            implements Outcome {}

    /// The very same had been done by the same person a moment before: a second click changes nothing.
    record Repeated() implements Outcome {}

    /// Why not. Each name has its words in `messages/task.properties`.
    enum Refused implements Outcome {
        NOT_THE_LEAD,
        NOT_THE_ASSIGNER,
        NOT_IN_THIS_STATE,
        HAS_MANY_LEADS,
        REGULAR_DOES_NOT_END,
        PERCENT_OUT_OF_RANGE,
        NO_WORDS,
        WORDS_TOO_LONG,
        NO_REASON,
        DAY_IN_THE_FUTURE,
        UNKNOWN_BODY,
        ALREADY_HAS_IT,
        CHANGED_MEANWHILE
    }
}
