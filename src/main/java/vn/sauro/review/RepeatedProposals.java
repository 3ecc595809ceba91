package vn.sauro.review;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.DocumentId;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.task.CiteTask;
import vn.sauro.task.RepeatedTasks;
import vn.sauro.task.TaskId;

/// What a reviewer decides on a proposal that says what a tracked task says already.
@Service
class RepeatedProposals {
    private final Reviews reviews;
    private final ReviewedDocuments documents;
    private final RepeatedTasks tasks;
    private final RepeatRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    RepeatedProposals(
            Reviews reviews,
            ReviewedDocuments documents,
            RepeatedTasks tasks,
            RepeatRepository repository,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.documents = documents;
        this.tasks = tasks;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// The task gets this document's words as a second source; its own words and deadline stay.
    @Transactional
    public Outcome join(DocumentId document, Seen seen, TaskId task, Actor actor) {
        return reviews.act("join", document, seen, actor, proposal -> {
            var outcome = proposal.join(seen.version());
            if (outcome instanceof Changed
                    && tasks.cite(wish(proposal, task, actor), actor) != CiteTask.Outcome.CITED) {
                return Refused.TASK_NOT_OPEN;
            }
            return outcome;
        });
    }

    private CiteTask wish(Proposal proposal, TaskId task, Actor actor) {
        var says = proposal.says();
        return new CiteTask(
                task,
                proposal.sourceKey(),
                proposal.document(),
                ReviewedDocuments.words(documents.get(proposal.document(), actor)),
                says.content(),
                says.due().kind(),
                says.due().date(),
                says.due().words());
    }

    /// It is a task of its own, and is not asked about again.
    @Transactional
    public void keepApart(DocumentId document, ProposalId proposal, TaskId task, Actor actor) {
        documents.requireReviewer(document, actor);
        repository.keepApart(reviews.get(document, proposal).id(), task, actor, clock.instant());
        audit.granted(actor, "proposal.keep-apart", "proposal:" + proposal.value(), "task:" + task.value());
    }
}
