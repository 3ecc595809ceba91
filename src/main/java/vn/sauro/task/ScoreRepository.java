package vn.sauro.task;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.sauro.db.task.Tables.SCORE_RULE;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.sauro.db.task.tables.records.ScoreRuleRecord;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.task.SightRepository.Sight;

/// The rules of scoring, and what there is to be scored by each.
@Repository
class ScoreRepository {
    private static final Field<String> STANDING = field("standing", String.class);
    private static final Field<Boolean> BEHIND = field("behind", Boolean.class);
    private static final Field<Integer> COUNT = field("tasks", Integer.class);

    private final DSLContext sql;

    ScoreRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// So many tasks of a body that stand alike and fall under the same rule.
    record Alike(AgencyId lead, LocalDate rule, Standing standing, boolean behind, int tasks) {}

    /// The rule of a task is that of the day on which it was due.
    List<Alike> due(TaskFilter filter, Sight sight, LocalDate today) {
        var later = SCORE_RULE.as("later");
        var ofItsDay = select(max(later.VALID_FROM)).from(later).where(later.VALID_FROM.le(TASK_NOW.DEADLINE));
        var behind = TASK_NOW.RESULT_ON.gt(TASK_NOW.DEADLINE.plus(SCORE_RULE.LATE_DAYS));
        var each = sql.select(
                        TASK_NOW.LEAD_ID,
                        SCORE_RULE.VALID_FROM,
                        TaskRowRepository.standing(today).as(STANDING),
                        coalesce(field(behind), inline(false)).as(BEHIND))
                .from(TASK_NOW)
                .join(SCORE_RULE)
                .on(SCORE_RULE.VALID_FROM.eq(ofItsDay))
                .where(TaskListRepository.condition(filter, sight, today))
                .asTable("due");
        var lead = each.field(TASK_NOW.LEAD_ID);
        var rule = each.field(SCORE_RULE.VALID_FROM);
        return sql.select(lead, rule, STANDING, BEHIND, count().as(COUNT))
                .from(each)
                .groupBy(lead, rule, STANDING, BEHIND)
                .fetch(row -> new Alike(
                        new AgencyId(row.get(lead)),
                        row.get(rule),
                        Standing.valueOf(row.get(STANDING)),
                        row.get(BEHIND),
                        row.get(COUNT)));
    }

    /// The newest first.
    List<ScoreRule> rules() {
        return sql.selectFrom(SCORE_RULE).orderBy(SCORE_RULE.VALID_FROM.desc()).fetch(ScoreRepository::rule);
    }

    /// In place of one that was to begin on the same day.
    void store(ScoreRule rule, Actor actor, Instant at) {
        var row = sql.newRecord(SCORE_RULE);
        row.setValidFrom(rule.validFrom());
        row.setOnTime(rule.onTime());
        row.setExtended(rule.extended());
        row.setLate(rule.late());
        row.setLateDays(rule.lateDays());
        row.setVeryLate(rule.veryLate());
        row.setOverdue(rule.overdue());
        row.setFewest(rule.fewest());
        row.setMadeAt(at.atOffset(ZoneOffset.UTC));
        row.setMadeBy(actor.account().value());
        row.setMadeByName(actor.fullName());
        sql.insertInto(SCORE_RULE)
                .set(row)
                .onConflict(SCORE_RULE.VALID_FROM)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static ScoreRule rule(ScoreRuleRecord row) {
        return new ScoreRule(
                row.getValidFrom(),
                row.getOnTime(),
                row.getExtended(),
                row.getLate(),
                row.getLateDays(),
                row.getVeryLate(),
                row.getOverdue(),
                row.getFewest(),
                row.getMadeByName());
    }
}
