package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;

/// Takes a later document that repeats a task as a second source of it ("gộp vào nhiệm vụ đang theo dõi"), with its
/// words. The task's own words and deadline stay as they are. `sourceKey` names what it was made from: the same again
/// changes nothing.
public record CiteTask(
        TaskId task,
        String sourceKey,
        @Nullable DocumentId document,
        @Nullable String documentWords,
        String content,
        DeadlineKind deadlineKind,
        @Nullable LocalDate deadline,
        @Nullable String deadlineWords) {

    /// What can come of it.
    public enum Outcome {
        CITED,
        /// It is done, withdrawn, or not of the body that asks.
        NOT_OPEN
    }
}
