package vn.sauro.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.GiveTask;

/// A row of a table of tasks, as it would be given: the task, the document it was given by as people name it, and the
/// result where it was done before; and what is to be said of its cells. Without a task where something keeps it out.
record ReadRow(
        TaskSheet.Row row,
        @Nullable GiveTask task,
        @Nullable String documentWords,
        @Nullable Done done,
        List<String> leads,
        List<Finding> findings) {

    /// Done before it came here: on the day of this result.
    record Done(LocalDate on, String result) {}

    public int line() {
        return row.line();
    }

    public boolean isReady() {
        return task != null;
    }

    public String text(String column) {
        return row.text(Column.valueOf(column));
    }

    public List<Finding> of(String column) {
        return findings.stream()
                .filter(finding -> finding.column() == Column.valueOf(column))
                .toList();
    }

    /// The same task as something new, after the one made of these words was withdrawn.
    ReadRow numbered(int time) {
        var first = java.util.Objects.requireNonNull(task).sourceKey().replaceFirst("#.*", "");
        return new ReadRow(row, task.from(first + "#" + time), documentWords, done, leads, findings);
    }

    ReadRow refused(Finding finding) {
        var all = new java.util.ArrayList<>(findings);
        all.add(finding);
        return new ReadRow(row, null, documentWords, done, leads, all);
    }
}
