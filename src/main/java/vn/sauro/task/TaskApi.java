package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What other programs are told of tasks, and what they send. Promised in `openapi.json`, which a test holds against
/// these shapes; they change only by addition.
final class TaskApi {
    private TaskApi() {}

    record Body(String code, String name) {}

    record Item(
            String code,
            @Nullable String parent,
            String title,
            Body assigner,
            @Nullable Body lead,
            String leadName,
            WorkField field,
            @Nullable String document,
            DeadlineKind deadlineKind,
            @Nullable LocalDate deadline,
            @Nullable LocalDate originalDeadline,
            @Nullable String deadlineWords,
            TaskState state,
            Standing standing,
            int progress,
            Instant assignedAt,
            @Nullable LocalDate resultOn,
            int openObstacles,
            int children,
            int childrenDone,
            int version) {}

    record ItemList(List<Item> items, long total, @Nullable String next) {}

    record Event(
            Instant at,
            EventKind kind,
            String person,
            @Nullable String insteadOf,
            String agency,
            int progress,
            @Nullable String words,
            @Nullable LocalDate resultOn,
            @Nullable String otherAgency,
            List<String> files) {}

    record Detail(
            Item task,
            String content,
            @Nullable String product,
            @Nullable String target,
            @Nullable String authority,
            List<String> jointLeads,
            List<String> coordinating,
            List<String> monitoring,
            List<String> guiding,
            @Nullable String result,
            List<Event> history) {}

    /// A file that came with a report, and by whom.
    record Evidence(long id, String fileName, long size, Instant at, EventKind kind, String agency) {}

    record EvidenceList(List<Evidence> items) {}

    /// Bodies by code or name. `source` names what it is made from in the other program: the same source gives the same
    /// task.
    record NewTask(
            @Nullable String source,
            @Nullable String title,
            @Nullable String content,
            @Nullable List<String> leads,
            @Nullable List<String> coordinating,
            @Nullable List<String> monitoring,
            @Nullable List<String> guiding,
            @Nullable WorkField field,
            @Nullable String product,
            @Nullable String target,
            @Nullable DeadlineKind deadlineKind,
            @Nullable LocalDate deadline,
            @Nullable String deadlineWords,
            @Nullable String document,
            @Nullable String authority) {}

    record NewStart(int version) {}

    record NewProgress(int version, int percent, @Nullable String words) {}

    record NewResult(
            int version,
            @Nullable String words,
            @Nullable LocalDate provedOn,
            @Nullable String proof) {}

    record NewExtension(
            int version,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /// `remover`: a body by code or name, or in words whoever is none.
    record NewObstacle(
            int version,
            Obstacle.@Nullable Kind kind,
            @Nullable String words,
            @Nullable String remover,
            @Nullable String proposal) {}
}
