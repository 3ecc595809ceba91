package vn.sauro.task;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Counts tasks by how they stand, for the board: two queries, whatever is shown.
@Repository
class BoardRepository {
    private static final Field<String> STANDING = field("standing", String.class);
    private static final Field<Integer> COUNT = field("tasks", Integer.class);
    private static final Field<Integer> STUCK = field("stuck", Integer.class);
    private static final Field<Integer> IS_DOCUMENT = field("is_document", Integer.class);
    private static final Field<String> WORDS = field("words", String.class);

    private final DSLContext sql;

    BoardRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The same tasks twice: by their field, and by the document they were given by.
    record ByFieldAndDocument(Map<WorkField, Counts> fields, Map<DocumentId, Named> documents) {}

    record Named(String name, Counts counts) {}

    ByFieldAndDocument byFieldAndDocument(TaskFilter filter, Actor actor, LocalDate today) {
        var fields = new LinkedHashMap<WorkField, Counts>();
        var documents = new LinkedHashMap<DocumentId, Named>();
        var rows = tasks(filter, actor, today);
        var field = rows.field(TASK_NOW.FIELD);
        var document = rows.field(TASK_NOW.DOCUMENT_ID);
        var standing = rows.field(STANDING);
        sql.select(
                        field,
                        document,
                        max(rows.field(TASK_NOW.DOCUMENT_WORDS)).as(WORDS),
                        standing,
                        grouping(field).as(IS_DOCUMENT),
                        count().as(COUNT),
                        stuck(rows).as(STUCK))
                .from(rows)
                .groupBy(groupingSets(new Field<?>[] {field, standing}, new Field<?>[] {document, standing}))
                .orderBy(field, document.desc())
                .forEach(row -> {
                    var counts = counts(row, standing);
                    if (row.get(IS_DOCUMENT) == 0) {
                        fields.merge(WorkField.valueOf(row.get(field)), counts, Counts::plus);
                    } else if (row.get(document) != null) {
                        var words = row.get(WORDS);
                        documents.merge(
                                new DocumentId(row.get(document)),
                                new Named(words == null ? "" : words, counts),
                                BoardRepository::joined);
                    }
                });
        return new ByFieldAndDocument(fields, documents);
    }

    Map<AgencyId, Named> byLead(TaskFilter filter, Actor actor, LocalDate today) {
        var bodies = new LinkedHashMap<AgencyId, Named>();
        var rows = tasks(filter, actor, today);
        var lead = rows.field(TASK_NOW.LEAD_ID);
        var standing = rows.field(STANDING);
        sql.select(lead, AGENCY.NAME, standing, count().as(COUNT), stuck(rows).as(STUCK))
                .from(rows)
                .join(AGENCY)
                .on(AGENCY.ID.eq(lead))
                .groupBy(lead, AGENCY.NAME, standing)
                .orderBy(AGENCY.NAME)
                .forEach(row -> bodies.merge(
                        new AgencyId(row.get(lead)),
                        new Named(row.get(AGENCY.NAME), counts(row, standing)),
                        BoardRepository::joined));
        return bodies;
    }

    private Table<?> tasks(TaskFilter filter, Actor actor, LocalDate today) {
        return sql.select(
                        TASK_NOW.FIELD,
                        TASK_NOW.DOCUMENT_ID,
                        TASK_NOW.DOCUMENT_WORDS,
                        TASK_NOW.LEAD_ID,
                        TASK_NOW.OPEN_OBSTACLES,
                        TaskRowRepository.standing(today).as(STANDING))
                .from(TASK_NOW)
                .where(TaskListRepository.condition(filter, actor, today))
                .asTable("tasks");
    }

    private static Field<Integer> stuck(Table<?> rows) {
        return count().filterWhere(rows.field(TASK_NOW.OPEN_OBSTACLES).gt(inline(0)));
    }

    private static Counts counts(Record row, Field<String> standing) {
        return Counts.of(Standing.valueOf(row.get(standing)), row.get(COUNT), row.get(STUCK));
    }

    private static Named joined(Named first, Named second) {
        return new Named(first.name(), first.counts().plus(second.counts()));
    }
}
