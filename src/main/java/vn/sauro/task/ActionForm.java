package vn.sauro.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.shared.DateInput;
import vn.sauro.task.TaskAction.Refused;

/// What a person typed for one of the actions, kept as typed so that it can be shown again beside what is
/// wrong with it.
record ActionForm(
        String action,
        int version,
        String words,
        String percent,
        String day,
        String kind,
        String remover,
        String proposal,
        String receiver,
        String proof,
        String document,
        String due,
        String every,
        String dayOfMonth,
        @Nullable Long obstacle,
        @Nullable AgencyId agency,
        List<MultipartFile> files,
        String back) {

    private static final Pattern DOCUMENT_PAGE = Pattern.compile("(?:^|/documents/)(\\d{1,18})(?:[/?#].*)?$");

    /// What was not sent was left empty; an obstacle numbered 0 is none.
    ActionForm {
        action = Objects.requireNonNullElse(action, "");
        words = Objects.requireNonNullElse(words, "");
        percent = Objects.requireNonNullElse(percent, "");
        day = Objects.requireNonNullElse(day, "");
        kind = Objects.requireNonNullElse(kind, "");
        remover = Objects.requireNonNullElse(remover, "");
        proposal = Objects.requireNonNullElse(proposal, "");
        receiver = Objects.requireNonNullElse(receiver, "");
        proof = Objects.requireNonNullElse(proof, "");
        document = Objects.requireNonNullElse(document, "");
        due = Objects.requireNonNullElse(due, "");
        every = Objects.requireNonNullElse(every, "");
        dayOfMonth = Objects.requireNonNullElse(dayOfMonth, "");
        obstacle = Objects.requireNonNullElse(obstacle, 0L);
        files = Objects.requireNonNullElse(files, List.of());
        back = Objects.requireNonNullElse(back, "");
    }

    static ActionForm empty(int version) {
        return new ActionForm("", version, "", "", "", "", "", "", "", "", "", "", "", "", null, null, List.of(), "");
    }

    /// Empty if something typed cannot be understood: then its field has an error.
    Optional<TaskAction> toAction(TaskId task, ActionName name, List<EvidenceFile> evidence, Errors errors) {
        var text = words.strip();
        var action = switch (name) {
            case START -> new TaskAction.Start(task, version);
            case ACCEPT -> new TaskAction.Accept(task, version);
            case REDO -> new TaskAction.SendBack(task, version, text);
            case RETURN -> new TaskAction.Return(task, version, text, agency);
            case WITHDRAW -> new TaskAction.Withdraw(task, version, text);
            case REASSIGN -> reassign(task, errors);
            case PROGRESS -> progress(task, evidence);
            case SUBMIT ->
                onDay(
                        "task.refused.NO_DAY",
                        errors,
                        day -> new TaskAction.SubmitResult(task, version, text, day, evidence, named()));
            case ASK_EXTENSION ->
                onDay(
                        "task.refused.NO_NEW_DAY",
                        errors,
                        day -> new TaskAction.AskExtension(task, version, day, text, evidence));
            case TAKE_BACK_EXTENSION -> new TaskAction.TakeBackExtension(task, version);
            case GRANT_EXTENSION ->
                onDay(
                        "task.refused.NO_NEW_DAY",
                        errors,
                        day -> new TaskAction.GrantExtension(task, version, day, text));
            case REFUSE_EXTENSION -> new TaskAction.RefuseExtension(task, version, text);
            case CONTRIBUTE -> new TaskAction.Contribute(task, version, text, evidence);
            case HAND_DOWN ->
                new TaskAction.HandDown(
                        task,
                        version,
                        received("agency:").map(AgencyId::new).orElse(null),
                        received("person:").map(AccountId::new).orElse(null),
                        text,
                        DateInput.read(day, "day", errors).orElse(null));
            case SUSPEND ->
                new TaskAction.Suspend(
                        task, version, DateInput.read(day, "day", errors).orElse(null), text);
            case RESUME -> new TaskAction.Resume(task, version);
            case COMMIT ->
                onDay(
                        "task.refused.NO_PROMISED_DAY",
                        errors,
                        day -> new TaskAction.Commit(task, version, day, text, evidence));
            case NAME_OBSTACLE ->
                new TaskAction.NameObstacle(
                        task, version, obstacleKind(), text, agency, remover.strip(), proposal.strip());
            case ANSWER_OBSTACLE -> new TaskAction.AnswerObstacle(task, version, obstacle, text);
            case CLOSE_OBSTACLE -> new TaskAction.CloseObstacle(task, version, obstacle, text);
            case SET_RHYTHM -> new TaskAction.SetRhythm(task, version, rhythm(errors));
            case SEND_PERIOD ->
                onDay(
                        "task.refused.NO_DAY",
                        errors,
                        day -> new TaskAction.SendPeriod(task, version, period(), text, day, evidence));
            case ACCEPT_PERIOD -> new TaskAction.AcceptPeriod(task, version, period());
            case SEND_BACK_PERIOD -> new TaskAction.SendBackPeriod(task, version, period(), text);
            case REOPEN_OBSTACLE -> new TaskAction.ReopenObstacle(task, version, obstacle, text);
        };
        return errors.hasErrors() ? Optional.empty() : Optional.ofNullable(action);
    }

    private @Nullable TaskAction reassign(TaskId task, Errors errors) {
        if (agency == null) {
            errors.rejectValue("agency", "task.refused.UNKNOWN_BODY");
            return null;
        }
        return new TaskAction.Reassign(task, version, agency, words.strip());
    }

    private TaskAction progress(TaskId task, List<EvidenceFile> evidence) {
        // what is neither is out of range; a share is told with the words, so that it is not lost
        var said = percent.contains("/") ? percent.strip() + ". " + words.strip() : words.strip();
        return new TaskAction.ReportProgress(
                task, version, Measure.percent(percent).orElse(-1), said, evidence);
    }

    /// The stored document is taken from the address of its page.
    @Nullable
    DocumentId documentId() {
        var address = DOCUMENT_PAGE.matcher(document.strip());
        return address.find() ? new DocumentId(Long.parseLong(address.group(1))) : null;
    }

    private @Nullable Proof named() {
        return proof.isBlank() && document.isBlank() ? null : new Proof(proof.strip(), documentId());
    }

    private @Nullable LocalDate period() {
        return DateInput.read(due).orElse(null);
    }

    private @Nullable Rhythm rhythm(Errors errors) {
        if (every.isBlank()) return null;
        var day = dayOfMonth.strip();
        var number = day.matches("\\d{1,2}") ? Integer.valueOf(day) : null;
        var rhythm = day.isEmpty() || number != null ? Rhythm.of(every, number) : Optional.<Rhythm>empty();
        if (rhythm.isEmpty()) errors.rejectValue("dayOfMonth", "task.refused.NO_SUCH_RHYTHM");
        return rhythm.orElse(null);
    }

    /// `agency:12` or `person:34`, as the list of divisions and people has it.
    private Optional<Long> received(String kind) {
        return receiver.matches(kind + "\\d{1,18}")
                ? Optional.of(Long.valueOf(receiver.substring(kind.length())))
                : Optional.empty();
    }

    private Obstacle.@Nullable Kind obstacleKind() {
        return Arrays.stream(Obstacle.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private @Nullable TaskAction onDay(String missing, Errors errors, Function<LocalDate, TaskAction> action) {
        var typed = DateInput.read(day, "day", errors);
        if (typed.isEmpty() && !errors.hasFieldErrors("day")) errors.rejectValue("day", missing);
        return typed.map(action).orElse(null);
    }

    /// Beside the field that it is about, or on top of the form.
    static void show(Refused refused, Errors errors) {
        var key = "task.refused." + refused;
        switch (refused) {
            case NO_WORDS, NO_REASON, NO_MEASURES, NO_OBSTACLE_WORDS, NO_ANSWER, NO_CONTRIBUTION, WORDS_TOO_LONG ->
                errors.rejectValue("words", key);
            case PERCENT_OUT_OF_RANGE -> errors.rejectValue("percent", key);
            case NO_RECEIVER, NOT_OF_THE_BODY -> errors.rejectValue("receiver", key);
            case DAY_IN_THE_FUTURE, NOT_LATER, NOT_IN_THE_FUTURE, AFTER_OWN_DEADLINE, DAY_IS_PAST ->
                errors.rejectValue("day", key);
            case UNKNOWN_BODY, ALREADY_HAS_IT, NO_REMOVER, REMOVER_IS_THE_LEAD -> errors.rejectValue("agency", key);
            case NO_RHYTHM -> errors.rejectValue("every", key);
            case UNKNOWN_PERIOD -> errors.rejectValue("due", key);
            case NO_KIND -> errors.rejectValue("kind", key);
            case NOT_THE_LEAD,
                    NOT_THE_ASSIGNER,
                    NOT_WHO_DECIDES,
                    NOT_WHO_ANSWERS,
                    NOT_A_PARTY,
                    TAKEN_BY_OTHER,
                    NOT_IN_THIS_STATE,
                    HAS_MANY_LEADS,
                    SHARES_NOT_DONE,
                    SUSPENDED_ABOVE,
                    REGULAR_DOES_NOT_END,
                    NO_DEADLINE,
                    DEADLINE_IS_PAST,
                    ALREADY_ASKED,
                    NOTHING_ASKED,
                    NOT_LATE,
                    PROMISE_STANDS,
                    TOO_MANY_OBSTACLES,
                    UNKNOWN_OBSTACLE,
                    NOT_REGULAR,
                    PERIODS_MISSING,
                    NOT_SENT,
                    CHANGED_MEANWHILE -> errors.reject(key);
        }
    }
}
