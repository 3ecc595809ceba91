package vn.sauro.document;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.shared.CatchUp;

/// Recognises a document that its body has taken in before as another file: another scan, or the DOCX of a PDF.
@Component
class SameAgain implements CatchUp {
    private static final int AT_ONCE = 20;

    private final DocumentRepository documents;
    private final SameAgainRepository repository;
    private final TransactionTemplate transaction;

    SameAgain(DocumentRepository documents, SameAgainRepository repository, TransactionTemplate transaction) {
        this.documents = documents;
        this.repository = repository;
        this.transaction = transaction;
    }

    /// In the transaction that stores what was read. Told twice, the second time changes nothing.
    @EventListener
    @Transactional
    void on(DocumentRead read) {
        compare(read.document());
    }

    @Override
    public String name() {
        return "compare-documents";
    }

    /// Catches up with documents that were read before documents were compared.
    @Override
    public boolean goOn() {
        var waiting = repository.notCompared(AT_ONCE);
        for (var document : waiting) {
            transaction.executeWithoutResult(_ -> compare(document));
        }
        return waiting.size() == AT_ONCE;
    }

    private void compare(DocumentId id) {
        var document = documents.find(id).orElseThrow();
        var fingerprint =
                new Fingerprint(document.issuer(), document.number(), document.issuedOn(), repository.restored(id));
        repository.lock(document.agency());
        repository.store(id, fingerprint);
        repository
                .candidates(id, document.agency(), fingerprint)
                .forEach((other, known) ->
                        fingerprint.likenessWith(known).ifPresent(likeness -> repository.store(id, other, likeness)));
    }
}
