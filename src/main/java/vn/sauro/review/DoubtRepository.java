package vn.sauro.review;

import static vn.sauro.db.review.Tables.SEEN_DOUBT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.security.Actor;

/// Doubts of documents that a person has looked at.
@Repository
class DoubtRepository {
    private final DSLContext sql;

    DoubtRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// By whom, under the name of that day.
    record SeenDoubt(String by, Instant at) {}

    void see(DocumentId document, int number, Actor actor, Instant at) {
        sql.insertInto(SEEN_DOUBT)
                .set(SEEN_DOUBT.DOCUMENT_ID, document.value())
                .set(SEEN_DOUBT.NUMBER, number)
                .set(SEEN_DOUBT.AT, at.atOffset(ZoneOffset.UTC))
                .set(SEEN_DOUBT.ACCOUNT_ID, actor.account().value())
                .set(SEEN_DOUBT.ACCOUNT_NAME, actor.fullName())
                .onConflictDoNothing()
                .execute();
    }

    /// The doubts of a document have changed: who has looked at one keeps having looked at it under its new number, and
    /// what is about none of them any more is forgotten.
    void renumber(DocumentId document, Map<Integer, Integer> numbers) {
        var of = SEEN_DOUBT.DOCUMENT_ID.eq(document.value());
        var seen = sql.selectFrom(SEEN_DOUBT).where(of).fetch();
        sql.deleteFrom(SEEN_DOUBT).where(of).execute();
        for (var row : seen) {
            var number = numbers.get(row.getNumber());
            if (number == null) continue;
            sql.insertInto(SEEN_DOUBT)
                    .set(SEEN_DOUBT.DOCUMENT_ID, row.getDocumentId())
                    .set(SEEN_DOUBT.NUMBER, number)
                    .set(SEEN_DOUBT.AT, row.getAt())
                    .set(SEEN_DOUBT.ACCOUNT_ID, row.getAccountId())
                    .set(SEEN_DOUBT.ACCOUNT_NAME, row.getAccountName())
                    .execute();
        }
    }

    /// By the place of the doubt in the reading, from 0.
    Map<Integer, SeenDoubt> of(DocumentId document) {
        return sql.select(SEEN_DOUBT.NUMBER, SEEN_DOUBT.ACCOUNT_NAME, SEEN_DOUBT.AT)
                .from(SEEN_DOUBT)
                .where(SEEN_DOUBT.DOCUMENT_ID.eq(document.value()))
                .fetchMap(
                        SEEN_DOUBT.NUMBER,
                        row -> new SeenDoubt(row.value2(), row.value3().toInstant()));
    }
}
