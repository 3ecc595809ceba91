package vn.sauro.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.DateInput;
import vn.sauro.task.TaskAction.Refused;

/// What a person typed for one of the actions, kept as typed so that it can be shown again beside what is wrong with
/// it.
record ActionForm(
        String action,
        int version,
        String words,
        String percent,
        String day,
        @Nullable AgencyId agency,
        List<MultipartFile> files,
        String back) {

    ActionForm {
        action = Objects.requireNonNullElse(action, "");
        words = Objects.requireNonNullElse(words, "");
        percent = Objects.requireNonNullElse(percent, "");
        day = Objects.requireNonNullElse(day, "");
        files = Objects.requireNonNullElse(files, List.of());
        back = Objects.requireNonNullElse(back, "");
    }

    static ActionForm empty(int version) {
        return new ActionForm("", version, "", "", "", null, List.of(), "");
    }

    /// Empty if something typed cannot be understood: then its field has an error.
    Optional<TaskAction> toAction(TaskId task, ActionName name, List<EvidenceFile> evidence, Errors errors) {
        var action = switch (name) {
            case START -> new TaskAction.Start(task, version);
            case ACCEPT -> new TaskAction.Accept(task, version);
            case REDO -> new TaskAction.SendBack(task, version, words.strip());
            case RETURN -> new TaskAction.Return(task, version, words.strip(), agency);
            case WITHDRAW -> new TaskAction.Withdraw(task, version, words.strip());
            case REASSIGN -> reassign(task, errors);
            case PROGRESS -> progress(task, evidence);
            case SUBMIT -> submit(task, evidence, errors);
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
        // what is no number is out of range
        int number =
                percent.isBlank() ? 0 : percent.strip().matches("\\d{1,3}") ? Integer.parseInt(percent.strip()) : -1;
        return new TaskAction.ReportProgress(task, version, number, words.strip(), evidence);
    }

    private @Nullable TaskAction submit(TaskId task, List<EvidenceFile> evidence, Errors errors) {
        var provedOn = DateInput.read(day, "day", errors);
        if (provedOn.isEmpty() && !errors.hasFieldErrors("day")) errors.rejectValue("day", "task.refused.NO_DAY");
        return provedOn.map(on -> new TaskAction.SubmitResult(task, version, words.strip(), on, evidence))
                .orElse(null);
    }

    /// Beside the field that it is about, or on top of the form.
    static void show(Refused refused, Errors errors) {
        var key = "task.refused." + refused;
        switch (refused) {
            case NO_WORDS, NO_REASON, WORDS_TOO_LONG -> errors.rejectValue("words", key);
            case PERCENT_OUT_OF_RANGE -> errors.rejectValue("percent", key);
            case DAY_IN_THE_FUTURE -> errors.rejectValue("day", key);
            case UNKNOWN_BODY, ALREADY_HAS_IT -> errors.rejectValue("agency", key);
            case NOT_THE_LEAD,
                    NOT_THE_ASSIGNER,
                    NOT_IN_THIS_STATE,
                    HAS_MANY_LEADS,
                    REGULAR_DOES_NOT_END,
                    CHANGED_MEANWHILE -> errors.reject(key);
        }
    }
}
