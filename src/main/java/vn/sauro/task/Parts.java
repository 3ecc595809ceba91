package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The shares of an instruction to many bodies that are not withdrawn: how many there are, how many are done, and the
/// day of the last result among these.
record Parts(int all, int done, @Nullable LocalDate lastDoneOn) {
    /// A task with one lead has none.
    static final Parts NONE = new Parts(0, 0, null);

    /// Nothing holds it up any more but the word of its assigner.
    boolean areFinished() {
        return all > 0 && done == all;
    }
}
