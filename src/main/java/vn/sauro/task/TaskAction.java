package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;

/// What a person wants done with one task, and all that can come of it. `version` is the one the person was
/// looking at.
public sealed interface TaskAction {
    TaskId task();

    int version();

    /// The lead takes it on ("nhận việc").
    record Start(TaskId task, int version) implements TaskAction {}

    /// The lead says how far it is ("cập nhật tiến độ").
    record ReportProgress(TaskId task, int version, int percent, String words, List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The lead says it is done ("báo cáo kết quả"); `provedOn` is the day of the document that proves it,
    /// `proof` that document where it is named.
    record SubmitResult(
            TaskId task,
            int version,
            String words,
            LocalDate provedOn,
            List<EvidenceFile> evidence,
            @Nullable Proof proof)
            implements TaskAction {
        public SubmitResult(TaskId task, int version, String words, LocalDate provedOn, List<EvidenceFile> evidence) {
            this(task, version, words, provedOn, evidence, null);
        }
    }

    /// The assigner confirms the result ("xác nhận hoàn thành"), or that an instruction to many is done as a whole.
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

    /// The lead asks for more time before the deadline ("xin gia hạn").
    record AskExtension(TaskId task, int version, LocalDate until, String reason, List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The lead no longer asks for it ("rút đề nghị gia hạn").
    record TakeBackExtension(TaskId task, int version) implements TaskAction {}

    /// Whoever decides gives more time ("cho gia hạn"), until the day asked for or another.
    record GrantExtension(TaskId task, int version, LocalDate until, String words) implements TaskAction {}

    /// Whoever decides does not give more time ("không cho gia hạn").
    record RefuseExtension(TaskId task, int version, String reason) implements TaskAction {}

    /// The assigner lets it stand still ("tạm dừng"), if it is said until when.
    record Suspend(TaskId task, int version, @Nullable LocalDate until, String reason) implements TaskAction {}

    /// The assigner lets it go on ("tiếp tục").
    record Resume(TaskId task, int version) implements TaskAction {}

    /// The lead of a task that is late promises a day and says by what measures ("cam kết tiến độ").
    record Commit(TaskId task, int version, LocalDate day, String measures, List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The lead names what stands in the way, and who could remove it ("nêu khó khăn, vướng mắc").
    record NameObstacle(
            TaskId task,
            int version,
            Obstacle.@Nullable Kind kind,
            String words,
            @Nullable AgencyId remover,
            String removerWords,
            String proposal)
            implements TaskAction {}

    /// The body named, or the assigner, answers ("trả lời, tháo gỡ").
    record AnswerObstacle(TaskId task, int version, long obstacle, String words) implements TaskAction {}

    /// The lead says that it is out of the way ("đã tháo gỡ").
    record CloseObstacle(TaskId task, int version, long obstacle, String words) implements TaskAction {}

    /// The lead says that it still stands in the way ("vẫn còn vướng").
    record ReopenObstacle(TaskId task, int version, long obstacle, String reason) implements TaskAction {}

    /// The lead hands it down ("phân công") to a division of its own, or to one of its people, in its own words and
    /// with a day no later than its own.
    record HandDown(
            TaskId task,
            int version,
            @Nullable AgencyId to,
            @Nullable AccountId officer,
            String words,
            @Nullable LocalDate until)
            implements TaskAction {}

    /// A body that coordinates, or leads with the one that answers, sends its part ("gửi ý kiến phối hợp").
    record Contribute(TaskId task, int version, String words, List<EvidenceFile> evidence) implements TaskAction {}

    /// The assigner says how often a regular task owes a result ("đặt nhịp báo cáo").
    record SetRhythm(TaskId task, int version, @Nullable Rhythm rhythm) implements TaskAction {}

    /// The lead sends the result of a period of a regular task, named by the period's last good day.
    record SendPeriod(
            TaskId task,
            int version,
            @Nullable LocalDate due,
            String words,
            LocalDate provedOn,
            List<EvidenceFile> evidence)
            implements TaskAction {}

    /// The assigner accepts the result of a period.
    record AcceptPeriod(TaskId task, int version, @Nullable LocalDate due) implements TaskAction {}

    /// The assigner does not accept the result of a period.
    record SendBackPeriod(
            TaskId task, int version, @Nullable LocalDate due, String reason) implements TaskAction {}

    sealed interface Outcome permits Changed, Repeated, Refused {}

    /// How the task is from now on.
    record Changed(
            TaskState from,
            TaskState to,
            int progress,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            @Nullable LocalDate doneOn,
            Course course)
            implements Outcome {}

    /// The very same had been done by the same person a moment before: a second click changes nothing.
    record Repeated() implements Outcome {}

    /// Why not. Each name has its words in `messages/task.properties`.
    enum Refused implements Outcome {
        NOT_THE_LEAD,
        NOT_THE_ASSIGNER,
        NOT_WHO_DECIDES,
        NOT_WHO_ANSWERS,
        NOT_IN_THIS_STATE,
        HAS_MANY_LEADS,
        SHARES_NOT_DONE,
        REGULAR_DOES_NOT_END,
        PERCENT_OUT_OF_RANGE,
        NO_WORDS,
        WORDS_TOO_LONG,
        NO_REASON,
        DAY_IN_THE_FUTURE,
        UNKNOWN_BODY,
        ALREADY_HAS_IT,
        NO_DEADLINE,
        DEADLINE_IS_PAST,
        ALREADY_ASKED,
        NOTHING_ASKED,
        NOT_LATER,
        NOT_IN_THE_FUTURE,
        NOT_LATE,
        PROMISE_STANDS,
        NO_MEASURES,
        NO_KIND,
        NO_OBSTACLE_WORDS,
        NO_REMOVER,
        REMOVER_IS_THE_LEAD,
        TOO_MANY_OBSTACLES,
        UNKNOWN_OBSTACLE,
        NO_ANSWER,
        NOT_A_PARTY,
        NO_CONTRIBUTION,
        TAKEN_BY_OTHER,
        NO_RECEIVER,
        NOT_OF_THE_BODY,
        AFTER_OWN_DEADLINE,
        SUSPENDED_ABOVE,
        DAY_IS_PAST,
        NOT_REGULAR,
        NO_RHYTHM,
        PERIODS_MISSING,
        UNKNOWN_PERIOD,
        NOT_SENT,
        CHANGED_MEANWHILE
    }
}
