package vn.sauro.document;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.extraction.FileRefusal;
import vn.sauro.text.Folding;

/// Reads one document that waits. Called again, it finds nothing to do.
@Component
class DocumentReading {
    /// The failure of a document that no try could read though its file was not to blame.
    static final String NO_LUCK = "NO_LUCK";

    private final FileStore files;
    private final DocumentRepository repository;
    private final ReadingProcess process;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentReading(
            FileStore files,
            DocumentRepository repository,
            ReadingProcess process,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.repository = repository;
        this.process = process;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void read(DocumentId id) throws IOException, InterruptedException {
        var waiting = repository.waiting(id).orElse(null);
        if (waiting == null) {
            return;
        }
        var result = process.read(files.path(waiting.sha256()), waiting.format());
        var text = result.text();
        if (text == null) {
            fail(
                    id,
                    Objects.requireNonNullElse(result.refused(), FileRefusal.DAMAGED)
                            .name());
        } else {
            transaction.executeWithoutResult(_ -> store(id, waiting.fileName(), text));
        }
    }

    void fail(DocumentId id, String failure) {
        repository.storeFailed(id, failure, clock.instant());
    }

    private void store(DocumentId id, String fileName, DocumentText text) {
        if (repository.storeRead(id, text, folded(fileName, text), clock.instant())) {
            events.publishEvent(new DocumentRead(id));
        }
    }

    /// What the search looks through.
    private static String folded(String fileName, DocumentText text) {
        var header = text.reading().document();
        return Folding.foldToWords(
                Stream.of(header.type(), header.number(), header.title(), header.issuer(), header.parent(), fileName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }
}
