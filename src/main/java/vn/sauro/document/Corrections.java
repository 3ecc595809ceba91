package vn.sauro.document;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.CorrectPlace.Corrected;
import vn.sauro.document.CorrectPlace.Refused;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.NotFound;

/// Corrects the restored text where it stands ("sửa chữ khôi phục sai"). The text as it came is never changed, and each
/// correction is kept with who made it, when, and what stood there before.
@Service
public class Corrections {
    private static final String CORRECT = "document.correct";

    private final Documents documents;
    private final CorrectionRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(Documents documents, CorrectionRepository repository, AuditLog audit, Clock clock) {
        this.documents = documents;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// `NotFound` if no word begins there.
    @Transactional(readOnly = true)
    public ScannedPlace place(DocumentId document, int line, int from, Actor actor) {
        var text = documents.text(document, actor);
        var place = ScannedPlace.of(text, line, from, repository.version(document, line));
        if (place == null) throw new NotFound("place %d-%d of document %d".formatted(line, from, document.value()));
        return place;
    }

    /// The word that stands there now, or begins before.
    @Transactional(readOnly = true)
    public ScannedPlace placeNear(DocumentId document, int line, int column, Actor actor) {
        var text = documents.text(document, actor);
        var version = repository.version(document, line);
        for (int from = column; from >= 0; from--) {
            var place = ScannedPlace.of(text, line, from, version);
            if (place != null) return place;
        }
        throw new NotFound("line %d of document %d".formatted(line, document.value()));
    }

    @Transactional
    public CorrectPlace.Outcome correct(CorrectPlace wish, Actor actor) {
        var document = documents.get(wish.document(), actor);
        if (!actor.is(Role.SPECIALIST) || !document.agency().equals(actor.agency())) {
            throw new Forbidden("correct document " + wish.document().value());
        }
        var outcome = apply(wish, actor);
        var subject = "document:" + wish.document().value();
        var place = "%d-%d: %s → %s".formatted(wish.line(), wish.from(), wish.before(), wish.after());
        switch (outcome) {
            case Corrected _ -> audit.granted(actor, CORRECT, subject, place);
            case Refused refused -> audit.refused(actor, CORRECT, subject, refused.name());
        }
        return outcome;
    }

    private CorrectPlace.Outcome apply(CorrectPlace wish, Actor actor) {
        if (wish.after().isEmpty()) return Refused.EMPTY;
        if (wish.after().length() > CorrectPlace.LONGEST) return Refused.TOO_LONG;
        repository.lock(wish.document());
        var text = documents.text(wish.document());
        if (wish.line() < 1 || wish.line() > text.restored().size()) throw new NotFound("line " + wish.line());
        var line = text.restored().get(wish.line() - 1);
        var unchanged = repository.version(wish.document(), wish.line()) == wish.version();
        if (!unchanged || !wish.stands(line)) return Refused.CHANGED_MEANWHILE;
        repository.store(wish, text, actor, clock.instant());
        return new Corrected(wish.change());
    }
}
