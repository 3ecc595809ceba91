package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;

/// A later document that repeats the task, as the task's page shows it.
record TaskSource(
        @Nullable DocumentId document,
        @Nullable String documentWords,
        String content,
        DeadlineKind deadlineKind,
        @Nullable LocalDate deadline,
        @Nullable String deadlineWords,
        Instant addedAt,
        String addedBy) {}
