package vn.sauro.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// An instruction that a document gives, not yet a task, for which a task of the same words is looked for. `leads` are
/// those that its words mean; `key` names what it is read from.
public record Instructed(
        String key, String content, @Nullable String deadlineWords, String leadWords, Set<AgencyId> leads) {
    public Instructed {
        leads = Set.copyOf(leads);
    }
}
