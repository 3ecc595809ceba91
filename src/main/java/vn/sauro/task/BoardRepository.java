package vn.sauro.task;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Counts tasks by how they stand, for the board: three queries, whatever is shown.
@Repository
class BoardRepository {
    private static final Field<String> STANDING = field("standing", String.class);
    private static final Field<Integer> COUNT = field("tasks", Integer.class);
    private static final Field<Integer> STUCK = field("stuck", Integer.class);

    private final DSLContext sql;

    BoardRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The same tasks twice: by their field, and by the document they were given by.
    record ByFieldAndDocument(Map<WorkField, Counts> fields, Map<DocumentId, Named> documents) {}

    record Named(String name, Counts counts) {}

    ByFieldAndDocument byFieldAndDocument(TaskFilter filter, Actor actor, LocalDate today) {
        var fields = new LinkedHashMap<WorkField, Counts>();
        var documents = new LinkedHashMap<DocumentId, Counts>();
        var counted = counted(filter, actor, today, TASK_NOW.FIELD, TASK_NOW.DOCUMENT_ID);
        var field = counted.field(TASK_NOW.FIELD);
        var document = counted.field(TASK_NOW.DOCUMENT_ID);
        sql.selectFrom(counted).orderBy(field, document.desc()).forEach(row -> {
            fields.merge(WorkField.valueOf(row.get(field)), counts(row), Counts::plus);
            if (row.get(document) != null) {
                documents.merge(new DocumentId(row.get(document)), counts(row), Counts::plus);
            }
        });
        return new ByFieldAndDocument(fields, named(documents));
    }

    /// As people name the documents: all tasks of one say the same.
    private Map<DocumentId, Named> named(Map<DocumentId, Counts> documents) {
        var ids = documents.keySet().stream().map(DocumentId::value).toArray(Long[]::new);
        var id = field("document", Long.class);
        var words = sql.select(
                        id,
                        field(select(TASK_.DOCUMENT_WORDS)
                                .from(TASK_)
                                .where(TASK_.DOCUMENT_ID.eq(id), TASK_.DOCUMENT_WORDS.isNotNull())
                                .limit(1)))
                .from(unnest(ids).as("documents", "document"))
                .fetchMap(Record2::value1, Record2::value2);
        var named = new LinkedHashMap<DocumentId, Named>();
        documents.forEach((document, counts) -> {
            var name = words.get(document.value());
            named.put(document, new Named(name == null ? "" : name, counts));
        });
        return named;
    }

    Map<AgencyId, Named> byLead(TaskFilter filter, Actor actor, LocalDate today) {
        var bodies = new LinkedHashMap<AgencyId, Named>();
        var counted = counted(filter, actor, today, TASK_NOW.LEAD_ID);
        var lead = counted.field(TASK_NOW.LEAD_ID);
        sql.select(counted.fields())
                .select(AGENCY.NAME)
                .from(counted)
                .join(AGENCY)
                .on(AGENCY.ID.eq(lead))
                .orderBy(AGENCY.NAME)
                .forEach(row -> bodies.merge(
                        new AgencyId(row.get(lead)),
                        new Named(row.get(AGENCY.NAME), counts(row)),
                        BoardRepository::joined));
        return bodies;
    }

    /// How many of each stand how. Names come to this afterwards: sorting by them what is yet to be counted takes
    /// longer than the counting.
    private Table<?> counted(TaskFilter filter, Actor actor, LocalDate today, Field<?>... by) {
        var standing = TaskRowRepository.standing(today);
        var stuck = count().filterWhere(TASK_NOW.OPEN_OBSTACLES.gt(inline(0)));
        var groups = new ArrayList<Field<?>>(Arrays.asList(by));
        groups.add(standing);
        return sql.select(by)
                .select(standing.as(STANDING), count().as(COUNT), stuck.as(STUCK))
                .from(TASK_NOW)
                .where(TaskListRepository.condition(filter, actor, today))
                .groupBy(groups)
                .asTable("counted");
    }

    private static Counts counts(Record row) {
        return Counts.of(Standing.valueOf(row.get(STANDING)), row.get(COUNT), row.get(STUCK));
    }

    private static Named joined(Named first, Named second) {
        return new Named(first.name(), first.counts().plus(second.counts()));
    }
}
