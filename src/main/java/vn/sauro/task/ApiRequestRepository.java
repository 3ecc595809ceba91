package vn.sauro.task;

import static vn.sauro.db.task.Tables.API_REQUEST;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.security.Actor;

/// The keys under which programs have asked for something lately.
@Repository
class ApiRequestRepository {
    private static final Duration KEPT = Duration.ofDays(7);

    private final DSLContext sql;

    ApiRequestRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// False if the key has been used before. Whoever comes with the same key at the same moment waits here until the
    /// first is done, or was refused.
    boolean begin(String key, String fingerprint, Actor actor, Instant at) {
        sql.deleteFrom(API_REQUEST)
                .where(API_REQUEST.AGENCY_ID.eq(actor.agency().value()))
                .and(API_REQUEST.AT.lt(TaskRepository.moment(at.minus(KEPT))))
                .execute();
        return sql.insertInto(API_REQUEST)
                        .set(API_REQUEST.AGENCY_ID, actor.agency().value())
                        .set(API_REQUEST.KEY, key)
                        .set(API_REQUEST.FINGERPRINT, fingerprint)
                        .set(API_REQUEST.AT, TaskRepository.moment(at))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isFor(String key, String fingerprint, Actor actor) {
        return sql.fetchExists(
                API_REQUEST,
                API_REQUEST.AGENCY_ID.eq(actor.agency().value()),
                API_REQUEST.KEY.eq(key),
                API_REQUEST.FINGERPRINT.eq(fingerprint));
    }

    void forget(String key, Actor actor) {
        sql.deleteFrom(API_REQUEST)
                .where(API_REQUEST.AGENCY_ID.eq(actor.agency().value()), API_REQUEST.KEY.eq(key))
                .execute();
    }
}
