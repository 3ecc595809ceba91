package vn.sauro.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table whose cells are parted by tabs or bars, as Word and spreadsheets hand them over: one line, one row.
final class BarredTable {
    private static final Pattern CELL = Pattern.compile("[^\\t|]+");
    private static final Pattern SECTION =
            Pattern.compile("\\s*\\|?\\s*(?:[IVX]{1,5}|[A-Z]|\\d{1,2})[.)]?[\\s|]+(\\p{Lu}.*)");
    /// A section whose number and empty cells were misread ("là CHUYỂN ĐỔI SỐ {|||", "ít] THỰC HIỆN ĐỀ ÁN 06 | |||").
    private static final Pattern MISREAD_SECTION =
            Pattern.compile("\\s*(?:[^\\s|]{1,4}\\s+)?(\\p{Lu}[^|{]{4,}?)[\\s{}\\[\\]]*(?:\\|[\\s{}\\[\\]]*){2,}");
    private static final Pattern NUMBER_AND_TASK = Pattern.compile("\\s*([^\\s|]{1,3})\\s+(?=\\p{Lu}[^|]{12})");
    private static final Pattern RULE = Pattern.compile("[\\s|+=_:-]*");
    private static final Pattern COLUMN_NUMBERS =
            Pattern.compile("[\\s|]*\\(?[1-9a-zA-Z]\\)?(?:[\\s|]++\\(?\\d\\)?){2,12}+[\\s|]*");

    /// "Thời hạn cũ | Thời hạn mới": the new one holds.
    private static final Pattern NEW = Pattern.compile("(?:moi|dieu chinh)\\s*$");

    private BarredTable() {}

    static TaskTables.@Nullable Table at(List<String> lines, int at) {
        List<TableColumn> columns = columns(lines.get(at));
        if (!TaskTables.isOfTasks(columns)) {
            return null;
        }
        int from = at + 1;
        while (from < lines.size()
                && RULE.matcher(lines.get(from)).matches()
                && !lines.get(from).isBlank()) {
            from++;
        }
        if (from < lines.size() && secondRow(columns, lines.get(from))) {
            from++;
        }
        TableRows rows = new TableRows();
        return new TaskTables.Table(rows.instructions(), read(lines, from, columns, rows));
    }

    /// What each cell of a table's first row announces; none if the line is no such row.
    private static List<TableColumn> columns(String line) {
        List<TableColumn> columns = new ArrayList<>();
        List<int[]> cells = cells(line);
        for (int[] cell : cells.size() < 3 ? List.<int[]>of() : cells) {
            String label = line.substring(cell[0], cell[1]);
            TableColumn column = TableColumn.of(label);
            if (column == TableColumn.TIME && NEW.matcher(Folding.fold(label)).find()) {
                columns.replaceAll(before -> before == TableColumn.TIME ? TableColumn.OTHER : before);
            }
            columns.add(column == null || columns.contains(column) ? TableColumn.OTHER : column);
        }
        return columns;
    }

    /// "Chủ trì | Phối hợp" below "Cơ quan thực hiện" says more.
    private static boolean secondRow(List<TableColumn> columns, String line) {
        List<int[]> cells = cells(line);
        List<TableColumn> more = cells.stream()
                .map(cell -> line.substring(cell[0], cell[1]).isBlank()
                        ? null
                        : TableColumn.of(line.substring(cell[0], cell[1])))
                .toList();
        boolean labels = more.contains(TableColumn.LEAD) && more.contains(TableColumn.COORDINATING);
        for (int i = 0; labels && i < Math.min(columns.size(), more.size()); i++) {
            TableColumn column = more.get(i);
            if (column != null) {
                columns.set(i, column);
            }
        }
        return labels;
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
    private static int read(List<String> lines, int from, List<TableColumn> columns, TableRows rows) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (RULE.matcher(line).matches()
                    || COLUMN_NUMBERS.matcher(line).matches()
                    || TaskTables.isPageNumber(line)) {
                end = line.isBlank() || TaskTables.isPageNumber(line) ? end : i + 1;
                continue;
            }
            Map<TableColumn, Passage> row = row(line, i + 1, columns);
            Matcher section = SECTION.matcher(line);
            Matcher misread = MISREAD_SECTION.matcher(line);
            if (rows.isOpen() && goesOn(row, columns)) {
                row.forEach(rows::add);
                end = i + 1;
                continue;
            }
            rows.close();
            if (row.containsKey(TableColumn.TASK) && row.size() > 1 && !isOnlyNumbered(row) && !isSpecks(row)) {
                row.forEach(rows::add);
            } else if (section.matches() && cells(line).size() > 1) {
                rows.openSection(section.group(1).replaceAll("[\\t|]+", " "));
            } else if (misread.matches() && HeadLine.isCapitals(misread.group(1))) {
                rows.openSection(misread.group(1));
            } else {
                return end;
            }
            end = i + 1;
        }
        rows.close();
        return end;
    }

    /// The second line of a row's cells: no number, and nothing that is to be done.
    private static boolean goesOn(Map<TableColumn, Passage> row, List<TableColumn> columns) {
        return !row.isEmpty()
                && !row.containsKey(TableColumn.NUMBER)
                && (!row.containsKey(TableColumn.TASK) || row.size() == 1 && columns.contains(TableColumn.NUMBER));
    }

    /// Specks of a scan that stand in the other cells ("{ |||").
    private static boolean isSpecks(Map<TableColumn, Passage> row) {
        return row.entrySet().stream()
                .filter(cell -> cell.getKey() != TableColumn.TASK && cell.getKey() != TableColumn.NUMBER)
                .noneMatch(cell -> cell.getValue().text().chars().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isOnlyNumbered(Map<TableColumn, Passage> row) {
        return row.size() == 2 && row.containsKey(TableColumn.NUMBER);
    }

    /// The number of a row and its task, where a scan lost the bar between the two.
    private static List<int[]> withNumberApart(String line, List<int[]> cells, List<TableColumn> columns) {
        Matcher numbered = NUMBER_AND_TASK.matcher(line).region(cells.getFirst()[0], cells.getFirst()[1]);
        boolean lost = cells.size() == columns.size() - 1
                && columns.getFirst() == TableColumn.NUMBER
                && columns.get(1) == TableColumn.TASK;
        if (!lost || !numbered.lookingAt()) {
            return cells;
        }
        List<int[]> apart = new ArrayList<>(cells);
        apart.set(0, new int[] {numbered.start(1), numbered.end(1)});
        apart.add(1, new int[] {numbered.end(), cells.getFirst()[1]});
        return apart;
    }

    private static Map<TableColumn, Passage> row(String line, int number, List<TableColumn> columns) {
        Map<TableColumn, Passage> row = new EnumMap<>(TableColumn.class);
        List<int[]> cells = withNumberApart(line, cells(line), columns);
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            Passage words = Lines.words(line, number, cells.get(i)[0], cells.get(i)[1]);
            if (!words.isEmpty()) {
                row.putIfAbsent(columns.get(i), words);
            }
        }
        return row;
    }
}
