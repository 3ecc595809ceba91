package vn.sauro.security;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.sauro.db.security.Tables.SIGN_IN_FAILURE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The failed attempts in the database, shared by all copies of the program.
@Repository
class SignInAttemptRepository {
    private static final long LOCK = 0x5A_0001;

    private final DSLContext sql;

    SignInAttemptRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Until the end of the transaction nobody else begins an attempt.
    void lock() {
        sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
    }

    SignInFailures ofAccount(String hash, Instant since) {
        return failures(SIGN_IN_FAILURE.USERNAME_HASH.eq(hash), since);
    }

    SignInFailures ofAddress(String address, Instant since) {
        return failures(SIGN_IN_FAILURE.ADDRESS.eq(address), since);
    }

    private SignInFailures failures(Condition whose, Instant since) {
        return sql.select(count(), max(SIGN_IN_FAILURE.AT))
                .from(SIGN_IN_FAILURE)
                .where(whose, SIGN_IN_FAILURE.AT.gt(at(since)))
                .fetchSingle(row -> new SignInFailures(
                        row.value1(), row.value2() == null ? null : row.value2().toInstant()));
    }

    void add(String hash, String address, Instant now) {
        sql.insertInto(SIGN_IN_FAILURE, SIGN_IN_FAILURE.USERNAME_HASH, SIGN_IN_FAILURE.ADDRESS, SIGN_IN_FAILURE.AT)
                .values(hash, address, at(now))
                .execute();
    }

    void forget(String hash) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.USERNAME_HASH.eq(hash))
                .execute();
    }

    void forgetBefore(Instant moment) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.AT.lt(at(moment))).execute();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
