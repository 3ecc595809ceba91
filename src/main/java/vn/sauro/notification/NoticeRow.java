package vn.sauro.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.TaskId;

/// A notice as one person sees it; about several tasks, `task` is the first of them.
record NoticeRow(
        NoticeId id,
        NoticeKind kind,
        TaskId task,
        String code,
        String title,
        @Nullable LocalDate deadline,
        @Nullable Integer days,
        int tasks,
        @Nullable String from,
        Instant at,
        boolean read) {

    public boolean isAboutMany() {
        return tasks > 1;
    }
}
