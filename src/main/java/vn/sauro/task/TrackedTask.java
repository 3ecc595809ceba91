package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A task that is tracked and says what a later document says again. `likeness` is 1 where the words are the same.
public record TrackedTask(
        TaskId id,
        String code,
        String title,
        @Nullable String documentWords,
        DeadlineKind deadlineKind,
        @Nullable LocalDate deadline,
        double likeness) {

    public boolean isSameWords() {
        return likeness == 1;
    }

    /// Whether a document that names this deadline would change the task's.
    public boolean hasOtherDeadline(DeadlineKind kind, @Nullable LocalDate day) {
        return kind != DeadlineKind.NONE && (kind != deadlineKind || (day != null && !day.equals(deadline)));
    }
}
