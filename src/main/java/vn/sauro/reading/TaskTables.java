package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The annexes of a plan: tables whose rows say what is to be done, by whom, with whom, by when and to what result. As
/// text their cells are parted by tabs or bars, by blanks, or stand one below the other.
final class TaskTables {
    /// The rows of a table and the line behind it (an index, as lines are).
    record Table(List<Instruction> rows, int end) {}

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-–—]?\\s*\\d{1,3}\\s*[-–—]?\\s*");

    /// No head of a table is longer; what is, is no page of an office.
    private static final int LONGEST_HEAD = 2_000;

    private TaskTables() {}

    /// The instructions in the tables of these lines; the lines that are read so are emptied.
    static List<Instruction> takeFrom(List<String> lines) {
        List<Instruction> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Table table = at(lines, i);
            if (table != null && !table.rows().isEmpty()) {
                lines.subList(i, table.end()).replaceAll(_ -> "");
                found.addAll(table.rows());
            }
        }
        return found;
    }

    private static @Nullable Table at(List<String> lines, int at) {
        if (lines.get(at).isBlank() || lines.get(at).length() > LONGEST_HEAD) {
            return null;
        }
        Table table = BarredTable.at(lines, at);
        table = table == null ? SpacedTable.at(lines, at) : table;
        return table == null ? ListedTable.at(lines, at) : table;
    }

    /// Whether the columns are those of a table of tasks.
    static boolean isOfTasks(List<TableColumn> columns) {
        return columns.contains(TableColumn.TASK)
                && (columns.contains(TableColumn.LEAD)
                        || columns.contains(TableColumn.TIME)
                        || columns.contains(TableColumn.COORDINATING));
    }

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }
}
