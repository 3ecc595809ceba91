package vn.sauro.review;

import static vn.sauro.db.review.Tables.KEPT_APART;
import static vn.sauro.db.review.Tables.PROPOSAL;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.sauro.document.DocumentId;
import vn.sauro.security.Actor;
import vn.sauro.task.TaskId;

/// What people have said about proposals that resemble tasks.
@Repository
class RepeatRepository {
    private final DSLContext sql;

    RepeatRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// A proposal, by its key, and a task that it is not.
    record Pair(String proposal, TaskId task) {}

    Set<Pair> keptApart(DocumentId document) {
        return sql.select(KEPT_APART.PROPOSAL_ID, KEPT_APART.TASK_ID)
                .from(KEPT_APART)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(KEPT_APART.PROPOSAL_ID))
                .where(PROPOSAL.DOCUMENT_ID.eq(document.value()))
                .fetchSet(row -> new Pair(Proposal.sourceKey(new ProposalId(row.value1())), new TaskId(row.value2())));
    }

    void keepApart(ProposalId proposal, TaskId task, Actor actor, Instant at) {
        sql.insertInto(KEPT_APART)
                .set(KEPT_APART.PROPOSAL_ID, proposal.value())
                .set(KEPT_APART.TASK_ID, task.value())
                .set(KEPT_APART.AT, at.atOffset(ZoneOffset.UTC))
                .set(KEPT_APART.ACCOUNT_ID, actor.account().value())
                .onConflictDoNothing()
                .execute();
    }
}
