package vn.sauro.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.TrackedTask;

/// Which proposals say what a tracked task says already, by the key of the proposal, and which have been joined to one.
record Repeats(Map<String, List<TrackedTask>> open, Map<String, TrackedTask> joined) {
    static final Repeats NONE = new Repeats(Map.of(), Map.of());

    /// The task most like it, of those that nobody has said it is not.
    @Nullable
    TrackedTask of(Proposal proposal) {
        var found = open.get(proposal.sourceKey());
        return found == null ? null : found.getFirst();
    }

    @Nullable
    TrackedTask joinedBy(Proposal proposal) {
        return joined.get(proposal.sourceKey());
    }
}
