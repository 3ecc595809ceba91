package vn.sauro.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.TaskId;
import vn.sauro.task.TaskState;

/// One of the tasks that a notice about several is about, as it is now, by its place within the notice. No state where
/// it
/// is not counted any more.
record ToldTask(
        long place,
        TaskId task,
        String code,
        String title,
        @Nullable LocalDate deadline,
        @Nullable TaskState state) {}
