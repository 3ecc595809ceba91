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
    CITED,
    /// Urged by who gave it ("đôn đốc").
    REMINDED,
    /// A decision changed the calendar on which its deadline was counted.
    DEADLINE_MOVED,
    /// Another of those who might has taken it on.
    TAKEN_BY_OTHER,
    /// A coordinating body sent its part.
    CONTRIBUTED,
    /// Its lead handed it down to a division or a person.
    HANDED_DOWN,
    EXTENSION_ASKED,
    EXTENSION_TAKEN_BACK,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    SUSPENDED,
    RESUMED,
    COMMITTED,
    OBSTACLE_NAMED,
    OBSTACLE_ANSWERED,
    OBSTACLE_CLOSED,
    OBSTACLE_REOPENED,
    RHYTHM_SET,
    PERIOD_SENT,
    PERIOD_ACCEPTED,
    PERIOD_SENT_BACK;

    /// Whether it is about the task's deadline.
    public boolean isOfExtension() {
        return this == EXTENSION_ASKED
                || this == EXTENSION_TAKEN_BACK
                || this == EXTENSION_GRANTED
                || this == EXTENSION_REFUSED;
    }
}
