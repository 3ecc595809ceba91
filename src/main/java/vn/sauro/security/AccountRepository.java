package vn.sauro.security;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.security.Tables.ACCOUNT;
import static vn.sauro.db.security.Tables.ACCOUNT_ROLE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.Paging;
import vn.sauro.text.Folding;

/// The accounts in the database.
@Repository
class AccountRepository {
    private static final long LOCK = 0x5A_0003;

    private static final Field<AccountId> ID = ACCOUNT.ID.convertFrom(AccountId::new);

    private static final Field<List<Role>> ROLES = multiset(
                    select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .convertFrom(rows -> rows.stream()
                    .map(role -> Role.valueOf(role.value1()))
                    .sorted()
                    .toList());

    private final DSLContext sql;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// What a sign-in is checked against.
    record Credentials(SignedIn person, String passwordHash, boolean active) {}

    Optional<Credentials> credentials(String username) {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.FULL_NAME,
                        AGENCY.ID,
                        AGENCY.NAME,
                        ROLES,
                        ACCOUNT.ONE_TIME_PASSWORD,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACCOUNT.AGENCY_ID))
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(mapping(
                        (id, name, fullName, agency, agencyName, roles, oneTime, hash, active) -> new Credentials(
                                new SignedIn(id, name, fullName, agency, agencyName, Set.copyOf(roles), oneTime),
                                hash,
                                active)));
    }

    /// Until the end of the transaction nobody else opens, shuts or changes an account.
    void lock() {
        sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
    }

    boolean hasAccounts() {
        return sql.fetchExists(ACCOUNT);
    }

    boolean isTaken(String username) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    AccountId create(CreateAccount wish, String passwordHash, boolean oneTime, Instant at) {
        var id = sql.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, wish.username())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.ONE_TIME_PASSWORD, oneTime)
                .set(ACCOUNT.FULL_NAME, wish.fullName())
                .set(ACCOUNT.POSITION, wish.position())
                .set(ACCOUNT.AGENCY_ID, wish.agency().value())
                .set(ACCOUNT.FOLDED, folded(wish.username(), wish.fullName(), wish.position()))
                .set(ACCOUNT.EMAIL, wish.email())
                .set(ACCOUNT.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .returningResult(ID)
                .fetchSingle()
                .value1();
        setRoles(id, wish.roles());
        return id;
    }

    void change(ChangeAccount wish, String username) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.FULL_NAME, wish.fullName())
                .set(ACCOUNT.POSITION, wish.position())
                .set(ACCOUNT.AGENCY_ID, wish.agency().value())
                .set(ACCOUNT.ACTIVE, wish.active())
                .set(ACCOUNT.EMAIL, wish.email())
                .set(ACCOUNT.FOLDED, folded(username, wish.fullName(), wish.position()))
                .where(ACCOUNT.ID.eq(wish.account().value()))
                .execute();
        sql.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(wish.account().value()))
                .execute();
        setRoles(wish.account(), wish.roles());
    }

    private void setRoles(AccountId id, Collection<Role> roles) {
        sql.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                .valuesOfRows(
                        roles.stream().map(role -> row(id.value(), role.name())).toList())
                .execute();
    }

    private static String folded(String username, String fullName, @Nullable String position) {
        return Folding.fold(username + " " + fullName + " " + (position == null ? "" : position));
    }

    void setPassword(AccountId id, String hash, boolean oneTime) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.ONE_TIME_PASSWORD, oneTime)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /// Whether anybody but this one can still administer.
    boolean hasOtherAdministrator(AccountId id) {
        return sql.fetchExists(select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.ne(id.value()), ACCOUNT.ACTIVE.isTrue(), has(Role.ADMINISTRATOR)));
    }

    Optional<AccountRow> find(AccountId id) {
        return rows(ACCOUNT.ID.eq(id.value()), 1).stream().findFirst();
    }

    List<AccountRow> list(AccountFilter filter, Paging paging) {
        return rows(of(filter).and(after(paging)), Paging.LIMIT);
    }

    /// All of them in the list's order, as long as they fit into one table.
    List<AccountRow> listAll(AccountFilter filter, int maximum) {
        return rows(of(filter), maximum);
    }

    private List<AccountRow> rows(Condition which, int maximum) {
        return sql.select(
                        ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.FULL_NAME,
                        ACCOUNT.POSITION,
                        AGENCY.ID.convertFrom(AgencyId::new),
                        AGENCY.NAME,
                        ROLES,
                        ACCOUNT.ACTIVE,
                        ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACCOUNT.AGENCY_ID))
                .where(which)
                .orderBy(ACCOUNT.FULL_NAME, ACCOUNT.ID)
                .limit(maximum)
                .fetch(mapping(AccountRow::new));
    }

    private static Condition after(Paging paging) {
        return paging.isFirst()
                ? noCondition()
                : row(ACCOUNT.FULL_NAME, ACCOUNT.ID)
                        .gt(row(inline(paging.after().getFirst()), inline(paging.number(1))));
    }

    long count(AccountFilter filter) {
        return sql.selectCount()
                .from(ACCOUNT)
                .join(AGENCY)
                .on(AGENCY.ID.eq(ACCOUNT.AGENCY_ID))
                .where(of(filter))
                .fetchSingle()
                .value1();
    }

    private static Condition of(AccountFilter filter) {
        return words(filter.words())
                .and(filter.role() == null ? noCondition() : has(filter.role()))
                .and(filter.active() == null ? noCondition() : ACCOUNT.ACTIVE.eq(filter.active()));
    }

    /// Every word stands somewhere in the account or in its agency's names.
    private static Condition words(String words) {
        return Arrays.stream(Folding.fold(words).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> ACCOUNT.FOLDED.contains(word).or(AGENCY.FOLDED.contains(word)))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition has(Role role) {
        return exists(selectOne()
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID), ACCOUNT_ROLE.ROLE.eq(role.name())));
    }

    /// Active people of the body who do its work; its head hands out rather than is handed.
    List<Colleague> officers(AgencyId agency) {
        return sql.select(ID, ACCOUNT.FULL_NAME, ACCOUNT.POSITION)
                .from(ACCOUNT)
                .where(ACCOUNT.AGENCY_ID.eq(agency.value()), ACCOUNT.ACTIVE.isTrue())
                .and(has(Role.OFFICER).or(has(Role.STANDING)).or(has(Role.SPECIALIST)))
                .and(not(has(Role.HEAD)))
                .orderBy(ACCOUNT.FULL_NAME, ACCOUNT.ID)
                .fetch(mapping(Colleague::new));
    }

    List<Staff> staff(AgencyId agency) {
        return sql.select(ID, ACCOUNT.FULL_NAME, ACCOUNT.POSITION, ROLES)
                .from(ACCOUNT)
                .where(ACCOUNT.AGENCY_ID.eq(agency.value()), ACCOUNT.ACTIVE.isTrue())
                .orderBy(ACCOUNT.FULL_NAME, ACCOUNT.ID)
                .fetch(mapping((id, name, position, roles) -> new Staff(id, name, position, Set.copyOf(roles))));
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return sql.select(ID, ACCOUNT.FULL_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids.stream().map(AccountId::value).toList()))
                .fetchMap(ID, ACCOUNT.FULL_NAME);
    }

    List<Correspondent> withEmail() {
        return sql.select(ID, ACCOUNT.FULL_NAME, ACCOUNT.AGENCY_ID.convertFrom(AgencyId::new), ROLES, ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ACTIVE.isTrue(), ACCOUNT.EMAIL.isNotNull())
                .orderBy(ACCOUNT.ID)
                .fetch(mapping((id, name, agency, roles, email) ->
                        new Correspondent(id, name, agency, Set.copyOf(roles), email)));
    }

    Optional<String> email(AccountId id) {
        return sql.select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.EMAIL.isNotNull())
                .fetchOptional(ACCOUNT.EMAIL);
    }

    List<String> fullNames() {
        return sql.selectDistinct(ACCOUNT.FULL_NAME)
                .from(ACCOUNT)
                .orderBy(ACCOUNT.FULL_NAME)
                .fetch(ACCOUNT.FULL_NAME);
    }
}
