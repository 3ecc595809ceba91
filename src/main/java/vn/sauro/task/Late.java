package vn.sauro.task;

import java.util.List;

/// A task that is late, with what its lead says is in the way and nobody has answered.
record Late(TaskRow row, List<InTheWay> inTheWay) {
    /// In the lead's words, and who could remove it.
    record InTheWay(String words, String remover) {}
}
