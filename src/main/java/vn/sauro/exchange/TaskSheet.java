package vn.sauro.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table of tasks in a sheet: where its heading is, which column is which, and its rows. The heading may stand below
/// a
/// title and be of two rows ("Cơ quan thực hiện" above "Chủ trì" and "Phối hợp"); rows that only head a group are
/// passed
/// over.
record TaskSheet(Map<Column, Integer> columns, List<Row> rows) {
    private static final int HEADING_WITHIN = 25;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?");
    private static final Pattern GROUP_NUMBER = Pattern.compile("[IVX]+\\.?|[A-ZĐ]\\.?");

    /// One row; `line` is its number in Excel.
    record Row(int line, Map<Column, Cell> cells) {
        Cell cell(Column column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }

        String text(Column column) {
            return cell(column).text();
        }
    }

    /// Nothing where no row is a heading of tasks: it must name at least what is to be done and who leads.
    static Optional<TaskSheet> of(SheetCells cells) {
        int best = -1;
        var found = Map.<Column, Integer>of();
        for (int row = 0; row < Math.min(cells.rows(), HEADING_WITHIN); row++) {
            var here = heading(cells, row);
            // of merged headings the last row is the one above the tasks
            if (here.containsKey(Column.CONTENT) && here.containsKey(Column.LEAD) && here.size() >= found.size()) {
                best = row;
                found = here;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new TaskSheet(found, rows(cells, best + 1, found)));
    }

    private static Map<Column, Integer> heading(SheetCells cells, int row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < cells.columns(); at++) {
            int column = at;
            var own = cells.at(row, column).text();
            if (own.isEmpty()) continue;
            var above = row == 0 ? "" : cells.at(row - 1, column).text();
            var both = above.equals(own) ? own : above + " " + own;
            Column.under(own).or(() -> Column.exactly(both)).ifPresent(known -> columns.putIfAbsent(known, column));
        }
        return columns;
    }

    private static List<Row> rows(SheetCells cells, int from, Map<Column, Integer> columns) {
        var rows = new ArrayList<Row>();
        for (int at = from; at < cells.rows(); at++) {
            var row = row(cells, at, columns);
            boolean isEmpty = row.cells().values().stream().allMatch(Cell::isEmpty);
            if (!isEmpty && !isNumbering(row) && !isGroup(cells, at, row, columns)) rows.add(row);
        }
        return rows;
    }

    private static Row row(SheetCells cells, int at, Map<Column, Integer> columns) {
        var row = new EnumMap<Column, Cell>(Column.class);
        columns.forEach((column, where) -> row.put(column, cells.at(at, where)));
        return new Row(at + 1, row);
    }

    /// "(1) (2) (3) …" below the heading.
    private static boolean isNumbering(Row row) {
        return row.cells().values().stream()
                .allMatch(cell ->
                        cell.isEmpty() || COLUMN_NUMBER.matcher(cell.text()).matches());
    }

    /// "I. Cải cách hành chính", merged across or with nobody to do it.
    private static boolean isGroup(SheetCells cells, int at, Row row, Map<Column, Integer> columns) {
        if (cells.isOneCell(at, columns.get(Column.CONTENT), columns.get(Column.LEAD))) return true;
        return row.text(Column.LEAD).isEmpty()
                && GROUP_NUMBER.matcher(row.text(Column.NUMBER)).matches();
    }
}
