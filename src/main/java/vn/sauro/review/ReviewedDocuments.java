package vn.sauro.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentText;
import vn.sauro.document.DocumentView;
import vn.sauro.document.Documents;
import vn.sauro.document.SameDocument;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.Formats;

/// The documents as their reviewers may have them: whoever sees a document may look, the office that took it in
/// checks it.
@Component
class ReviewedDocuments {
    private final Documents documents;

    ReviewedDocuments(Documents documents) {
        this.documents = documents;
    }

    DocumentView get(DocumentId document, Actor actor) {
        return documents.get(document, actor);
    }

    DocumentText text(DocumentId document, Actor actor) {
        get(document, actor);
        return documents.text(document, actor);
    }

    List<SameDocument> sameAgain(DocumentId document, Actor actor) {
        return documents.sameAgain(document, actor);
    }

    PageText page(DocumentId document, Actor actor) {
        return new PageText(text(document, actor).restored());
    }

    static boolean mayChange(DocumentView document, Actor actor) {
        return actor.is(Role.SPECIALIST) && document.agency().equals(actor.agency());
    }

    void requireReviewer(DocumentId document, Actor actor) {
        if (!mayChange(get(document, actor), actor)) throw new Forbidden("review of document " + document.value());
    }

    /// As people name it: type, number and day.
    static String words(DocumentView document) {
        return Stream.of(
                        document.type(),
                        document.number(),
                        document.issuedOn() == null ? null : "ngày " + Formats.asPrinted(document.issuedOn()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
