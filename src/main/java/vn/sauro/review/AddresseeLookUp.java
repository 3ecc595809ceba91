package vn.sauro.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentView;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Asks the organisation whom a document's words mean: the bodies that existed on the day it was issued, or, of those
/// that have ended since, the ones that took their work over.
@Component
class AddresseeLookUp {
    private final ReviewedDocuments documents;
    private final Agencies agencies;
    private final Clock clock;

    AddresseeLookUp(ReviewedDocuments documents, Agencies agencies, Clock clock) {
        this.documents = documents;
        this.agencies = agencies;
        this.clock = clock;
    }

    Addressees of(DocumentId document, Actor actor) {
        return of(documents.get(document, actor));
    }

    /// For one page or one action: what it finds is kept, so ask anew for the next. "UBND tỉnh" means the province of
    /// the body that took the document in.
    Addressees of(DocumentView document) {
        var today = LocalDate.now(clock);
        var issued = document.issuedOn() == null || document.issuedOn().isAfter(today) ? today : document.issuedOn();
        return new Addressees(words -> resolve(words, issued, today, document.agency()));
    }

    /// Who was nobody on the day of issue may be somebody by now: the day may have been misread, or a later name used.
    private Addressee resolve(String words, LocalDate issued, LocalDate today, AgencyId perspective) {
        var then = present(agencies.resolve(words, issued, perspective), today);
        return then instanceof Addressee.Unknown && !issued.equals(today)
                ? agencies.resolve(words, today, perspective)
                : then;
    }

    private Addressee present(Addressee meant, LocalDate today) {
        return switch (meant) {
            case Addressee.One(var agency) -> {
                var present = present(List.of(agency), today);
                yield present.isEmpty() ? new Addressee.Unknown(agency.name()) : new Addressee.One(present.getFirst());
            }
            case Addressee.Group group -> {
                var members = present(group.members(), today);
                yield members.isEmpty()
                        ? new Addressee.Unknown(group.name())
                        : new Addressee.Group(group.code(), group.name(), members);
            }
            case Addressee.Unknown unknown -> unknown;
        };
    }

    private List<Agency> present(List<Agency> bodies, LocalDate today) {
        return bodies.stream()
                .flatMap(body -> agencies.heir(body, today).stream())
                .distinct()
                .toList();
    }
}
