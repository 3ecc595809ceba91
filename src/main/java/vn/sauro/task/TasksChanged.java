package vn.sauro.task;

import java.time.Instant;
import java.util.List;

/// Something happened to these tasks, or to those under these parents, at this moment; what, can be read from
/// `task.fact_task_event`. Told within the transaction that stores it.
public record TasksChanged(List<TaskId> tasks, Instant at) {
    public TasksChanged {
        tasks = List.copyOf(tasks);
    }
}
