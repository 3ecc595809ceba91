package vn.sauro.review;

import static vn.sauro.db.review.Tables.DOCUMENT_REVIEW;
import static vn.sauro.db.review.Tables.PROPOSAL;
import static vn.sauro.db.review.Tables.PROPOSAL_EVENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.db.review.tables.records.ProposalRecord;
import vn.sauro.document.DocumentId;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.Span;
import vn.sauro.review.Proposal.LastChange;
import vn.sauro.security.Actor;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// Proposals in the database.
@Repository
class ReviewRepository {
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    ReviewRepository(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// False, with nothing written, if it has been opened before.
    boolean open(DocumentId document, Instant at) {
        return sql.insertInto(DOCUMENT_REVIEW)
                        .set(DOCUMENT_REVIEW.DOCUMENT_ID, document.value())
                        .set(DOCUMENT_REVIEW.OPENED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Until the end of the transaction nobody else changes this document's proposals. False if there are none yet.
    boolean lock(DocumentId document) {
        return sql.select(DOCUMENT_REVIEW.DOCUMENT_ID)
                .from(DOCUMENT_REVIEW)
                .where(DOCUMENT_REVIEW.DOCUMENT_ID.eq(document.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /// In the order of the page, with those that were dropped or have gone into others.
    List<Proposal> all(DocumentId document) {
        return fetch(PROPOSAL.DOCUMENT_ID.eq(document.value()));
    }

    Optional<Proposal> find(DocumentId document, ProposalId id) {
        return fetch(PROPOSAL.DOCUMENT_ID.eq(document.value()).and(PROPOSAL.ID.eq(id.value()))).stream()
                .findFirst();
    }

    /// Of all documents those not given yet whose words were understood by a rule.
    List<Proposal> withRule() {
        return fetch(PROPOSAL.STATE
                .in(ProposalState.PROPOSED.name(), ProposalState.CONFIRMED.name())
                .and(PROPOSAL.DEADLINE_RULE.isNotNull()));
    }

    private List<Proposal> fetch(Condition condition) {
        return sql.selectFrom(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.ORDINAL)
                .fetch(this::proposal);
    }

    ProposalId insert(DocumentId document, Draft draft, ProposalState state, Instant at, @Nullable String by) {
        var row = sql.newRecord(PROPOSAL);
        row.setDocumentId(document.value());
        write(row, draft, state, at, by);
        row.setVersion(0);
        row.store();
        return new ProposalId(row.getId());
    }

    void store(Proposal proposal, Instant at, String by) {
        var row = sql.newRecord(PROPOSAL);
        write(row, proposal.draft(), proposal.state(), at, by);
        row.setVersion(proposal.version() + 1);
        sql.update(PROPOSAL)
                .set(row)
                .where(PROPOSAL.ID.eq(proposal.id().value()))
                .execute();
    }

    /// Its places alone: what it says stays, and so does its version.
    void store(ProposalId proposal, List<Span> spans) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.SPANS, JSONB.valueOf(json.writeValueAsString(spans)))
                .where(PROPOSAL.ID.eq(proposal.value()))
                .execute();
    }

    void record(ProposalId proposal, ProposalState state, String content, String kind, Actor actor, Instant at) {
        sql.insertInto(PROPOSAL_EVENT)
                .set(PROPOSAL_EVENT.PROPOSAL_ID, proposal.value())
                .set(PROPOSAL_EVENT.AT, at.atOffset(ZoneOffset.UTC))
                .set(PROPOSAL_EVENT.ACCOUNT_ID, actor.account().value())
                .set(PROPOSAL_EVENT.KIND, kind)
                .set(PROPOSAL_EVENT.STATE, state.name())
                .set(PROPOSAL_EVENT.CONTENT, content)
                .execute();
    }

    void assigned(DocumentId document, Actor actor, Instant at) {
        sql.update(DOCUMENT_REVIEW)
                .set(DOCUMENT_REVIEW.ASSIGNED_AT, at.atOffset(ZoneOffset.UTC))
                .set(DOCUMENT_REVIEW.ASSIGNED_BY, actor.account().value())
                .where(DOCUMENT_REVIEW.DOCUMENT_ID.eq(document.value()))
                .execute();
    }

    /// Whether tasks have been given out of this document.
    boolean isAssigned(DocumentId document) {
        return sql.fetchExists(
                DOCUMENT_REVIEW,
                DOCUMENT_REVIEW.DOCUMENT_ID.eq(document.value()),
                DOCUMENT_REVIEW.ASSIGNED_AT.isNotNull());
    }

    private void write(ProposalRecord row, Draft draft, ProposalState state, Instant at, @Nullable String by) {
        var says = draft.says();
        row.setOrdinal(draft.ordinal());
        row.setState(state.name());
        row.setOrigin(draft.origin().name());
        row.setSection(draft.section());
        row.setSpans(JSONB.valueOf(json.writeValueAsString(draft.spans())));
        row.setLeadSource(draft.leadSource().name());
        row.setReportTo(draft.reportTo().toArray(String[]::new));
        row.setContent(says.content());
        row.setSummary(says.summary());
        row.setLead(says.lead().toArray(String[]::new));
        row.setCoordinating(says.coordinating().toArray(String[]::new));
        row.setDeadlineKind(says.due().kind().name());
        row.setDeadline(says.due().date());
        row.setDeadlineWords(says.due().words());
        row.setDeadlineRule(says.due().rule());
        row.setDeadlineNote(says.due().note());
        row.setProduct(says.product());
        row.setTarget(says.target());
        row.setField(says.field().name());
        row.setAuthority(says.authority());
        row.setMonitoring(says.aside().monitoring().toArray(String[]::new));
        row.setGuiding(says.aside().guiding().toArray(String[]::new));
        row.setChangedAt(at.atOffset(ZoneOffset.UTC));
        row.setChangedBy(by);
    }

    private Proposal proposal(ProposalRecord row) {
        var due = new Due(
                DeadlineKind.valueOf(row.getDeadlineKind()),
                row.getDeadline(),
                row.getDeadlineWords(),
                row.getDeadlineRule(),
                row.getDeadlineNote());
        var says = new Instruction(
                row.getContent(),
                row.getSummary(),
                List.of(row.getLead()),
                List.of(row.getCoordinating()),
                due,
                row.getProduct(),
                row.getTarget(),
                WorkField.valueOf(row.getField()),
                row.getAuthority(),
                new Aside(List.of(row.getMonitoring()), List.of(row.getGuiding())));
        return new Proposal(
                new ProposalId(row.getId()),
                new DocumentId(row.getDocumentId()),
                ProposalState.valueOf(row.getState()),
                draft(row, row.getOrdinal(), says),
                new LastChange(row.getChangedAt().toInstant(), row.getChangedBy()),
                row.getVersion());
    }

    private Draft draft(ProposalRecord row, BigDecimal ordinal, Instruction says) {
        return new Draft(
                Origin.valueOf(row.getOrigin()),
                ordinal,
                row.getSection(),
                json.readValue(row.getSpans().data(), SPANS),
                LeadSource.valueOf(row.getLeadSource()),
                List.of(row.getReportTo()),
                says);
    }
}
