package vn.sauro.exchange;

import java.util.List;
import java.util.Map;
import vn.sauro.task.TakenOverTasks.Now;

/// An import as its page shows it. `given` are the tasks made of its rows, by line; `elsewhere` the rows whose very
/// words
/// had been given before, from another file.
record ImportView(TaskImport task, List<ReadRow> rows, Map<Integer, Now> given, Map<Integer, Now> elsewhere) {

    /// What would be given now.
    public List<ReadRow> ready() {
        return rows.stream()
                .filter(row -> row.isReady() && !given.containsKey(row.line()) && !elsewhere.containsKey(row.line()))
                .toList();
    }

    /// What cannot be given until somebody mends the table.
    public List<ReadRow> faulty() {
        return rows.stream().filter(row -> !row.isReady()).toList();
    }

    public List<ReadRow> before() {
        return rows.stream().filter(row -> elsewhere.containsKey(row.line())).toList();
    }

    /// Assignments that giving would make ("lượt giao").
    public int assignments() {
        return ready().stream().mapToInt(row -> row.leads().size()).sum();
    }

    /// Given, and nobody has begun: undoing withdraws these.
    public List<Now> untouched() {
        return given.values().stream()
                .filter(task -> task.untouched() && !task.isWithdrawn())
                .toList();
    }

    public List<Now> begun() {
        return given.values().stream()
                .filter(task -> !task.untouched() && !task.isWithdrawn())
                .toList();
    }
}
