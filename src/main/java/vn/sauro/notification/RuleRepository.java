package vn.sauro.notification;

import static vn.sauro.db.notification.Tables.RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.db.notification.tables.records.RuleRecord;
import vn.sauro.security.Actor;

/// The rules with their dates of effect. A rule that has held is never changed.
@Repository
class RuleRepository {
    private final DSLContext sql;

    RuleRepository(DSLContext sql) {
        this.sql = sql;
    }

    Rule on(LocalDate day) {
        return sql.selectFrom(RULE)
                .where(RULE.VALID_FROM.le(day))
                .orderBy(RULE.VALID_FROM.desc())
                .limit(1)
                .fetchSingle(RuleRepository::rule);
    }

    /// The newest first.
    List<Rule> all() {
        return sql.selectFrom(RULE).orderBy(RULE.VALID_FROM.desc()).fetch(RuleRepository::rule);
    }

    /// In place of one that was to begin on the same day.
    void store(Rule rule, Actor actor, Instant at) {
        var row = sql.newRecord(RULE);
        row.setValidFrom(rule.validFrom());
        row.setSoonDays(rule.soonDays().toArray(Integer[]::new));
        row.setLeadHeadAfter(rule.leadHeadAfter());
        row.setAssignerHeadAfter(rule.assignerHeadAfter());
        row.setUrgentDays(rule.urgentDays());
        row.setUrgent(rule.urgent().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.setMadeAt(NoticeRepository.moment(at));
        row.setMadeBy(actor.account().value());
        row.setMadeByName(actor.fullName());
        sql.insertInto(RULE)
                .set(row)
                .onConflict(RULE.VALID_FROM)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getValidFrom(),
                Arrays.asList(row.getSoonDays()),
                row.getLeadHeadAfter(),
                row.getAssignerHeadAfter(),
                row.getUrgentDays(),
                Arrays.stream(row.getUrgent()).map(NoticeKind::valueOf).collect(Collectors.toSet()),
                row.getMadeByName());
    }
}
