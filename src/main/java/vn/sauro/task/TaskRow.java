package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;

/// A task as lists show it.
record TaskRow(
        TaskId id,
        String code,
        @Nullable TaskId parent,
        String title,
        AgencyId assigner,
        String assignerName,
        @Nullable AgencyId lead,
        String leadName,
        WorkField field,
        @Nullable DocumentId document,
        @Nullable String documentWords,
        DeadlineKind deadlineKind,
        @Nullable LocalDate deadline,
        @Nullable String deadlineWords,
        TaskState state,
        Standing standing,
        int progress,
        Instant assignedAt,
        @Nullable LocalDate resultOn,
        int version,
        int children,
        int childrenDone,
        SixClarities clarities) {

    public boolean hasManyLeads() {
        return lead == null;
    }
}
