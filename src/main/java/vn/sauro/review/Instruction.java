package vn.sauro.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.PartyRole;
import vn.sauro.task.WorkField;

/// What a task says ("nội dung giao việc"), before it is given: all that a reviewer may correct. Bodies stand in the
/// document's words, one each.
record Instruction(
        String content,
        String summary,
        List<String> lead,
        List<String> coordinating,
        Due due,
        @Nullable String product,
        @Nullable String target,
        WorkField field,
        @Nullable String authority,
        Aside aside) {

    Instruction {
        content = content.strip();
        summary = summary.isBlank() ? Words.summary(content) : summary.strip();
        lead = Words.bodies(lead);
        coordinating = Words.bodies(coordinating);
        product = Words.orNull(product);
        target = Words.orNull(target);
        authority = Words.orNull(authority);
    }

    /// Without any who only watches or guides.
    Instruction(
            String content,
            String summary,
            List<String> lead,
            List<String> coordinating,
            Due due,
            @Nullable String product,
            @Nullable String target,
            WorkField field,
            @Nullable String authority) {
        this(content, summary, lead, coordinating, due, product, target, field, authority, Aside.NONE);
    }

    /// Who is named in that way; leads apart.
    List<String> bodies(PartyRole role) {
        return switch (role) {
            case JOINT_LEAD -> List.of();
            case COORDINATING -> coordinating;
            case MONITORING -> aside.monitoring();
            case GUIDING -> aside.guiding();
        };
    }

    /// With these beside it, so far as they have no nearer part in it.
    Instruction beside(Aside others) {
        var left = others.only(body -> !lead.contains(body) && !coordinating.contains(body));
        return new Instruction(content, summary, lead, coordinating, due, product, target, field, authority, left);
    }

    Instruction dueOn(LocalDate day) {
        var counted = new Due(due.kind(), day, due.words(), due.rule(), due.note());
        return new Instruction(content, summary, lead, coordinating, counted, product, target, field, authority, aside);
    }

    /// The same instruction for a part of its text. What names words of its own (deadline, product, target) stays with
    /// the part that has these words; what no part has stays with each.
    Instruction part(String text, List<String> allParts) {
        return new Instruction(
                text,
                "",
                lead,
                coordinating,
                belongs(due.words(), text, allParts) ? due : Due.UNSTATED,
                belongs(product, text, allParts) ? product : null,
                belongs(target, text, allParts) ? target : null,
                field,
                authority,
                aside.only(body -> belongs(body, text, allParts)));
    }

    /// A summary that was only the beginning of its text is so again; empty stands for that.
    private String summaryWith(Instruction next) {
        boolean ownWords = !summary.equals(Words.summary(content)) || !next.summary.equals(Words.summary(next.content));
        return ownWords ? summary + " " + next.summary : "";
    }

    private static boolean belongs(@Nullable String words, String part, List<String> allParts) {
        return words == null
                || Words.contains(part, words)
                || allParts.stream().noneMatch(other -> Words.contains(other, words));
    }

    /// Both instructions as one, in the order of the page. Where one sentence `goesOn` into the next, nothing is put
    /// between them.
    Instruction and(Instruction next, boolean goesOn) {
        var leads = Words.union(lead, next.lead);
        return new Instruction(
                content + " " + next.content,
                goesOn ? summaryWith(next) : summary + "; " + next.summary,
                leads,
                Words.union(coordinating, next.coordinating).stream()
                        .filter(body -> !leads.contains(body))
                        .toList(),
                due.and(next.due),
                Words.join(product, next.product, "; "),
                Words.join(target, next.target, "; "),
                field == next.field ? field : WorkField.CHUNG,
                authority == null ? next.authority : authority,
                aside.and(next.aside));
    }
}
