package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading.Span;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Merged;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.review.Outcome.Split;

/// A task as proposed ("đề xuất giao việc"), read from a document or made by the reviewer. Holds the rules; knows
/// neither
/// database nor web. Every action names the version that the person was looking at.
record Proposal(ProposalId id, DocumentId document, ProposalState state, Draft draft, LastChange changed, int version) {

    /// When it was last changed, and by whom; nobody for what was read.
    record LastChange(Instant at, @Nullable String by) {}

    public Instruction says() {
        return draft.says();
    }

    /// What the task that is made of it is known by.
    String sourceKey() {
        return sourceKey(id);
    }

    static String sourceKey(ProposalId id) {
        return "proposal:" + id.value();
    }

    boolean standsOn(int line) {
        return draft.spans().stream().anyMatch(span -> span.line() == line);
    }

    BigDecimal ordinal() {
        return draft.ordinal();
    }

    /// Confirming twice is no mistake.
    Outcome confirm(int seen) {
        return ifOpen(seen, () -> new Changed(as(ProposalState.CONFIRMED, draft)));
    }

    /// What a person has typed needs no second confirmation, but does not stand for one either.
    Outcome correct(int seen, Instruction says) {
        return ifOpen(seen, () -> new Changed(as(state, draft.saying(says))));
    }

    Outcome correctAndConfirm(int seen, Instruction says) {
        return ifOpen(seen, () -> new Changed(as(ProposalState.CONFIRMED, draft.saying(says))));
    }

    Outcome drop(int seen) {
        return ifOpen(seen, () -> new Changed(as(ProposalState.DROPPED, draft)));
    }

    Outcome restore(int seen) {
        if (version != seen) return Refused.CHANGED_MEANWHILE;
        return state == ProposalState.DROPPED ? new Changed(as(ProposalState.PROPOSED, draft)) : Refused.NOT_DROPPED;
    }

    /// Cuts the text into the given parts. `next` is the ordinal of whatever follows on the page, null at its end.
    Outcome split(int seen, List<String> parts, PageText page, @Nullable BigDecimal next) {
        return ifOpen(seen, () -> {
            var texts = parts.stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (texts.size() < 2) return Refused.NOT_SPLIT;
            var spans = page.divide(draft.spans(), texts);
            var ordinals = Ordinals.after(ordinal(), next, texts.size() - 1);
            var first = as(ProposalState.PROPOSED, part(ordinal(), texts, 0, spans.getFirst()));
            var others = new ArrayList<Draft>();
            for (int i = 1; i < texts.size(); i++) {
                others.add(part(ordinals.get(i - 1), texts, i, spans.get(i)));
            }
            return new Split(first, List.copyOf(others));
        });
    }

    private Draft part(BigDecimal at, List<String> texts, int index, List<Span> spans) {
        var instruction = says().part(texts.get(index), texts);
        return new Draft(Origin.SPLIT, at, draft.section(), spans, draft.leadSource(), draft.reportTo(), instruction);
    }

    /// Joins two neighbours in the order of the page; the one that comes first stays.
    Outcome merge(int seen, Proposal other, int otherSeen, PageText page) {
        if (other.ordinal().compareTo(ordinal()) < 0) return other.merge(otherSeen, this, seen, page);
        return ifOpen(
                seen,
                () -> other.ifOpen(
                        otherSeen,
                        () -> new Merged(
                                as(ProposalState.PROPOSED, draft.and(other.draft, page)),
                                other.as(ProposalState.MERGED, other.draft))));
    }

    /// Repeats a task that is tracked: its words go there, and no second task is given.
    Outcome join(int seen) {
        return ifOpen(seen, () -> new Changed(as(ProposalState.JOINED, draft)));
    }

    /// Says what the page says after a correction there.
    Proposal mended(Draft mended) {
        return as(state, mended);
    }

    /// The same, counted to another day.
    Proposal dueOn(LocalDate day) {
        return as(state, draft.saying(says().dueOn(day)));
    }

    /// What of the six a task must say the document leaves out: who, by when, what product.
    List<Unstated> unstated() {
        return state.isOpen() ? Unstated.of(says()) : List.of();
    }

    /// Once its task has been given; only what is confirmed comes so far.
    Proposal assigned() {
        if (state != ProposalState.CONFIRMED) throw new IllegalStateException("not confirmed: " + id);
        return as(ProposalState.ASSIGNED, draft);
    }

    private Outcome ifOpen(int seen, Supplier<Outcome> action) {
        if (version != seen) return Refused.CHANGED_MEANWHILE;
        return switch (state) {
            case PROPOSED, CONFIRMED -> action.get();
            case DROPPED -> Refused.DROPPED;
            case MERGED -> Refused.MERGED_AWAY;
            case ASSIGNED -> Refused.ALREADY_ASSIGNED;
            case JOINED -> Refused.ALREADY_JOINED;
        };
    }

    private Proposal as(ProposalState next, Draft now) {
        return new Proposal(id, document, next, now, changed, version);
    }
}
