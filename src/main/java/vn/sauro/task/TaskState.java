package vn.sauro.task;

/// What is stored of where a task stands. Late, due soon and on time follow from the days and are never
/// stored.
public enum TaskState {
    /// "Đã giao, chưa thực hiện".
    ASSIGNED,
    /// "Trả lại": not this body's duty; the assigner gives it to another or withdraws it.
    RETURNED,
    /// "Đang thực hiện".
    IN_PROGRESS,
    /// "Chờ xác nhận": the result is reported, the assigner has not yet confirmed it.
    REPORTED,
    /// "Thực hiện lại": the assigner did not accept the result.
    REDO,
    /// "Tạm dừng": stands still by order of the assigner; the days do not count.
    SUSPENDED,
    /// "Hoàn thành".
    DONE,
    /// "Thu hồi": withdrawn by the assigner.
    CANCELLED,
    /// "Thường xuyên": never ends, owes a result each period.
    REGULAR;

    boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }
}
