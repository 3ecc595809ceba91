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
        @Nullable String jointLeads,
        @Nullable String monitoring,
        @Nullable String guiding,
        WorkField field,
        @Nullable DocumentId document,
        @Nullable String documentWords,
        Course course,
        @Nullable String deadlineWords,
        @Nullable String deadlineRule,
        TaskState state,
        Standing standing,
        int progress,
        Instant assignedAt,
        @Nullable LocalDate resultOn,
        int version,
        int children,
        int childrenDone,
        int openObstacles,
        boolean measured,
        SixClarities clarities) {

    public DeadlineKind deadlineKind() {
        return course.deadline().kind();
    }

    public @Nullable LocalDate deadline() {
        return course.deadline().day();
    }

    /// An obstacle that its lead named awaits an answer ("đang vướng mắc").
    public boolean isStuck() {
        return openObstacles > 0;
    }

    /// It is late, and a day was promised for it.
    public boolean isPromised() {
        return standing == Standing.OVERDUE && course.promised() != null;
    }

    public boolean hasManyLeads() {
        return lead == null;
    }
}
