package vn.sauro.document;

import static vn.sauro.db.document.Tables.CORRECTION;
import static vn.sauro.db.document.Tables.DOCUMENT_;
import static vn.sauro.db.document.Tables.DOCUMENT_TEXT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sauro.reading.DocumentReader;
import vn.sauro.security.Actor;
import vn.sauro.text.Folding;

/// Corrections of the restored text, and the text as they leave it.
@Repository
class CorrectionRepository {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    CorrectionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Until the end of the transaction nobody else corrects this document.
    void lock(DocumentId document) {
        sql.select(DOCUMENT_TEXT.DOCUMENT_ID)
                .from(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(document.value()))
                .forUpdate()
                .fetch();
    }

    /// How often the line has been corrected.
    int version(DocumentId document, int line) {
        return sql.fetchCount(CORRECTION, CORRECTION.DOCUMENT_ID.eq(document.value()), CORRECTION.LINE.eq(line));
    }

    void store(CorrectPlace wish, DocumentText text, Actor actor, Instant at) {
        sql.insertInto(CORRECTION)
                .set(CORRECTION.DOCUMENT_ID, wish.document().value())
                .set(CORRECTION.LINE, wish.line())
                .set(CORRECTION.VERSION, wish.version() + 1)
                .set(CORRECTION.FROM_COLUMN, wish.from())
                .set(CORRECTION.BEFORE, wish.before())
                .set(CORRECTION.AFTER, wish.after())
                .set(CORRECTION.AT, at.atOffset(ZoneOffset.UTC))
                .set(CORRECTION.ACCOUNT_ID, actor.account().value())
                .set(CORRECTION.ACCOUNT_NAME, actor.fullName())
                .execute();
        var lines = new ArrayList<>(text.restored());
        lines.set(wish.line() - 1, wish.in(lines.get(wish.line() - 1)));
        var shift = new PlaceShift(wish.change());
        var stored = sql.select(DOCUMENT_TEXT.READING)
                .from(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(wish.document().value()))
                .fetchSingle()
                .value1();
        var reading = shift.of(JSON.readTree(stored.data()));
        if (!wish.after().equals(wish.before())) {
            var fresh = new FreshReading(DocumentReader.read(lines), wish.line());
            fresh.into((ObjectNode) reading);
            store(wish.document(), fresh);
        }
        sql.update(DOCUMENT_TEXT)
                .set(DOCUMENT_TEXT.RESTORED, String.join("\n", lines))
                .set(DOCUMENT_TEXT.DOUBTFUL, JSONB.jsonb(JSON.writeValueAsString(shift.of(text.doubtful()))))
                .set(DOCUMENT_TEXT.READING, JSONB.jsonb(reading.toString()))
                .where(DOCUMENT_TEXT.DOCUMENT_ID.eq(wish.document().value()))
                .execute();
        mendTitle(wish);
    }

    /// Number, date and signer, where they stand on the corrected line.
    private void store(DocumentId document, FreshReading fresh) {
        var of = DOCUMENT_.ID.eq(document.value());
        var header = fresh.header();
        var signer = header.signer();
        if (fresh.tells(header.places().number())) {
            sql.update(DOCUMENT_)
                    .set(DOCUMENT_.NUMBER, header.number())
                    .set(DOCUMENT_.FOLDED, DOCUMENT_.FOLDED.concat(" " + Folding.foldToWords(header.number())))
                    .where(of)
                    .execute();
        }
        if (fresh.tells(header.places().date())) {
            sql.update(DOCUMENT_)
                    .set(DOCUMENT_.ISSUED_ON, header.date())
                    .where(of)
                    .execute();
        }
        if (signer != null && fresh.tells(header.places().signer())) {
            sql.update(DOCUMENT_).set(DOCUMENT_.SIGNER, signer.name()).where(of).execute();
        }
    }

    /// What people find the document by follows, where it has the word once.
    private void mendTitle(CorrectPlace wish) {
        var of = DOCUMENT_.ID.eq(wish.document().value());
        var title = sql.select(DOCUMENT_.TITLE)
                .from(DOCUMENT_)
                .where(of)
                .fetchSingle()
                .value1();
        if (title == null || wish.after().equals(wish.before())) return;
        var places = Pattern.compile("(?<!\\p{L})" + Pattern.quote(wish.before()) + "(?!\\p{L})")
                .matcher(title);
        if (places.results().count() != 1) return;
        var mended = places.replaceFirst(Matcher.quoteReplacement(wish.after()));
        sql.update(DOCUMENT_)
                .set(DOCUMENT_.TITLE, mended)
                .set(DOCUMENT_.FOLDED, DOCUMENT_.FOLDED.concat(" " + Folding.foldToWords(wish.after())))
                .where(of)
                .execute();
    }
}
