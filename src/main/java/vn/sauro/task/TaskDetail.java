package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the page of one task shows.
record TaskDetail(
        TaskRow row,
        Task task,
        String content,
        String leadWords,
        @Nullable String product,
        @Nullable String target,
        @Nullable String deadlineRule,
        @Nullable String authorityName,
        List<String> coordinating,
        List<Event> events,
        List<TaskSource> sources,
        Counts children,
        List<TaskRow> holdingUp,
        boolean parentVisible) {

    /// Bodies shown that hold up a parent, before one asks for all.
    static final int HOLDING_UP = 50;

    /// One thing that happened.
    record Event(
            long id,
            Instant at,
            String person,
            String agency,
            EventKind kind,
            int progress,
            @Nullable String note,
            @Nullable LocalDate resultOn,
            @Nullable String otherAgency,
            List<Proof> evidence) {}

    /// A file that came with a report.
    record Proof(long id, String fileName, long size) {}

    public List<Proof> evidence() {
        return events.stream().flatMap(event -> event.evidence().stream()).toList();
    }

    /// What was last said about it by its lead or its assigner, with a reason.
    public @Nullable Event last() {
        return events.reversed().stream()
                .filter(event -> event.kind() != EventKind.CITED)
                .findFirst()
                .orElse(null);
    }
}
