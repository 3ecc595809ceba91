package vn.sauro.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.CorrectPlace;
import vn.sauro.document.CorrectPlace.Corrected;
import vn.sauro.document.Corrections;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentText;
import vn.sauro.document.PlaceCorrected;
import vn.sauro.document.ScannedPlace;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.review.DoubtRepository.SeenDoubt;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;

/// What a reviewer settles on the page itself: a syllable that was restored wrongly, a doubt that she has looked at.
@Service
class PageCorrections {
    private final Corrections corrections;
    private final ReviewedDocuments documents;
    private final ReviewRepository repository;
    private final DoubtRepository doubts;
    private final AuditLog audit;
    private final Clock clock;

    PageCorrections(
            Corrections corrections,
            ReviewedDocuments documents,
            ReviewRepository repository,
            DoubtRepository doubts,
            AuditLog audit,
            Clock clock) {
        this.corrections = corrections;
        this.documents = documents;
        this.repository = repository;
        this.doubts = doubts;
        this.audit = audit;
        this.clock = clock;
    }

    public ScannedPlace place(DocumentId document, int line, int from, Actor actor) {
        return corrections.place(document, line, from, actor);
    }

    /// The place as it is now; where no word begins any more, the word before it.
    public ScannedPlace placeNear(CorrectPlace wish, Actor actor) {
        return corrections.placeNear(wish.document(), wish.line(), wish.from(), actor);
    }

    /// Proposals that still carry the old words carry the new ones afterwards, and the doubts are those of the text as
    /// it is now.
    @Transactional
    public CorrectPlace.Outcome correct(CorrectPlace wish, Actor actor) {
        documents.requireReviewer(wish.document(), actor);
        var before = documents.text(wish.document(), actor).reading().doubts();
        var outcome = corrections.correct(wish, actor);
        if (outcome instanceof Corrected(var change)) {
            mend(wish.document(), change, actor);
            var after = documents.text(wish.document(), actor).reading().doubts();
            doubts.renumber(wish.document(), numbers(before, after));
        }
        return outcome;
    }

    /// Where each doubt that still says the same stands now.
    private static Map<Integer, Integer> numbers(List<Doubt> before, List<Doubt> after) {
        var now = after.stream().map(Doubt::text).toList();
        var numbers = new HashMap<Integer, Integer>();
        for (int i = 0; i < before.size(); i++) {
            int at = now.indexOf(before.get(i).text());
            if (at >= 0 && !numbers.containsValue(at)) numbers.put(i, at);
        }
        return numbers;
    }

    private void mend(DocumentId document, PlaceCorrected change, Actor actor) {
        repository.lock(document);
        var mending = new Mending(change, documents.page(document, actor));
        for (var proposal : repository.all(document)) {
            var open = proposal.state() != ProposalState.ASSIGNED && proposal.state() != ProposalState.JOINED;
            var mended = mending.apply(proposal.draft(), open);
            if (!mended.says().equals(proposal.says())) {
                store(proposal.mended(mended), actor, clock.instant());
            } else if (!mended.equals(proposal.draft())) {
                repository.store(proposal.id(), mended.spans());
            }
        }
    }

    private void store(Proposal mended, Actor actor, Instant at) {
        repository.store(mended, at, actor.fullName());
        repository.record(mended.id(), mended.state(), mended.says().content(), "mend", actor, at);
    }

    /// "Đã xem, giữ nguyên": twice is no mistake, and the first stays.
    @Transactional
    public NotedDoubt see(DocumentId document, int doubt, Actor actor) {
        documents.requireReviewer(document, actor);
        var text = documents.text(document, actor);
        if (doubt < 0 || doubt >= text.reading().doubts().size()) {
            throw new NotFound("doubt " + doubt + " of document " + document.value());
        }
        doubts.see(document, doubt, actor, clock.instant());
        audit.granted(actor, "review.doubt", "document:" + document.value(), "doubt " + (doubt + 1));
        return doubts(document, text).get(doubt);
    }

    /// The document's doubts in their order, each with who has looked at it.
    @Transactional(readOnly = true)
    public List<NotedDoubt> doubts(DocumentId document, DocumentText text) {
        Map<Integer, SeenDoubt> seen = doubts.of(document);
        var noted = new ArrayList<NotedDoubt>();
        for (var doubt : text.reading().doubts()) {
            noted.add(NotedDoubt.of(noted.size(), doubt, seen.get(noted.size()), text));
        }
        return noted;
    }
}
