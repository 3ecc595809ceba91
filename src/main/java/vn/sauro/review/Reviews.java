package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Merged;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.review.Outcome.Split;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;

/// What a reviewer can do with the proposals of a document. While one action runs, the document's others wait.
@Service
class Reviews {
    private final ReviewRepository repository;
    private final ReviewedDocuments documents;
    private final AuditLog audit;
    private final Clock clock;

    Reviews(ReviewRepository repository, ReviewedDocuments documents, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order of the page; without those whose words have gone into others.
    @Transactional(readOnly = true)
    public List<Proposal> of(DocumentId document) {
        return repository.all(document).stream()
                .filter(proposal -> proposal.state() != ProposalState.MERGED)
                .toList();
    }

    @Transactional(readOnly = true)
    public Proposal get(DocumentId document, ProposalId id) {
        return repository.find(document, id).orElseThrow(() -> new NotFound("proposal " + id.value()));
    }

    @Transactional
    public Outcome confirm(DocumentId document, Seen seen, Actor actor) {
        return act("confirm", document, seen, actor, proposal -> proposal.confirm(seen.version()));
    }

    @Transactional
    public Outcome correct(DocumentId document, Seen seen, Instruction says, Actor actor) {
        return act("correct", document, seen, actor, proposal -> proposal.correct(seen.version(), says));
    }

    @Transactional
    public Outcome correctAndConfirm(DocumentId document, Seen seen, Instruction says, Actor actor) {
        return act(
                "correct-confirm", document, seen, actor, proposal -> proposal.correctAndConfirm(seen.version(), says));
    }

    @Transactional
    public Outcome drop(DocumentId document, Seen seen, Actor actor) {
        return act("drop", document, seen, actor, proposal -> proposal.drop(seen.version()));
    }

    @Transactional
    public Outcome restore(DocumentId document, Seen seen, Actor actor) {
        return act("restore", document, seen, actor, proposal -> proposal.restore(seen.version()));
    }

    @Transactional
    public Outcome split(DocumentId document, Seen seen, List<String> parts, Actor actor) {
        var page = documents.page(document, actor);
        return act(
                "split",
                document,
                seen,
                actor,
                proposal -> proposal.split(seen.version(), parts, page, ordinalBehind(document, proposal.ordinal())));
    }

    /// With its neighbour before or behind; which one stays follows from the page.
    @Transactional
    public Outcome merge(DocumentId document, Seen seen, Seen other, Actor actor) {
        var page = documents.page(document, actor);
        return act("merge", document, seen, actor, proposal -> {
            var neighbour = get(document, other.id());
            if (!areNeighbours(document, proposal, neighbour)) return Refused.NO_NEIGHBOUR;
            return proposal.merge(seen.version(), neighbour, other.version(), page);
        });
    }

    /// What the reading has missed, put behind another one, or at the end. Its words are looked for on the page.
    @Transactional
    public ProposalId add(DocumentId document, Instruction says, @Nullable ProposalId behind, Actor actor) {
        documents.requireReviewer(document, actor);
        var page = documents.page(document, actor);
        repository.open(document, clock.instant());
        repository.lock(document);
        var before =
                behind == null ? lastOrdinal(document) : get(document, behind).ordinal();
        var ordinal = Ordinals.after(before, ordinalBehind(document, before), 1).getFirst();
        var draft = new Draft(Origin.ADDED, ordinal, null, page.find(says.content()), LeadSource.NONE, List.of(), says);
        var id = insert("add", document, draft, actor);
        audit.granted(actor, "proposal.add", subject(id), null);
        return id;
    }

    /// Does something with one proposal, and records it.
    @Transactional
    public Outcome act(String kind, DocumentId document, Seen seen, Actor actor, Function<Proposal, Outcome> action) {
        documents.requireReviewer(document, actor);
        repository.lock(document);
        var outcome = action.apply(get(document, seen.id()));
        store(kind, document, outcome, actor);
        if (outcome instanceof Refused refused) {
            audit.refused(actor, "proposal." + kind, subject(seen.id()), refused.name());
        } else {
            audit.granted(actor, "proposal." + kind, subject(seen.id()), null);
        }
        return outcome;
    }

    private void store(String kind, DocumentId document, Outcome outcome, Actor actor) {
        switch (outcome) {
            case Refused _ -> {}
            case Changed changed -> store(kind, changed.proposal(), actor);
            case Merged merged -> {
                store(kind, merged.into(), actor);
                store(kind, merged.absorbed(), actor);
            }
            case Split split -> {
                store(kind, split.first(), actor);
                split.others().forEach(part -> insert(kind, document, part, actor));
            }
        }
    }

    private void store(String kind, Proposal proposal, Actor actor) {
        var at = clock.instant();
        repository.store(proposal, at, actor.fullName());
        repository.record(proposal.id(), proposal.state(), proposal.says().content(), kind, actor, at);
    }

    private ProposalId insert(String kind, DocumentId document, Draft draft, Actor actor) {
        var at = clock.instant();
        var id = repository.insert(document, draft, ProposalState.PROPOSED, at, actor.fullName());
        repository.record(id, ProposalState.PROPOSED, draft.says().content(), kind, actor, at);
        return id;
    }

    /// Nothing that is still to be given lies between the two.
    private boolean areNeighbours(DocumentId document, Proposal one, Proposal other) {
        var first = one.ordinal().min(other.ordinal());
        var last = one.ordinal().max(other.ordinal());
        return !one.id().equals(other.id())
                && of(document).stream()
                        .filter(proposal -> proposal.state().isOpen())
                        .map(Proposal::ordinal)
                        .noneMatch(between -> between.compareTo(first) > 0 && between.compareTo(last) < 0);
    }

    private @Nullable BigDecimal ordinalBehind(DocumentId document, BigDecimal ordinal) {
        return repository.all(document).stream()
                .map(Proposal::ordinal)
                .filter(other -> other.compareTo(ordinal) > 0)
                .findFirst()
                .orElse(null);
    }

    private BigDecimal lastOrdinal(DocumentId document) {
        var all = repository.all(document);
        return all.isEmpty() ? BigDecimal.ZERO : all.getLast().ordinal();
    }

    private static String subject(ProposalId id) {
        return "proposal:" + id.value();
    }
}
