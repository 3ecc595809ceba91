package vn.sauro.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.task.GiveTask;
import vn.sauro.task.Sharing;

/// Gives out what is confirmed ("giao việc"): these proposals, as the summary has shown them. `again` if the person
/// knows
/// that tasks were given out of the same document, taken in as another file.
record AssignTasks(DocumentId document, List<Seen> proposals, boolean again, Map<ProposalId, Shared> shared) {
    /// Each as its document has it.
    AssignTasks(DocumentId document, List<Seen> proposals, boolean again) {
        this(document, proposals, again, Map.of());
    }

    /// How several leads have a task; of joint leads, who answers for it.
    record Shared(Sharing how, @Nullable AgencyId accountable) {}

    sealed interface Outcome {}

    /// So many bodies were newly given a task; none if the same had been sent before.
    record Given(int tasks, int assignments) implements Outcome {}

    /// Nothing is given: tasks were given out of the same document before, and the person has not been asked.
    record GivenBefore() implements Outcome {}

    /// Nothing is given: one of them has changed since the summary was shown.
    record ChangedMeanwhile() implements Outcome {}

    /// Nothing is given: one of them cannot be a task.
    record NotATask(ProposalId proposal, GiveTask.Reason reason) implements Outcome {}
}
