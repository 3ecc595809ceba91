package vn.sauro.officecalendar;

import static org.jooq.impl.DSL.inline;
import static vn.sauro.db.officecalendar.Tables.DECIDED_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.officecalendar.ChangeCalendar.Withdraw;
import vn.sauro.security.Actor;
import vn.sauro.text.WrittenDate;

/// What decisions have made of single days.
@Repository
class DecidedDayRepository {
    private static final long LOCK = 0x6C6963680000L;

    private final DSLContext sql;

    DecidedDayRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Until the transaction ends nobody else changes the calendar.
    void lock() {
        sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
    }

    boolean isEmpty() {
        return !sql.fetchExists(DECIDED_DAY);
    }

    List<SpecialDay> standing() {
        return sql.selectFrom(DECIDED_DAY)
                .where(DECIDED_DAY.WITHDRAWN_AT.isNull())
                .orderBy(DECIDED_DAY.DAY, DECIDED_DAY.ID)
                .fetch(DecidedDayRepository::day);
    }

    /// Those of the year, the withdrawn ones among them.
    List<DecidedDay> ofYear(int year) {
        return sql.selectFrom(DECIDED_DAY)
                .where(DECIDED_DAY.DAY.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .orderBy(DECIDED_DAY.DAY, DECIDED_DAY.ID)
                .fetch(DecidedDayRepository::decided);
    }

    Optional<DecidedDay> find(DecidedDayId id) {
        return sql.selectFrom(DECIDED_DAY)
                .where(DECIDED_DAY.ID.eq(id.value()))
                .fetchOptional(DecidedDayRepository::decided);
    }

    /// Whether one of the days is decided already, in the same way.
    boolean holdsOneOf(List<SpecialDay> days) {
        return days.stream()
                .anyMatch(day -> sql.fetchExists(
                        DECIDED_DAY,
                        DECIDED_DAY.WITHDRAWN_AT.isNull(),
                        DECIDED_DAY.DAY.eq(day.date()),
                        DECIDED_DAY.KIND.eq(day.kind().name()),
                        DECIDED_DAY.PART.eq(day.part().name())));
    }

    void withdraw(Withdraw wish, Actor actor, Instant at) {
        sql.update(DECIDED_DAY)
                .set(DECIDED_DAY.WITHDRAWN_AT, moment(at))
                .set(DECIDED_DAY.WITHDRAWN_BY, actor.account().value())
                .set(DECIDED_DAY.WITHDRAWN_BY_NAME, actor.fullName())
                .set(DECIDED_DAY.WITHDRAWN_REASON, wish.reason())
                .where(DECIDED_DAY.ID.eq(wish.day().value()), DECIDED_DAY.WITHDRAWN_AT.isNull())
                .execute();
    }

    /// `actor` is null for what comes with the pack.
    void add(List<SpecialDay> days, @Nullable Actor actor, Instant at) {
        for (var day : days) {
            var written = WrittenDate.findAll(day.basis());
            sql.insertInto(DECIDED_DAY)
                    .set(DECIDED_DAY.DAY, day.date())
                    .set(DECIDED_DAY.KIND, day.kind().name())
                    .set(DECIDED_DAY.PART, day.part().name())
                    .set(DECIDED_DAY.NAME, day.name())
                    .set(DECIDED_DAY.BASIS, day.basis())
                    .set(
                            DECIDED_DAY.DECIDED_ON,
                            written.isEmpty() ? null : written.getLast().date())
                    .set(DECIDED_DAY.ADDED_AT, moment(at))
                    .set(
                            DECIDED_DAY.ADDED_BY,
                            actor == null ? null : actor.account().value())
                    .set(DECIDED_DAY.ADDED_BY_NAME, actor == null ? null : actor.fullName())
                    .execute();
        }
    }

    private static DecidedDay decided(vn.sauro.db.officecalendar.tables.records.DecidedDayRecord row) {
        var withdrawn = row.getWithdrawnAt();
        return new DecidedDay(
                new DecidedDayId(row.getId()),
                day(row),
                row.getAddedAt().toInstant(),
                row.getAddedByName(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getWithdrawnByName(),
                row.getWithdrawnReason());
    }

    private static SpecialDay day(Record row) {
        return new SpecialDay(
                row.get(DECIDED_DAY.DAY),
                Kind.valueOf(row.get(DECIDED_DAY.KIND)),
                DayPart.valueOf(row.get(DECIDED_DAY.PART)),
                row.get(DECIDED_DAY.NAME),
                row.get(DECIDED_DAY.BASIS));
    }

    static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
