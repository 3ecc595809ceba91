package vn.sauro.document;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.db.document.Tables.DOCUMENT_TEXT;
import static vn.sauro.db.document.Tables.FINGERPRINT;
import static vn.sauro.db.document.Tables.SAME_AGAIN;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// By what documents are recognised, and which were found to be the same.
@Repository
class SameAgainRepository {
    private static final int LOCK = 6;
    private static final int MOST_CANDIDATES = 50;

    private final DSLContext sql;

    SameAgainRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Until the end of the transaction no other document of this body is compared, so that of two read at the same
    /// moment the second sees the first.
    void lock(AgencyId agency) {
        sql.execute("select pg_advisory_xact_lock({0}, {1})", val(LOCK), val((int) agency.value()));
    }

    List<String> restored(DocumentId document) {
        return lines(sql.select(DOCUMENT_TEXT.RESTORED)
                .from(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(document.value()))
                .fetchSingle()
                .value1());
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    void store(DocumentId document, Fingerprint fingerprint) {
        sql.insertInto(FINGERPRINT)
                .set(FINGERPRINT.DOCUMENT_ID, document.value())
                .set(FINGERPRINT.IDENTITY, fingerprint.identity())
                .set(FINGERPRINT.WORDING, fingerprint.wording())
                .set(FINGERPRINT.BANDS, fingerprint.bands())
                .onConflictDoNothing()
                .execute();
    }

    /// Other documents of the body that may be the same, with what is known of them.
    Map<DocumentId, Fingerprint> candidates(DocumentId document, AgencyId agency, Fingerprint fingerprint) {
        var found = new LinkedHashMap<DocumentId, Fingerprint>();
        var exactly =
                same(FINGERPRINT.IDENTITY, fingerprint.identity()).or(same(FINGERPRINT.WORDING, fingerprint.wording()));
        sql.select(DOCUMENT_.ID, DOCUMENT_.ISSUER, DOCUMENT_.NUMBER, DOCUMENT_.ISSUED_ON, DOCUMENT_TEXT.RESTORED)
                .from(FINGERPRINT)
                .join(DOCUMENT_)
                .on(DOCUMENT_.ID.eq(FINGERPRINT.DOCUMENT_ID))
                .join(DOCUMENT_TEXT)
                .on(DOCUMENT_TEXT.DOCUMENT_ID.eq(DOCUMENT_.ID))
                .where(DOCUMENT_.AGENCY_ID.eq(agency.value()), DOCUMENT_.ID.ne(document.value()))
                .and(exactly.or(condition("{0} && {1}", FINGERPRINT.BANDS, val(fingerprint.bands()))))
                .orderBy(field(exactly).desc(), DOCUMENT_.ID.desc())
                .limit(MOST_CANDIDATES)
                .forEach(row -> found.put(
                        new DocumentId(row.value1()),
                        new Fingerprint(row.value2(), row.value3(), row.value4(), lines(row.value5()))));
        return found;
    }

    private static Condition same(Field<String> column, @Nullable String value) {
        return value == null ? falseCondition() : column.eq(value);
    }

    void store(DocumentId one, DocumentId other, Fingerprint.Likeness likeness) {
        sql.insertInto(SAME_AGAIN)
                .set(SAME_AGAIN.LATER_ID, Math.max(one.value(), other.value()))
                .set(SAME_AGAIN.EARLIER_ID, Math.min(one.value(), other.value()))
                .set(SAME_AGAIN.SAMENESS, likeness.sameness().name())
                .set(SAME_AGAIN.SHARE, (float) likeness.share())
                .onConflictDoNothing()
                .execute();
    }

    /// Those that were taken in before first, each group in its order.
    List<SameDocument> of(DocumentId document, Actor actor) {
        var other = when(SAME_AGAIN.LATER_ID.eq(document.value()), SAME_AGAIN.EARLIER_ID)
                .otherwise(SAME_AGAIN.LATER_ID);
        return sql.select(
                        DOCUMENT_.ID.convertFrom(DocumentId::new),
                        DOCUMENT_.NUMBER,
                        DOCUMENT_.ISSUED_ON,
                        coalesce(DOCUMENT_.TITLE, DOCUMENT_.FILE_NAME),
                        DOCUMENT_.RECEIVED_AT.convertFrom(OffsetDateTime::toInstant),
                        SAME_AGAIN.SAMENESS.convertFrom(Sameness::valueOf),
                        SAME_AGAIN.SHARE.convertFrom(Float::doubleValue),
                        field(DOCUMENT_.ID.lt(document.value())))
                .from(SAME_AGAIN)
                .join(DOCUMENT_)
                .on(DOCUMENT_.ID.eq(other))
                .where(SAME_AGAIN.LATER_ID.eq(document.value()).or(SAME_AGAIN.EARLIER_ID.eq(document.value())))
                .and(DocumentRepository.visible(actor))
                .orderBy(DOCUMENT_.ID)
                .fetch(mapping(SameDocument::new));
    }

    /// Whether the body had the document in this row before.
    static Field<Boolean> isAgain() {
        return field(exists(selectOne().from(SAME_AGAIN).where(SAME_AGAIN.LATER_ID.eq(DOCUMENT_.ID))));
    }

    /// Documents read by a program that did not compare them yet, the oldest first.
    List<DocumentId> notCompared(int most) {
        return sql.select(DOCUMENT_TEXT.DOCUMENT_ID.convertFrom(DocumentId::new))
                .from(DOCUMENT_TEXT)
                .where(notExists(
                        selectOne().from(FINGERPRINT).where(FINGERPRINT.DOCUMENT_ID.eq(DOCUMENT_TEXT.DOCUMENT_ID))))
                .orderBy(DOCUMENT_TEXT.DOCUMENT_ID)
                .limit(most)
                .fetch(row -> row.value1());
    }
}
