package vn.sauro.task;

/// What can happen to a task. Each has its words in `messages/task.properties`.
enum EventKind {
    GIVEN,
    STARTED,
    PROGRESSED,
    SUBMITTED,
    ACCEPTED,
    SENT_BACK,
    RETURNED,
    REASSIGNED,
    WITHDRAWN,
    /// A later document repeats it.
    CITED
}
