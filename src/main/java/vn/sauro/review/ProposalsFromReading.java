package vn.sauro.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.DocumentRead;
import vn.sauro.document.Documents;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.reading.Reading;

/// When a document has been read, its tasks lie ready to be checked, in the same transaction. Told twice, the second
/// time changes nothing.
@Component
class ProposalsFromReading {
    private final ReviewRepository repository;
    private final Documents documents;
    private final Agencies agencies;
    private final OfficeCalendar office;
    private final Clock clock;

    ProposalsFromReading(
            ReviewRepository repository, Documents documents, Agencies agencies, OfficeCalendar office, Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.agencies = agencies;
        this.office = office;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(DocumentRead read) {
        var at = clock.instant();
        if (!repository.open(read.document(), at)) return;
        var text = documents.text(read.document());
        var receiver = documents.reference(read.document()).agency();
        var authority = authority(text.reading().document(), receiver);
        var page = new PageText(text.restored());
        for (var draft : Intake.drafts(text.reading().tasks(), page, authority, office.now())) {
            var says = draft.says();
            var beside = says.beside(Aside.in(says.content(), words -> isBody(words, receiver)));
            repository.insert(read.document(), draft.saying(beside), ProposalState.PROPOSED, at, null);
        }
    }

    private boolean isBody(String words, AgencyId receiver) {
        return agencies.resolve(words, LocalDate.now(clock), receiver) instanceof Addressee.One;
    }

    /// Who issued the document accepts the results; if we do not know that body, the one that took the document in.
    private String authority(Reading.Header header, AgencyId receiver) {
        var issuer = header.issuer();
        var known = issuer == null ? null : agencies.resolve(issuer, LocalDate.now(clock), receiver);
        return known instanceof Addressee.One(var agency) ? agency.name() : agencies.name(receiver);
    }
}
