package vn.sauro.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.shared.DateInput;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// A proposal as a person typed it, kept as typed so that it can be shown again beside what is wrong with it.
record ProposalForm(
        @NotBlank(message = "{review.content.missing}") @Size(max = 10_000, message = "{review.content.long}")
        String content,

        @Size(max = 500, message = "{review.summary.long}") String summary,
        String[] lead,
        String[] coordinating,
        String deadlineKind,
        String deadline,
        @Size(max = 500, message = "{review.words.long}") String deadlineWords,
        @Size(max = 2_000, message = "{review.words.long}") String product,
        @Size(max = 2_000, message = "{review.words.long}") String target,
        String field,
        @Size(max = 500, message = "{review.words.long}") String authority,
        String[] monitoring,
        String[] guiding) {

    ProposalForm(
            @Nullable String content,
            @Nullable String summary,
            String @Nullable [] lead,
            String @Nullable [] coordinating,
            @Nullable String deadlineKind,
            @Nullable String deadline,
            @Nullable String deadlineWords,
            @Nullable String product,
            @Nullable String target,
            @Nullable String field,
            @Nullable String authority,
            String @Nullable [] monitoring,
            String @Nullable [] guiding) {
        this.content = typed(content);
        this.summary = typed(summary);
        this.lead = lead == null ? new String[0] : lead;
        this.coordinating = coordinating == null ? new String[0] : coordinating;
        this.deadlineKind = typed(deadlineKind);
        this.deadline = typed(deadline);
        this.deadlineWords = typed(deadlineWords);
        this.product = typed(product);
        this.target = typed(target);
        this.field = typed(field);
        this.authority = typed(authority);
        this.monitoring = monitoring == null ? new String[0] : monitoring;
        this.guiding = guiding == null ? new String[0] : guiding;
    }

    private static String typed(@Nullable String words) {
        return words == null ? "" : words;
    }

    static ProposalForm empty(String content, String authority) {
        return new ProposalForm(
                content, "", null, null, "NONE", "", "", "", "", WorkField.CHUNG.name(), authority, null, null);
    }

    static ProposalForm of(Instruction says, String deadline) {
        return new ProposalForm(
                says.content(),
                says.summary(),
                says.lead().toArray(String[]::new),
                says.coordinating().toArray(String[]::new),
                says.due().kind().name(),
                deadline,
                says.due().words(),
                says.product(),
                says.target(),
                says.field().name(),
                says.authority(),
                says.aside().monitoring().toArray(String[]::new),
                says.aside().guiding().toArray(String[]::new));
    }

    /// With another deadline, as typed.
    ProposalForm due(String kind, String day) {
        return new ProposalForm(
                content,
                summary,
                lead,
                coordinating,
                kind,
                day,
                deadlineWords,
                product,
                target,
                field,
                authority,
                monitoring,
                guiding);
    }

    ProposalForm producing(String other) {
        return new ProposalForm(
                content,
                summary,
                lead,
                coordinating,
                deadlineKind,
                deadline,
                deadlineWords,
                other,
                target,
                field,
                authority,
                monitoring,
                guiding);
    }

    /// With `after` in the place of a body that is named in other words, or as one more where none was named.
    ProposalForm naming(boolean leads, String before, String after) {
        return new ProposalForm(
                content,
                summary,
                leads ? exchanged(lead, before, after) : lead,
                leads ? coordinating : exchanged(coordinating, before, after),
                deadlineKind,
                deadline,
                deadlineWords,
                product,
                target,
                field,
                authority,
                monitoring,
                guiding);
    }

    private static String[] exchanged(String[] bodies, String before, String after) {
        if (before.isEmpty()) {
            return Stream.concat(Arrays.stream(bodies), Stream.of(after)).toArray(String[]::new);
        }
        return Arrays.stream(bodies)
                .map(body -> body.equals(before) ? after : body)
                .toArray(String[]::new);
    }

    public List<String> leads() {
        return named(lead);
    }

    public List<String> coordinators() {
        return named(coordinating);
    }

    public List<String> monitors() {
        return named(monitoring);
    }

    public List<String> guides() {
        return named(guiding);
    }

    private static List<String> named(String[] typed) {
        return Words.bodies(List.of(typed));
    }

    /// `before` keeps what the form does not ask for: how the document's words for the deadline were understood.
    Optional<Instruction> toInstruction(Due before, Errors errors) {
        var due = due(before, errors);
        var workField = one(WorkField.values(), field, "field", errors);
        if (errors.hasErrors() || due.isEmpty() || workField.isEmpty()) return Optional.empty();
        return Optional.of(new Instruction(
                content,
                summary,
                leads(),
                coordinators(),
                due.get(),
                product,
                target,
                workField.get(),
                authority,
                new Aside(monitors(), guides())));
    }

    private Optional<Due> due(Due before, Errors errors) {
        var kind = one(DeadlineKind.values(), deadlineKind, "deadlineKind", errors);
        if (kind.isEmpty()) return Optional.empty();
        if (!kind.get().hasDay()) {
            if (!deadline.isBlank()) errors.rejectValue("deadline", "review.deadline.superfluous");
            return Optional.of(due(kind.get(), null, before));
        }
        var day = DateInput.read(deadline, "deadline", errors);
        if (day.isEmpty() && !errors.hasFieldErrors("deadline")) {
            errors.rejectValue("deadline", "review.deadline.missing");
        }
        return day.map(date -> due(kind.get(), date, before));
    }

    private Due due(DeadlineKind kind, @Nullable LocalDate date, Due before) {
        return new Due(kind, date, Words.orNull(deadlineWords), before.ruleFor(kind, date), before.note());
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name, String field, Errors errors) {
        var found = Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
        if (found.isEmpty()) errors.rejectValue(field, "review.choice.missing");
        return found;
    }
}
