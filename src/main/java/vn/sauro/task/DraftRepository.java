package vn.sauro.task;

import static vn.sauro.db.task.Tables.DRAFT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;

/// Tasks written by hand and not yet given out.
@Repository
class DraftRepository {
    private static final String KEPT = "KEPT";
    private static final int SHOWN = 50;

    private final DSLContext sql;

    DraftRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The latest first; those of no words by the beginning of their content.
    List<DraftRow> kept(AgencyId agency) {
        var title = DSL.when(DRAFT.TITLE.ne(""), DRAFT.TITLE).otherwise(DSL.left(DRAFT.CONTENT, 80));
        return sql.select(DRAFT.KEY, title, DRAFT.ACCOUNT_NAME, DRAFT.SAVED_AT.convertFrom(OffsetDateTime::toInstant))
                .from(DRAFT)
                .where(DRAFT.AGENCY_ID.eq(agency.value()), DRAFT.STATE.eq(KEPT))
                .orderBy(DRAFT.SAVED_AT.desc(), DRAFT.ID)
                .limit(SHOWN)
                .fetch(Records.mapping(DraftRow::new));
    }

    Optional<DraftForm> find(String key, AgencyId agency) {
        return sql.select(
                        DRAFT.KEY,
                        DRAFT.VERSION,
                        DRAFT.TITLE,
                        DRAFT.CONTENT,
                        DRAFT.LEADS,
                        DRAFT.COORDINATING,
                        DRAFT.MONITORING,
                        DRAFT.GUIDING,
                        DRAFT.DEADLINE,
                        DRAFT.PRODUCT,
                        DRAFT.TARGET,
                        DRAFT.FIELD,
                        DRAFT.AUTHORITY)
                .from(DRAFT)
                .where(DRAFT.KEY.eq(key), DRAFT.AGENCY_ID.eq(agency.value()), DRAFT.STATE.eq(KEPT))
                .fetchOptional(Records.mapping(DraftForm::new));
    }

    /// False, with nothing written, if it has changed since the form was opened, or is given or dropped.
    boolean keep(DraftForm form, Actor actor, Instant at) {
        var row = sql.newRecord(DRAFT);
        row.setAccountName(actor.fullName());
        row.setSavedAt(TaskRepository.moment(at));
        row.setTitle(form.title().strip());
        row.setContent(form.content().strip());
        row.setLeads(form.leads());
        row.setCoordinating(form.coordinating());
        row.setMonitoring(form.monitoring());
        row.setGuiding(form.guiding());
        row.setDeadline(form.deadline());
        row.setProduct(form.product());
        row.setTarget(form.target());
        row.setField(form.field());
        row.setAuthority(form.authority());
        int updated = sql.update(DRAFT)
                .set(row)
                .set(DRAFT.VERSION, form.version() + 1)
                .where(
                        DRAFT.KEY.eq(form.key()),
                        DRAFT.AGENCY_ID.eq(actor.agency().value()))
                .and(DRAFT.STATE.eq(KEPT))
                .and(DRAFT.VERSION.eq(form.version()))
                .execute();
        if (updated > 0) return true;
        row.setKey(form.key());
        row.setAgencyId(actor.agency().value());
        row.setState(KEPT);
        row.setVersion(1);
        return form.version() == 0
                && sql.insertInto(DRAFT)
                                .set(row)
                                .onConflict(DRAFT.KEY)
                                .doNothing()
                                .execute()
                        > 0;
    }

    /// Given out or dropped: from now on it is no draft any more, but stays for whoever asks later.
    boolean end(String key, AgencyId agency, boolean given) {
        return sql.update(DRAFT)
                        .set(DRAFT.STATE, given ? "GIVEN" : "DROPPED")
                        .where(DRAFT.KEY.eq(key), DRAFT.AGENCY_ID.eq(agency.value()), DRAFT.STATE.eq(KEPT))
                        .execute()
                > 0;
    }
}
