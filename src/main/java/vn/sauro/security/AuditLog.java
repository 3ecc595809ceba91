package vn.sauro.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.sauro.security.AuditEntry.Outcome;
import vn.sauro.shared.ExcelTable;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;

/// The one place that records who did what. Entries are added in the transaction of what they tell about, and never
/// changed.
///
/// Until that transaction ends no other entry can be added, so record last, after the work. Passwords, tokens and the
/// content of documents have no place here: a subject is a kind and an id, `task:17`.
@Service
public class AuditLog {
    private final AuditRepository repository;
    private final Clock clock;

    AuditLog(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// What came of looking at the whole chain.
    public sealed interface Chain {
        /// Every entry follows from the one before it. Whoever keeps the last hash elsewhere also sees if the end was
        /// cut off.
        record Whole(long entries, String lastHash) implements Chain {}

        /// This entry was changed, or those before it were.
        record Broken(long entry) implements Chain {}
    }

    @Transactional
    public void granted(Actor actor, String action, String subject, @Nullable String detail) {
        add(actor, action, subject, Outcome.GRANTED, detail);
    }

    @Transactional
    public void refused(Actor actor, String action, String subject, @Nullable String detail) {
        add(actor, action, subject, Outcome.REFUSED, detail);
    }

    /// Somebody tried whom we do not know; what they typed may be a password, so it is not kept.
    @Transactional
    void refusedToUnknown(String action) {
        add(null, action, null, Outcome.REFUSED, null);
    }

    @Transactional(readOnly = true)
    public Chain verify() {
        return repository.verify();
    }

    List<AuditRow> listAll(AuditFilter filter) {
        return repository.listAll(filter, ExcelTable.MAXIMUM);
    }

    Page<AuditRow> list(AuditFilter filter, Paging paging) {
        return Page.of(
                repository.list(filter, paging), repository.count(filter), paging, row -> new Object[] {row.id()});
    }

    /// The actions that occur, for the filter.
    List<String> actions() {
        return repository.actions();
    }

    private void add(
            @Nullable Actor actor, String action, @Nullable String subject, Outcome outcome, @Nullable String detail) {
        repository.append(new AuditEntry(
                // PostgreSQL keeps microseconds, and the hash must come out the same
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : actor.account().value(),
                actor == null ? null : actor.agency().value(),
                address(),
                action,
                subject,
                outcome,
                detail(actor, detail)));
    }

    /// With the account in whose name it was done, where that is another's.
    private static @Nullable String detail(@Nullable Actor actor, @Nullable String words) {
        if (actor == null || actor.instead() == null) return words;
        var whose = "for account:" + actor.principal().value();
        return words == null ? whose : words + " " + whose;
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
