package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The shares of an instruction to many bodies that are not withdrawn: how many there are, how many are done, the
/// day of the last result among these, and how many stand still.
record Parts(int all, int done, @Nullable LocalDate lastDoneOn, int suspended) {
    /// A task with one lead has none.
    static final Parts NONE = new Parts(0, 0, null, 0);

    /// Some are left to be done, and none of these stands still yet.
    boolean mayBeSuspended() {
        return all > done && suspended == 0;
    }

    /// Nothing holds it up any more but the word of its assigner.
    boolean areFinished() {
        return all > 0 && done == all;
    }
}
