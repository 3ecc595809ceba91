package vn.sauro.absence;

import static vn.sauro.db.absence.Tables.ABSENCE_;
import static vn.sauro.db.organisation.Tables.AGENCY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.absence.tables.records.AbsenceRecord;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;

/// The absences; none is ever deleted.
@Repository
class AbsenceRepository {
    private static final int SHOWN = 100;

    private final DSLContext sql;

    AbsenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Until the end of the transaction nobody else states an absence in this body.
    void lock(AgencyId agency) {
        sql.select(AGENCY.ID)
                .from(AGENCY)
                .where(AGENCY.ID.eq(agency.value()))
                .forNoKeyUpdate()
                .fetch();
    }

    AbsenceId insert(StateAbsence wish, AgencyId agency, AccountId by, Instant at) {
        return new AbsenceId(sql.insertInto(ABSENCE_)
                .set(ABSENCE_.AGENCY_ID, agency.value())
                .set(ABSENCE_.ACCOUNT_ID, wish.person().value())
                .set(ABSENCE_.DEPUTY_ID, wish.deputy().value())
                .set(ABSENCE_.FIRST_DAY, wish.first())
                .set(ABSENCE_.LAST_DAY, wish.last())
                .set(ABSENCE_.REASON, wish.reason())
                .set(ABSENCE_.STATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ABSENCE_.STATED_BY, by.value())
                .returningResult(ABSENCE_.ID)
                .fetchSingle()
                .value1());
    }

    void end(AbsenceId id, AccountId by, Instant at) {
        sql.update(ABSENCE_)
                .set(ABSENCE_.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ABSENCE_.ENDED_BY, by.value())
                .where(ABSENCE_.ID.eq(id.value()), ABSENCE_.ENDED_AT.isNull())
                .execute();
    }

    Optional<Absence> find(AbsenceId id) {
        return fetch(ABSENCE_.ID.eq(id.value())).stream().findFirst();
    }

    /// Those of the body that have not been ended and are not over on that day.
    List<Absence> standing(AgencyId agency, LocalDate day) {
        return fetch(ABSENCE_.AGENCY_ID
                .eq(agency.value())
                .and(ABSENCE_.ENDED_AT.isNull())
                .and(ABSENCE_.LAST_DAY.ge(day)));
    }

    /// The newest of the body; of one person those in which they are away or stand in.
    List<Absence> newest(AgencyId agency, @Nullable AccountId person) {
        var all = ABSENCE_.AGENCY_ID.eq(agency.value());
        return fetch(
                person == null
                        ? all
                        : all.and(ABSENCE_.ACCOUNT_ID.eq(person.value()).or(ABSENCE_.DEPUTY_ID.eq(person.value()))));
    }

    List<Absence> ofDeputy(AccountId deputy, LocalDate day) {
        return fetch(ABSENCE_.DEPUTY_ID.eq(deputy.value()).and(on(day)));
    }

    Optional<Absence> ofPerson(AccountId person, LocalDate day) {
        return fetch(ABSENCE_.ACCOUNT_ID.eq(person.value()).and(on(day))).stream()
                .findFirst();
    }

    private static Condition on(LocalDate day) {
        return ABSENCE_.ENDED_AT.isNull().and(ABSENCE_.FIRST_DAY.le(day)).and(ABSENCE_.LAST_DAY.ge(day));
    }

    private List<Absence> fetch(Condition which) {
        return sql.selectFrom(ABSENCE_)
                .where(which)
                .orderBy(ABSENCE_.FIRST_DAY.desc(), ABSENCE_.ID.desc())
                .limit(SHOWN)
                .fetch(AbsenceRepository::absence);
    }

    private static Absence absence(AbsenceRecord row) {
        return new Absence(
                new AbsenceId(row.getId()),
                new AgencyId(row.getAgencyId()),
                new AccountId(row.getAccountId()),
                new AccountId(row.getDeputyId()),
                row.getFirstDay(),
                row.getLastDay(),
                row.getReason(),
                new AccountId(row.getStatedBy()),
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant());
    }
}
