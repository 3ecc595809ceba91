package vn.sauro.document;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.extraction.FileCheck;
import vn.sauro.extraction.FileFormat;
import vn.sauro.extraction.FileRefusal;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;
import vn.sauro.text.Folding;

/// What can be done with documents. Pages and other modules all come through here.
@Service
public class Documents {
    /// The longest file taken in.
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final String RECEIVE = "document.receive";

    /// A document waits to be read: told within the transaction that stores it.
    record Waiting(DocumentId document) {}

    private final FileStore files;
    private final DocumentRepository repository;
    private final DocumentListRepository lists;
    private final SameAgainRepository same;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    Documents(
            FileStore files,
            DocumentRepository repository,
            DocumentListRepository lists,
            SameAgainRepository same,
            SchedulerClient scheduler,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.repository = repository;
        this.lists = lists;
        this.same = same;
        this.scheduler = scheduler;
        this.events = events;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// The file lies on the disk before a row says so, and the row and the work of reading it are stored together: what
    /// was answered with `Received` is read, whatever is killed meanwhile.
    public ReceiveDocument receive(String fileName, InputStream bytes, Actor actor) throws IOException {
        if (!actor.is(Role.SPECIALIST)) {
            throw new Forbidden("take documents in");
        }
        try (var incoming = files.take(bytes, MOST_BYTES)) {
            return receive(FileName.shown(fileName), incoming, actor);
        } catch (FileStore.TooLarge _) {
            return refused(FileRefusal.TOO_LARGE, actor);
        }
    }

    private ReceiveDocument refused(FileRefusal reason, Actor actor) {
        audit.refused(actor, RECEIVE, "document", reason.name());
        return new ReceiveDocument.Refused(reason);
    }

    private ReceiveDocument receive(String name, FileStore.Incoming incoming, Actor actor) throws IOException {
        FileCheck check = FileFormat.of(incoming.file(), name);
        return switch (check) {
            case FileRefusal refusal -> refused(refusal, actor);
            case FileFormat format -> {
                var stored = incoming.keep();
                yield transaction.execute(_ -> receive(stored, name, format, actor));
            }
        };
    }

    private ReceiveDocument receive(StoredFile file, String name, FileFormat format, Actor actor) {
        var now = clock.instant();
        repository.insert(file, now);
        var shown = name.isEmpty() ? file.sha256().substring(0, 12) : name;
        var id = repository.insert(file, shown, format, Folding.foldToWords(shown), actor, now);
        if (id.isEmpty()) {
            return repository.find(file.sha256(), actor.agency());
        }
        haveRead(id.get());
        audit.granted(actor, RECEIVE, subject(id.get()), file.sha256());
        return new ReceiveDocument.Received(id.get());
    }

    /// Another try at a document that could not be read.
    public void readAgain(DocumentId id, Actor actor) {
        var document = get(id, actor);
        if (!actor.is(Role.SPECIALIST) || !document.agency().equals(actor.agency())) {
            throw new Forbidden("have documents read again");
        }
        transaction.executeWithoutResult(_ -> {
            if (repository.storeWaitingAgain(id)) {
                haveRead(id);
                audit.granted(actor, "document.read-again", subject(id), null);
            }
        });
    }

    private static String subject(DocumentId id) {
        return "document:" + id.value();
    }

    private void haveRead(DocumentId id) {
        scheduler.scheduleIfNotExists(BackgroundReading.task(id), clock.instant());
        events.publishEvent(new Waiting(id));
    }

    public DocumentView get(DocumentId id, Actor actor) {
        return repository.find(id, actor).orElseThrow(() -> new NotFound("document " + id.value()));
    }

    /// Whether `get` finds it, for pages of other modules that would link to it.
    public boolean mayOpen(DocumentId id, Actor actor) {
        return repository.find(id, actor).isPresent();
    }

    /// Only of a document that has been read.
    public DocumentText text(DocumentId id, Actor actor) {
        get(id, actor);
        return text(id);
    }

    /// For modules that ask on behalf of nobody, as when the reading is told.
    public DocumentText text(DocumentId id) {
        return repository.text(id).orElseThrow(() -> new NotFound("text of document " + id.value()));
    }

    /// The same document, taken in by the same body as other files; those that came before this one first.
    public List<SameDocument> sameAgain(DocumentId id, Actor actor) {
        return same.of(id, actor);
    }

    /// For modules that let people of other bodies see where their work comes from, and check that themselves.
    public DocumentView reference(DocumentId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("document " + id.value()));
    }

    /// The file as it came.
    public InputStream file(DocumentId id, Actor actor) throws IOException {
        get(id, actor);
        return files.open(repository.sha256(id));
    }

    Page<DocumentRow> search(DocumentFilter filter, DocumentOrder order, Paging paging, Actor actor) {
        return lists.search(filter, order, paging, actor);
    }

    List<DocumentRow> search(DocumentFilter filter, int most, Actor actor) {
        return lists.search(filter, most, actor);
    }

    List<String> types(Actor actor) {
        return lists.types(actor);
    }
}
