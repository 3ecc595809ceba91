package vn.sauro.task;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.organisation.Tables.COMMITTEE_MEMBER;
import static vn.sauro.db.task.Tables.TASK_;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.organisation.AgencyKind;
import vn.sauro.task.SightRepository.Sight;

/// Counts tasks by how they stand, for the board: one query for each way of cutting them.
@Repository
class BoardRepository {
    private static final List<Field<String>> COMMITTEES =
            List.of(inline(AgencyKind.STEERING_COMMITTEE.name()), inline(AgencyKind.WORKING_GROUP.name()));
    private static final String STANDING = "standing";
    private static final String COUNT = "tasks";
    private static final String STUCK = "stuck";
    private static final String UNCLEAR = "unclear";

    private final DSLContext sql;

    BoardRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Named(String name, Counts counts) {}

    Map<WorkField, Counts> byField(TaskFilter filter, Sight sight, LocalDate today) {
        var fields = new EnumMap<WorkField, Counts>(WorkField.class);
        var counted = counted(filter, sight, today, TASK_NOW.FIELD);
        sql.selectFrom(counted)
                .forEach(row -> fields.merge(
                        WorkField.valueOf(row.get(counted.field(TASK_NOW.FIELD))), counts(row), Counts::plus));
        return fields;
    }

    Map<DocumentId, Named> byDocument(TaskFilter filter, Sight sight, LocalDate today) {
        var documents = new LinkedHashMap<DocumentId, Counts>();
        var counted = counted(filter, sight, today, TASK_NOW.DOCUMENT_ID);
        var document = counted.field(TASK_NOW.DOCUMENT_ID);
        sql.selectFrom(counted)
                .where(document.isNotNull())
                .orderBy(document.desc())
                .forEach(row -> documents.merge(new DocumentId(row.get(document)), counts(row), Counts::plus));
        return named(documents);
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

    Map<AgencyId, Counts> byLead(TaskFilter filter, Sight sight, LocalDate today) {
        var bodies = new LinkedHashMap<AgencyId, Counts>();
        var counted = counted(filter, sight, today, TASK_NOW.LEAD_ID);
        var lead = counted.field(TASK_NOW.LEAD_ID);
        sql.selectFrom(counted).forEach(row -> bodies.merge(new AgencyId(row.get(lead)), counts(row), Counts::plus));
        return bodies;
    }

    /// Of those who sit on each committee or group, or of itself, and in its field if it has one. A body that sits on
    /// several is counted with each.
    Map<AgencyId, Counts> byCommittee(TaskFilter filter, Sight sight, LocalDate today) {
        var committees = new LinkedHashMap<AgencyId, Counts>();
        var counted = counted(filter, sight, today, TASK_NOW.LEAD_ID, TASK_NOW.FIELD);
        var sits = select(COMMITTEE_MEMBER.COMMITTEE_ID, COMMITTEE_MEMBER.AGENCY_ID)
                .from(COMMITTEE_MEMBER)
                .union(select(AGENCY.ID, AGENCY.ID).from(AGENCY).where(AGENCY.KIND.in(COMMITTEES)))
                .asTable("sits", "committee", "body");
        var committee = sits.field("committee", Long.class);
        sql.select(counted.fields())
                .select(committee)
                .from(counted)
                .join(sits)
                .on(sits.field("body", Long.class).eq(counted.field(TASK_NOW.LEAD_ID)))
                .join(AGENCY)
                .on(AGENCY.ID.eq(committee))
                .where(AGENCY.FIELD.isNull().or(AGENCY.FIELD.eq(counted.field(TASK_NOW.FIELD))))
                .orderBy(AGENCY.ORDINAL)
                .forEach(row -> committees.merge(new AgencyId(row.get(committee)), counts(row), Counts::plus));
        return committees;
    }

    /// How many of each stand how. Names come to this afterwards: sorting by them what is yet to be counted takes
    /// longer than the counting.
    private Table<?> counted(TaskFilter filter, Sight sight, LocalDate today, Field<?>... by) {
        var standing = TaskRowRepository.standing(today);
        var stuck = count().filterWhere(TASK_NOW.OPEN_OBSTACLES.gt(inline(0)));
        var unclear = count().filterWhere(TaskRowRepository.unclear());
        var groups = new ArrayList<Field<?>>(Arrays.asList(by));
        groups.add(standing);
        return sql.select(by)
                .select(standing.as(STANDING), count().as(COUNT), stuck.as(STUCK), unclear.as(UNCLEAR))
                .from(TASK_NOW)
                .where(TaskListRepository.condition(filter, sight, today))
                .groupBy(groups)
                .asTable("counted");
    }

    private static Counts counts(Record row) {
        return new Counts(
                Map.of(Standing.valueOf(row.get(STANDING, String.class)), row.get(COUNT, Integer.class)),
                row.get(STUCK, Integer.class),
                row.get(UNCLEAR, Integer.class));
    }
}
