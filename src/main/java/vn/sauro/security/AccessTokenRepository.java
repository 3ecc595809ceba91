package vn.sauro.security;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.security.Tables.ACCESS_TOKEN;
import static vn.sauro.db.security.Tables.ACCOUNT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccessTokens.Holder;

/// Keys of other programs.
@Repository
class AccessTokenRepository {
    private static final int SHOWN = 500;

    private final DSLContext sql;
    private final AccountRepository accounts;

    AccessTokenRepository(DSLContext sql, AccountRepository accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    AccessTokenId insert(AccessToken.Kind kind, String hash, IssueToken wish, Actor actor, Instant at) {
        return new AccessTokenId(sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.KIND, kind.name())
                .set(ACCESS_TOKEN.HASH, hash)
                .set(ACCESS_TOKEN.NAME, wish.name().strip())
                .set(ACCESS_TOKEN.AGENCY_ID, wish.agency().value())
                .set(ACCESS_TOKEN.ACCOUNT_ID, actor.account().value())
                .set(ACCESS_TOKEN.ACCOUNT_NAME, actor.fullName())
                .set(ACCESS_TOKEN.WRITES, wish.writes())
                .set(ACCESS_TOKEN.MADE_AT, moment(at))
                .set(ACCESS_TOKEN.EXPIRES_ON, wish.expiresOn())
                .returningResult(ACCESS_TOKEN.ID)
                .fetchSingle()
                .value1());
    }

    /// Those of programs, of one body or of all: the open ones first.
    List<AccessToken> list(@Nullable AgencyId agency) {
        return rows(ACCESS_TOKEN
                .KIND
                .eq(AccessToken.Kind.API.name())
                .and(agency == null ? noCondition() : ACCESS_TOKEN.AGENCY_ID.eq(agency.value())));
    }

    Optional<AccessToken> find(AccessTokenId id) {
        return rows(ACCESS_TOKEN.ID.eq(id.value()).and(ACCESS_TOKEN.KIND.eq(AccessToken.Kind.API.name()))).stream()
                .findFirst();
    }

    Optional<AccessToken> calendar(Actor actor) {
        return rows(ownCalendar(actor)).stream().findFirst();
    }

    private static Condition ownCalendar(Actor actor) {
        return ACCESS_TOKEN
                .KIND
                .eq(AccessToken.Kind.CALENDAR.name())
                .and(ACCESS_TOKEN.ACCOUNT_ID.eq(actor.account().value()))
                .and(ACCESS_TOKEN.REVOKED_AT.isNull());
    }

    private List<AccessToken> rows(Condition which) {
        return sql.select(
                        ACCESS_TOKEN.ID.convertFrom(AccessTokenId::new),
                        ACCESS_TOKEN.NAME,
                        ACCESS_TOKEN.AGENCY_ID.convertFrom(AgencyId::new),
                        AGENCY.NAME,
                        ACCESS_TOKEN.ACCOUNT_NAME,
                        ACCESS_TOKEN.WRITES,
                        ACCESS_TOKEN.MADE_AT.convertFrom(OffsetDateTime::toInstant),
                        ACCESS_TOKEN.EXPIRES_ON,
                        ACCESS_TOKEN.REVOKED_AT.convertFrom(AccessTokenRepository::instant),
                        ACCESS_TOKEN.REVOKED_BY,
                        ACCESS_TOKEN.LAST_USED_AT.convertFrom(AccessTokenRepository::instant))
                .from(ACCESS_TOKEN)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACCESS_TOKEN.AGENCY_ID))
                .where(which)
                .orderBy(ACCESS_TOKEN.REVOKED_AT.desc().nullsFirst(), ACCESS_TOKEN.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(AccessToken::new));
    }

    void revoke(AccessTokenId id, Actor actor, Instant at) {
        end(ACCESS_TOKEN.ID.eq(id.value()), actor, at);
    }

    void revokeCalendar(Actor actor, Instant at) {
        end(ownCalendar(actor), actor, at);
    }

    private void end(Condition which, Actor actor, Instant at) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.REVOKED_AT, moment(at))
                .set(ACCESS_TOKEN.REVOKED_BY, actor.fullName())
                .where(which)
                .execute();
    }

    /// A program acts under the name of its key, for its body.
    Optional<Holder> holder(String hash, LocalDate today) {
        return sql.select(
                        ACCESS_TOKEN.ID,
                        ACCESS_TOKEN.ACCOUNT_ID,
                        ACCESS_TOKEN.NAME,
                        AGENCY.ID,
                        AGENCY.NAME,
                        ACCESS_TOKEN.WRITES)
                .from(ACCESS_TOKEN)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACCESS_TOKEN.AGENCY_ID))
                .where(holds(hash, AccessToken.Kind.API, today))
                .fetchOptional(mapping((id, account, name, agency, agencyName, writes) -> new Holder(
                        new AccessTokenId(id),
                        new SignedIn(
                                account,
                                SignedIn.PROGRAM + id,
                                name + " (API)",
                                agency,
                                agencyName,
                                AccessTokens.roles(),
                                false),
                        writes)));
    }

    Optional<Holder> calendarHolder(String hash, LocalDate today) {
        return sql.select(ACCESS_TOKEN.ID, ACCOUNT.USERNAME)
                .from(ACCESS_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS_TOKEN.ACCOUNT_ID))
                .where(holds(hash, AccessToken.Kind.CALENDAR, today))
                .fetchOptional()
                .flatMap(row -> accounts.credentials(row.value2())
                        .filter(AccountRepository.Credentials::active)
                        .map(found -> new Holder(new AccessTokenId(row.value1()), found.person(), false)));
    }

    private static Condition holds(String hash, AccessToken.Kind kind, LocalDate today) {
        return ACCESS_TOKEN
                .HASH
                .eq(hash)
                .and(ACCESS_TOKEN.KIND.eq(kind.name()))
                .and(ACCESS_TOKEN.REVOKED_AT.isNull())
                .and(ACCESS_TOKEN.EXPIRES_ON.ge(today));
    }

    /// Once a minute at most, so that reading does not become writing.
    void used(AccessTokenId id, Instant at) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_USED_AT, moment(at))
                .where(ACCESS_TOKEN.ID.eq(id.value()))
                .and(ACCESS_TOKEN.LAST_USED_AT.isNull().or(ACCESS_TOKEN.LAST_USED_AT.lt(moment(at.minusSeconds(60)))))
                .execute();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
