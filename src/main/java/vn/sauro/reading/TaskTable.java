package vn.sauro.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.SectionKind;

/// The annex of a plan: a table whose rows say what is to be done, by whom, with whom, by when and to what result.
/// Its cells are parted by tabs or bars, as Word and spreadsheets hand them over.
final class TaskTable {
    enum Column {
        COORDINATING("phoi hop"),
        LEAD("chu tri|(?:don vi|co quan|bo phan)[^/]{0,20}(?:thuc hien|tham muu)|phan cong|trach nhiem"),
        TIME("thoi gian|thoi han|tien do|lo trinh|han hoan thanh|^hoan thanh"),
        PRODUCT("san pham|ket qua"),
        TASK("nhiem vu|noi dung|cong viec"),
        NUMBER("^(?:s?tt|so tt)$");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }

        static @Nullable Column of(String foldedCell) {
            for (Column column : values()) {
                if (column.words.matcher(foldedCell).find()) {
                    return column;
                }
            }
            return null;
        }
    }

    private static final Pattern CELL = Pattern.compile("[^\\t|]+");
    private static final Pattern SECTION =
            Pattern.compile("\\s*\\|?\\s*(?:[IVX]{1,5}|[A-Z]|\\d{1,2})[.)]?[\\s|]+(\\p{Lu}.*)");
    private static final Pattern RULE = Pattern.compile("[\\s|+=_-]*");
    private static final int LONGEST_LABEL = 60;

    private final List<Column> columns;
    private final List<Instruction> rows = new ArrayList<>();
    private Division division = new Division(null, null, "", SectionKind.TASKS);

    private TaskTable(List<Column> columns) {
        this.columns = columns;
    }

    /// The instructions in the tables of these lines; the lines that are read so are emptied.
    static List<Instruction> takeFrom(List<String> lines) {
        List<Instruction> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Column> columns = columns(lines.get(i));
            if (columns.contains(Column.TASK) && (columns.contains(Column.LEAD) || columns.contains(Column.TIME))) {
                TaskTable table = new TaskTable(columns);
                int end = table.read(lines, i + 1);
                if (!table.rows.isEmpty()) {
                    lines.subList(i, end).replaceAll(_ -> "");
                    found.addAll(table.rows);
                }
            }
        }
        return found;
    }

    /// What each cell of a table's first row announces; none if the line is no such row.
    private static List<Column> columns(String line) {
        List<Column> columns = new ArrayList<>();
        List<int[]> cells = cells(line);
        for (int[] cell : cells.size() < 3 ? List.<int[]>of() : cells) {
            String label = Folding.fold(line.substring(cell[0], cell[1]).strip());
            Column column = label.length() > LONGEST_LABEL ? null : Column.of(label);
            columns.add(column == null || columns.contains(column) ? Column.NUMBER : column);
        }
        return columns;
    }

    private static List<int[]> cells(String line) {
        int from = line.startsWith("|") ? 1 : 0;
        List<int[]> cells = new ArrayList<>();
        while (from <= line.length()) {
            Matcher cell = CELL.matcher(line).region(from, line.length());
            int to = cell.lookingAt() ? cell.end() : from;
            cells.add(new int[] {from, to});
            from = to + 1;
        }
        return cells;
    }

    /// Returns the line behind the table.
    private int read(List<String> lines, int from) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (RULE.matcher(line).matches()) {
                continue;
            }
            Map<Column, Passage> row = row(line, i + 1);
            if (row.containsKey(Column.TASK) && row.size() > 1 && !isOnlyNumbered(row)) {
                add(row);
            } else if (SECTION.matcher(line).matches()) {
                openSection(line);
            } else {
                return end;
            }
            end = i + 1;
        }
        return end;
    }

    private static boolean isOnlyNumbered(Map<Column, Passage> row) {
        return row.size() == 2 && row.containsKey(Column.NUMBER);
    }

    private void openSection(String line) {
        Matcher section = SECTION.matcher(line);
        if (section.matches()) {
            String heading = section.group(1).replaceAll("[\\t|]+", " ").strip();
            division = new Division(null, null, heading, SectionKind.TASKS);
        }
    }

    private Map<Column, Passage> row(String line, int number) {
        Map<Column, Passage> row = new EnumMap<>(Column.class);
        List<int[]> cells = cells(line);
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            Passage words = Lines.words(line, number, cells.get(i)[0], cells.get(i)[1]);
            if (!words.isEmpty()) {
                row.putIfAbsent(columns.get(i), words);
            }
        }
        return row;
    }

    private void add(Map<Column, Passage> row) {
        Passage task = java.util.Objects.requireNonNull(row.get(Column.TASK));
        Placed place = new Placed(new Paragraph(Paragraph.Kind.BODY, null, task), division, SectionKind.TASKS, false);
        rows.add(Instruction.ofRow(place, row));
    }
}
