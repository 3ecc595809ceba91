package vn.sauro.task;

import static vn.sauro.db.task.Tables.PERIOD_RESULT;
import static vn.sauro.db.task.Tables.RHYTHM_PAUSE;
import static vn.sauro.db.task.Tables.TASK_;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.db.task.tables.records.TaskRecord;
import vn.sauro.task.Periods.Pause;

/// What regular tasks owe: their rhythm, the results of their periods, and when they stood still.
@Repository
class PeriodRepository {
    private final DSLContext sql;

    PeriodRepository(DSLContext sql) {
        this.sql = sql;
    }

    Periods of(TaskRecord row) {
        var from = row.getRhythmFrom() == null ? LocalDate.EPOCH : row.getRhythmFrom();
        var periods =
                new Periods(Rhythm.of(row.getRhythm()).orElse(null), from, results(row.getId()), pauses(row.getId()));
        return row.getSuspendedOn() == null ? periods : periods.standingStill(row.getSuspendedOn());
    }

    private List<Periods.Result> results(long task) {
        return sql.select(
                        PERIOD_RESULT.DUE,
                        PERIOD_RESULT.STATE.convertFrom(Periods.Result.State::valueOf),
                        PERIOD_RESULT.WORDS,
                        PERIOD_RESULT.PROVED_ON)
                .from(PERIOD_RESULT)
                .where(PERIOD_RESULT.TASK_ID.eq(task))
                .orderBy(PERIOD_RESULT.DUE)
                .fetch(Records.mapping(Periods.Result::new));
    }

    private List<Pause> pauses(long task) {
        return sql.select(RHYTHM_PAUSE.FIRST_DAY, RHYTHM_PAUSE.LAST_DAY)
                .from(RHYTHM_PAUSE)
                .where(RHYTHM_PAUSE.TASK_ID.eq(task))
                .orderBy(RHYTHM_PAUSE.FIRST_DAY)
                .fetch(Records.mapping(Pause::new));
    }

    /// It goes on today: what fell due while it stood still is not owed.
    void resumed(TaskId task, Suspension suspension, LocalDate today) {
        if (suspension.days(today) == 0) return;
        sql.insertInto(RHYTHM_PAUSE)
                .set(RHYTHM_PAUSE.TASK_ID, task.value())
                .set(RHYTHM_PAUSE.FIRST_DAY, suspension.since())
                .set(RHYTHM_PAUSE.LAST_DAY, today.minusDays(1))
                .execute();
    }

    /// What the action does to the periods of a regular task.
    void store(TaskAction action, LocalDate today) {
        switch (action) {
            case TaskAction.SetRhythm set ->
                sql.update(TASK_)
                        .set(
                                TASK_.RHYTHM,
                                set.rhythm() == null ? null : set.rhythm().rule())
                        .set(TASK_.RHYTHM_FROM, today)
                        .where(TASK_.ID.eq(set.task().value()))
                        .execute();
            case TaskAction.SendPeriod send ->
                sql.insertInto(PERIOD_RESULT)
                        .set(PERIOD_RESULT.TASK_ID, send.task().value())
                        .set(PERIOD_RESULT.DUE, send.due())
                        .set(PERIOD_RESULT.STATE, Periods.Result.State.SENT.name())
                        .set(PERIOD_RESULT.WORDS, send.words())
                        .set(PERIOD_RESULT.PROVED_ON, send.provedOn())
                        .onConflict(PERIOD_RESULT.TASK_ID, PERIOD_RESULT.DUE)
                        .doUpdate()
                        .set(PERIOD_RESULT.STATE, Periods.Result.State.SENT.name())
                        .set(PERIOD_RESULT.WORDS, send.words())
                        .set(PERIOD_RESULT.PROVED_ON, send.provedOn())
                        .execute();
            case TaskAction.AcceptPeriod accept -> mark(accept.task(), accept.due(), Periods.Result.State.ACCEPTED);
            case TaskAction.SendBackPeriod back -> mark(back.task(), back.due(), Periods.Result.State.SENT_BACK);
            default -> {
                // not of a period
            }
        }
    }

    private void mark(TaskId task, @Nullable LocalDate due, Periods.Result.State state) {
        sql.update(PERIOD_RESULT)
                .set(PERIOD_RESULT.STATE, state.name())
                .where(PERIOD_RESULT.TASK_ID.eq(task.value()), PERIOD_RESULT.DUE.eq(due))
                .execute();
    }
}
