package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.Errors;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;

/// What was typed of a rule of scoring, kept as typed.
record ScoreRuleForm(
        String validFrom,
        String onTime,
        String extended,
        String late,
        String lateDays,
        String veryLate,
        String overdue,
        String fewest) {
    static final List<String> NUMBERS =
            List.of("onTime", "extended", "late", "lateDays", "veryLate", "overdue", "fewest");

    static ScoreRuleForm of(ScoreRule rule, LocalDate from) {
        return new ScoreRuleForm(
                Formats.asPrinted(from),
                String.valueOf(rule.onTime()),
                String.valueOf(rule.extended()),
                String.valueOf(rule.late()),
                String.valueOf(rule.lateDays()),
                String.valueOf(rule.veryLate()),
                String.valueOf(rule.overdue()),
                String.valueOf(rule.fewest()));
    }

    Optional<ScoreRule> toRule(Errors errors) {
        var from = DateInput.read(validFrom, "validFrom", errors);
        if (from.isEmpty() && !errors.hasErrors()) errors.rejectValue("validFrom", "date.invalid");
        var rule = new ScoreRule(
                from.orElse(LocalDate.EPOCH),
                number(onTime, "onTime", errors),
                number(extended, "extended", errors),
                number(late, "late", errors),
                number(lateDays, "lateDays", errors),
                number(veryLate, "veryLate", errors),
                number(overdue, "overdue", errors),
                number(fewest, "fewest", errors),
                null);
        return errors.hasErrors() ? Optional.empty() : Optional.of(rule);
    }

    private static int number(String typed, String field, Errors errors) {
        var text = typed.strip();
        if (text.matches("\\d{1,4}")) return Integer.parseInt(text);
        errors.rejectValue(field, "score.rule.number");
        return 0;
    }
}
