package vn.sauro.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;

/// What was typed of a rule, kept as typed.
record RuleForm(
        String validFrom,
        String soonDays,
        String leadHeadAfter,
        String assignerHeadAfter,
        String urgentDays,
        @Nullable Set<NoticeKind> urgent) {

    static RuleForm of(Rule rule, LocalDate from) {
        return new RuleForm(
                Formats.asPrinted(from),
                rule.soonDays().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                String.valueOf(rule.leadHeadAfter()),
                String.valueOf(rule.assignerHeadAfter()),
                String.valueOf(rule.urgentDays()),
                rule.urgent());
    }

    Optional<Rule> toRule(Errors errors) {
        var from = DateInput.read(validFrom, "validFrom", errors);
        if (from.isEmpty() && !errors.hasErrors()) errors.rejectValue("validFrom", "date.invalid");
        var soon = Arrays.stream(soonDays.split("[,;\\s]+"))
                .filter(day -> !day.isEmpty())
                .map(day -> number(day, "soonDays", errors))
                .distinct()
                .toList();
        int lead = number(leadHeadAfter, "leadHeadAfter", errors);
        int assigner = number(assignerHeadAfter, "assignerHeadAfter", errors);
        int days = number(urgentDays, "urgentDays", errors);
        if (errors.hasErrors()) return Optional.empty();
        return from.map(day -> new Rule(day, soon, lead, assigner, days, urgent == null ? Set.of() : urgent, null));
    }

    private static int number(String typed, String field, Errors errors) {
        var text = typed.strip();
        if (text.matches("\\d{1,4}")) return Integer.parseInt(text);
        if (!errors.hasFieldErrors(field)) errors.rejectValue(field, "notices.rule.number");
        return 0;
    }

    static final List<String> NUMBERS = List.of("leadHeadAfter", "assignerHeadAfter", "urgentDays");
}
