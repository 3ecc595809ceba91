package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.sauro.shared.NotFound;

/// The bodies of the province, and whom a document's words mean. Answers from memory.
@Service
public class Agencies {
    private static final long ANOTHER_PROGRAM_MAY_HAVE_CHANGED_IT_NANOS = 5_000_000_000L;

    private final AgencyRepository repository;
    private volatile @Nullable Known known;

    private record Known(AgencyDirectory directory, long revision, long askedAt) {}

    Agencies(AgencyRepository repository) {
        this.repository = repository;
    }

    public Agency get(AgencyId id) {
        return entry(id).agency();
    }

    public Optional<Agency> byCode(String code) {
        return directory().find(code).map(AgencyEntry::agency);
    }

    /// Those that exist on the day, in the order lists show.
    public List<Agency> all(LocalDate on) {
        return directory().on(on).map(AgencyEntry::agency).toList();
    }

    /// Those that exist on the day and have these words in a name, typed with or without diacritics; all for no
    /// words.
    public List<Agency> search(String words, LocalDate on) {
        return directory()
                .on(on)
                .filter(entry -> AgencySearch.matches(entry, words))
                .map(AgencyEntry::agency)
                .toList();
    }

    /// Whom a document's words mean on that day to a reader at `perspective`: one body ("Sở KH&CN"), the members of a
    /// group ("các sở, ban, ngành") or of a list, or nobody known. Never a choice between two.
    public Addressee resolve(String words, LocalDate on, AgencyId perspective) {
        return directory().resolve(words, on, perspective);
    }

    /// The body itself if it exists on the day, else whichever took its work over; empty if nobody did.
    public Optional<Agency> heir(Agency body, LocalDate on) {
        return directory().heir(body.id(), on).map(AgencyEntry::agency);
    }

    public String name(AgencyId id) {
        return get(id).name();
    }

    /// How the body names itself on its letters.
    public Letterhead letterhead(AgencyId id) {
        var directory = directory();
        var entry = entry(id);
        return Letterhead.of(entry, directory.parentOf(entry));
    }

    List<AgencyRow> rows(AgencyFilter filter, LocalDate on) {
        var directory = directory();
        return directory
                .on(on)
                .filter(filter::matches)
                .map(entry -> new AgencyRow(
                        entry.agency(),
                        Optional.ofNullable(directory.parentOf(entry))
                                .map(AgencyEntry::agency)
                                .orElse(null),
                        entry.headTitle(),
                        entry.head()))
                .toList();
    }

    AgencyView view(AgencyId id, LocalDate on) {
        return AgencyView.of(entry(id), directory(), on);
    }

    AgencyEntry entry(AgencyId id) {
        return directory().find(id).orElseThrow(() -> new NotFound("agency " + id));
    }

    AgencyDirectory directory() {
        var now = known;
        if (now != null && System.nanoTime() - now.askedAt() < ANOTHER_PROGRAM_MAY_HAVE_CHANGED_IT_NANOS) {
            return now.directory();
        }
        long asked = System.nanoTime();
        long revision = repository.revision();
        boolean same = now != null && now.revision() == revision;
        var directory = now != null && same ? now.directory() : repository.directory();
        known = new Known(directory, revision, asked);
        return directory;
    }

    /// Forgets what was read, now and when the transaction has ended, whichever way.
    void changed() {
        known = null;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }
}
