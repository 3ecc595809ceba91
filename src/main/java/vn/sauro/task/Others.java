package vn.sauro.task;

import java.util.Set;
import vn.sauro.organisation.AgencyId;

/// Who else has to do with a task: whether another of its addressees may take it instead, and the bodies whose
/// contribution its lead waits for.
record Others(boolean anyOne, Set<AgencyId> contributors) {
    static final Others NONE = new Others(false, Set.of());
}
