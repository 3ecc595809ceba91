package vn.sauro.security;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.security.Tables.ACCOUNT;
import static vn.sauro.db.security.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.security.AuditEntry.Outcome;
import vn.sauro.shared.OfficeClock;
import vn.sauro.shared.Paging;
import vn.sauro.text.Folding;

/// The log in the database, and its chain.
@Repository
class AuditRepository {
    private static final long LOCK = 0x5A_0002;
    private static final Field<Instant> AT = AUDIT_ENTRY.AT.convertFrom(OffsetDateTime::toInstant);

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    void append(AuditEntry entry) {
        sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
        var previous = sql.select(AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(AUDIT_ENTRY.HASH)
                .orElse(AuditEntry.BEGINNING);
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(AUDIT_ENTRY.ACCOUNT_ID, entry.account())
                .set(AUDIT_ENTRY.AGENCY_ID, entry.agency())
                .set(AUDIT_ENTRY.ADDRESS, entry.address())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.SUBJECT, entry.subject())
                .set(AUDIT_ENTRY.OUTCOME, entry.outcome().name())
                .set(AUDIT_ENTRY.DETAIL, entry.detail())
                .set(AUDIT_ENTRY.PREVIOUS_HASH, previous)
                .set(AUDIT_ENTRY.HASH, entry.hash(previous))
                .execute();
    }

    AuditLog.Chain verify() {
        var entries = 0L;
        var previous = AuditEntry.BEGINNING;
        try (var rows = sql.selectFrom(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ID)
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : rows) {
                var entry = new AuditEntry(
                        row.getAt().toInstant(),
                        row.getAccountId(),
                        row.getAgencyId(),
                        row.getAddress(),
                        row.getAction(),
                        row.getSubject(),
                        Outcome.valueOf(row.getOutcome()),
                        row.getDetail());
                if (!row.getPreviousHash().equals(previous) || !row.getHash().equals(entry.hash(previous))) {
                    return new AuditLog.Chain.Broken(row.getId());
                }
                previous = row.getHash();
                entries++;
            }
        }
        return new AuditLog.Chain.Whole(entries, previous);
    }

    List<AuditRow> list(AuditFilter filter, Paging paging) {
        return rows(of(filter).and(after(paging)), Paging.LIMIT);
    }

    /// All of them in the list's order, as long as they fit into one table.
    List<AuditRow> listAll(AuditFilter filter, int maximum) {
        return rows(of(filter), maximum);
    }

    private List<AuditRow> rows(Condition which, int maximum) {
        var query = sql.select(
                        AUDIT_ENTRY.ID,
                        AT,
                        ACCOUNT.FULL_NAME,
                        AGENCY.NAME,
                        AUDIT_ENTRY.ADDRESS,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT,
                        AUDIT_ENTRY.OUTCOME.convertFrom(outcome -> outcome.equals(Outcome.REFUSED.name())),
                        AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .leftJoin(AGENCY)
                .on(AGENCY.ID.eq(AUDIT_ENTRY.AGENCY_ID))
                .where(which)
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(maximum);
        return query.fetch(mapping(AuditRow::new));
    }

    long count(AuditFilter filter) {
        return sql.selectCount()
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .where(of(filter))
                .fetchSingle()
                .value1();
    }

    List<String> actions() {
        return sql.selectDistinct(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ACTION)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private static Condition after(Paging paging) {
        return paging.isFirst() ? noCondition() : AUDIT_ENTRY.ID.lt(paging.number(0));
    }

    private static Condition of(AuditFilter filter) {
        var words = filter.words().strip();
        return of(filter.from(), filter.to())
                .and(filter.action().isEmpty() ? noCondition() : AUDIT_ENTRY.ACTION.eq(filter.action()))
                .and(filter.refusedOnly() ? AUDIT_ENTRY.OUTCOME.eq(Outcome.REFUSED.name()) : noCondition())
                .and(
                        words.isEmpty()
                                ? noCondition()
                                : ACCOUNT.FOLDED
                                        .contains(Folding.fold(words))
                                        .or(AUDIT_ENTRY.SUBJECT.eq(words))
                                        .or(AUDIT_ENTRY.ADDRESS.eq(words))
                                        .or(AUDIT_ENTRY.DETAIL.containsIgnoreCase(words)));
    }

    private static Condition of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? noCondition() : AUDIT_ENTRY.AT.ge(start(from)))
                .and(to == null ? noCondition() : AUDIT_ENTRY.AT.lt(start(to.plusDays(1))));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }
}
