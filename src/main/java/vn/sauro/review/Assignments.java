package vn.sauro.review;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentView;
import vn.sauro.document.SameDocument;
import vn.sauro.review.AssignTasks.ChangedMeanwhile;
import vn.sauro.review.AssignTasks.Given;
import vn.sauro.review.AssignTasks.GivenBefore;
import vn.sauro.review.AssignTasks.NotATask;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.task.GiveTask;
import vn.sauro.task.Tasks;

/// Turns confirmed proposals into tasks. What is not confirmed stays and can be given later; nothing is given twice.
@Service
class Assignments {
    private final ReviewRepository repository;
    private final ReviewedDocuments documents;
    private final AddresseeLookUp addressees;
    private final Tasks tasks;
    private final AuditLog audit;
    private final Clock clock;

    Assignments(
            ReviewRepository repository,
            ReviewedDocuments documents,
            AddresseeLookUp addressees,
            Tasks tasks,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.addressees = addressees;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AssignmentPlan plan(DocumentId document, Actor actor) {
        var view = documents.get(document, actor);
        return AssignmentPlan.of(repository.all(document), addressees.of(view), view.agency());
    }

    /// All or nothing. Whoever sends the same again waits for the first, then changes nothing.
    @Transactional
    public AssignTasks.Outcome assign(AssignTasks wish, Actor actor) {
        documents.requireReviewer(wish.document(), actor);
        repository.lock(wish.document());
        var plan = plan(wish.document(), actor);
        var outcome = outcome(wish, plan, actor);
        var subject = "document:" + wish.document().value();
        switch (outcome) {
            case Given given -> audit.granted(actor, "review.assign", subject, given.toString());
            case GivenBefore _ -> audit.refused(actor, "review.assign", subject, "GIVEN_BEFORE");
            case ChangedMeanwhile _ -> audit.refused(actor, "review.assign", subject, "CHANGED_MEANWHILE");
            case NotATask not -> audit.refused(actor, "review.assign", subject, not.toString());
        }
        return outcome;
    }

    private AssignTasks.Outcome outcome(AssignTasks wish, AssignmentPlan plan, Actor actor) {
        if (!wish.again() && !givenBefore(wish.document(), actor).isEmpty()) return new GivenBefore();
        if (!plan.isAsSeen(wish.proposals())) return new ChangedMeanwhile();
        return give(
                documents.get(wish.document(), actor),
                plan.only(wish.proposals()).shared(wish.shared()),
                actor);
    }

    /// The same document as other files, out of which tasks have been given.
    @Transactional(readOnly = true)
    public List<SameDocument> givenBefore(DocumentId document, Actor actor) {
        return documents.sameAgain(document, actor).stream()
                .filter(same -> repository.isAssigned(same.id()))
                .toList();
    }

    private AssignTasks.Outcome give(DocumentView document, AssignmentPlan plan, Actor actor) {
        if (plan.ready().isEmpty()) return new Given(0, 0);
        return switch (tasks.give(plan.tasks(), ReviewedDocuments.words(document), actor)) {
            case GiveTask.Refused refused -> new NotATask(proposal(refused.sourceKey(), plan), refused.reason());
            case GiveTask.Given given -> {
                given(document.id(), plan.ready(), actor);
                yield new Given(plan.ready().size(), given.assignments());
            }
        };
    }

    private static ProposalId proposal(String sourceKey, AssignmentPlan plan) {
        return plan.ready().stream()
                .filter(ready -> ready.task().sourceKey().equals(sourceKey))
                .map(ready -> ready.proposal().id())
                .findFirst()
                .orElseThrow();
    }

    private void given(DocumentId document, List<AssignmentPlan.Ready> ready, Actor actor) {
        var at = clock.instant();
        for (var task : ready) {
            var proposal = task.proposal().assigned();
            repository.store(proposal, at, actor.fullName());
            repository.record(proposal.id(), proposal.state(), proposal.says().content(), "assign", actor, at);
        }
        repository.assigned(document, actor, at);
    }
}
