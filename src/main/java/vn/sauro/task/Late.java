package vn.sauro.task;

import java.util.List;

/// A task that is late, with what its lead says is in the way and nobody has answered; how many other bodies are late
/// with the same instruction, and the list of all of these.
record Late(TaskRow row, List<InTheWay> inTheWay, int others, TaskFilter alike) {
    /// In the lead's words, and who could remove it.
    record InTheWay(String words, String remover) {}
}
