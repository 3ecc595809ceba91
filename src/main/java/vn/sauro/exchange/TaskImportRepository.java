package vn.sauro.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static vn.sauro.db.exchange.Tables.TASK_IMPORT;
import static vn.sauro.db.exchange.Tables.TASK_IMPORT_ROW;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Imports of tasks, each seen by the body whose it is.
@Repository
class TaskImportRepository {
    private static final int SHOWN = 50;

    private final DSLContext sql;

    TaskImportRepository(DSLContext sql) {
        this.sql = sql;
    }

    TaskImportId insert(String fileName, String sha256, long size, Actor actor, Instant at) {
        return new TaskImportId(sql.insertInto(TASK_IMPORT)
                .set(TASK_IMPORT.AGENCY_ID, actor.agency().value())
                .set(TASK_IMPORT.ACCOUNT_ID, actor.account().value())
                .set(TASK_IMPORT.ACCOUNT_NAME, actor.fullName())
                .set(TASK_IMPORT.FILE_NAME, fileName)
                .set(TASK_IMPORT.SHA256, sha256)
                .set(TASK_IMPORT.SIZE, size)
                .set(TASK_IMPORT.RECEIVED_AT, at.atOffset(ZoneOffset.UTC))
                .returningResult(TASK_IMPORT.ID)
                .fetchSingle()
                .value1());
    }

    Optional<TaskImport> find(TaskImportId id, AgencyId agency) {
        return rows().where(TASK_IMPORT.ID.eq(id.value()), TASK_IMPORT.AGENCY_ID.eq(agency.value()))
                .fetchOptional(mapping(TaskImport::new));
    }

    /// The last ones, the newest first.
    List<TaskImport> last(AgencyId agency) {
        return rows().where(TASK_IMPORT.AGENCY_ID.eq(agency.value()))
                .orderBy(TASK_IMPORT.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(TaskImport::new));
    }

    private SelectJoinStep<
                    Record10<TaskImportId, String, String, String, Instant, Instant, String, Instant, String, Integer>>
            rows() {
        return sql.select(
                        TASK_IMPORT.ID.convertFrom(TaskImportId::new),
                        TASK_IMPORT.FILE_NAME,
                        TASK_IMPORT.SHA256,
                        TASK_IMPORT.ACCOUNT_NAME,
                        TASK_IMPORT.RECEIVED_AT.convertFrom(TaskImportRepository::instant),
                        TASK_IMPORT.GIVEN_AT.convertFrom(TaskImportRepository::instant),
                        TASK_IMPORT.GIVEN_BY,
                        TASK_IMPORT.UNDONE_AT.convertFrom(TaskImportRepository::instant),
                        TASK_IMPORT.UNDONE_BY,
                        field(selectCount().from(TASK_IMPORT_ROW).where(TASK_IMPORT_ROW.IMPORT_ID.eq(TASK_IMPORT.ID))))
                .from(TASK_IMPORT);
    }

    /// Until the transaction ends, nobody else gives or takes back the same one.
    void lock(TaskImportId id) {
        sql.select(TASK_IMPORT.ID)
                .from(TASK_IMPORT)
                .where(TASK_IMPORT.ID.eq(id.value()))
                .forUpdate()
                .fetchSingle();
    }

    /// A row given, as the database has it.
    record GivenRow(int line, String sourceKey, long task) {}

    void given(TaskImportId id, List<GivenRow> rows, Actor actor, Instant at) {
        sql.update(TASK_IMPORT)
                .set(TASK_IMPORT.GIVEN_AT, at.atOffset(ZoneOffset.UTC))
                .set(TASK_IMPORT.GIVEN_BY, actor.fullName())
                .where(TASK_IMPORT.ID.eq(id.value()))
                .execute();
        if (rows.isEmpty()) return;
        sql.insertInto(
                        TASK_IMPORT_ROW,
                        TASK_IMPORT_ROW.IMPORT_ID,
                        TASK_IMPORT_ROW.LINE,
                        TASK_IMPORT_ROW.SOURCE_KEY,
                        TASK_IMPORT_ROW.TASK_ID)
                .valuesOfRows(rows.stream()
                        .map(row -> DSL.row(id.value(), row.line(), row.sourceKey(), row.task()))
                        .toList())
                .execute();
    }

    void undone(TaskImportId id, Actor actor, Instant at) {
        sql.update(TASK_IMPORT)
                .set(TASK_IMPORT.UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .set(TASK_IMPORT.UNDONE_BY, actor.fullName())
                .where(TASK_IMPORT.ID.eq(id.value()))
                .execute();
    }

    /// By line, what the task was made from.
    Map<Integer, String> givenKeys(TaskImportId id) {
        return sql.select(TASK_IMPORT_ROW.LINE, TASK_IMPORT_ROW.SOURCE_KEY)
                .from(TASK_IMPORT_ROW)
                .where(TASK_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .orderBy(TASK_IMPORT_ROW.LINE)
                .fetchMap(TASK_IMPORT_ROW.LINE, TASK_IMPORT_ROW.SOURCE_KEY);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
