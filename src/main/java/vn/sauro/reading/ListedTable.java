package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table whose cells stand one below the other, as some programs copy them: the labels, then for each row its number
/// and
/// its cells. Where cells are missing, what they say tells which are there.
final class ListedTable {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]?");
    private static final Pattern SECTION_NUMBER = Pattern.compile("[IVX]{1,5}[.)]?|[A-H][.)]?");
    private static final Pattern TIME = Pattern.compile(
            "^(?:truoc|cham nhat|den|het|xong|trong|hoan thanh|dinh k[yi]|hang|hằng|thuong xuyen|thang \\d|quy |nam \\d|ngay \\d|\\d{1,2}/|giai doan|lien tuc|theo )");
    /// "TT", of which a scan may misread a letter.
    private static final Pattern NUMBER_LABEL = Pattern.compile("T[TYI1EF]|[YIEF]T");
    private static final Pattern MISREAD_ONE = Pattern.compile("[lI|!][.)]?");
    private static final int LONGEST_CELL = 600;
    private static final int LONGEST_NUMBER_LABEL = 4;

    private final List<String> lines;
    private final List<TableColumn> columns;
    private final TableRows rows = new TableRows();
    private int at;
    private int expected = 1;

    private ListedTable(List<String> lines, List<TableColumn> columns, int at) {
        this.lines = lines;
        this.columns = columns;
        this.at = at;
    }

    static TaskTables.@Nullable Table at(List<String> lines, int from) {
        boolean abbreviated = lines.get(from).strip().length() <= LONGEST_NUMBER_LABEL;
        // the label of the numbers may be lost or ruined, that of the tasks tells as much
        boolean unnumbered = TableColumn.of(lines.get(from)) == TableColumn.TASK;
        if (!abbreviated && !unnumbered && TableColumn.of(lines.get(from)) != TableColumn.NUMBER) {
            return null;
        }
        List<TableColumn> columns = new ArrayList<>();
        boolean twoLines = from + 1 < lines.size()
                && NUMBER_LABEL.matcher(lines.get(from + 1).strip()).matches();
        int at = unnumbered ? from : from + (twoLines ? 2 : 1);
        while (at < lines.size() && (lines.get(at).isBlank() || TableColumn.of(lines.get(at)) != null)) {
            TableColumn column = lines.get(at).isBlank() ? null : TableColumn.of(lines.get(at));
            if (column != null && columns.contains(column)) {
                return null;
            }
            if (column != null) {
                columns.add(column);
            }
            at++;
        }
        if (columns.size() < 3 || !TaskTables.isOfTasks(columns)) {
            return null;
        }
        ListedTable table = new ListedTable(lines, columns, at);
        table.read();
        return new TaskTables.Table(table.rows.instructions(), table.at);
    }

    private void read() {
        int end = at;
        while (at < lines.size()) {
            String text = lines.get(at).strip();
            if (text.isEmpty()) {
                at++;
            } else if (isMisreadOne(text)) {
                expected = 2;
                at++;
                end = Math.max(end, row());
            } else if (SECTION_NUMBER.matcher(text).matches() && at + 1 < lines.size()) {
                rows.openSection(lines.get(at + 1));
                at += 2;
                end = at;
            } else if (isNextNumber(text)) {
                expected = Integer.parseInt(text.replaceAll("\\D", "")) + 1;
                at++;
                end = Math.max(end, row());
            } else if (TaskTables.isPageNumber(text)) {
                at++;
            } else {
                break;
            }
        }
        at = end;
    }

    /// Rows are numbered on, or from one again in a new section; other numbers are those of pages.
    private boolean isNextNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return number == expected || number == 1;
    }

    /// "l" or "I" alone where the rows start, when no "1" follows: then it is no section.
    private boolean isMisreadOne(String text) {
        return expected == 1
                && rows.instructions().isEmpty()
                && MISREAD_ONE.matcher(text).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + 1 + 2 * columns.size() + 2)).stream()
                        .map(String::strip)
                        .filter(line -> line.matches("[12]"))
                        .findFirst()
                        .orElse("")
                        .equals("2");
    }

    /// The cells behind a number; returns the line behind them, or 0 if there are none.
    private int row() {
        List<Passage> cells = new ArrayList<>();
        int end = 0;
        while (at < lines.size() && !startsNext(cells.size())) {
            String line = lines.get(at);
            if (!line.isBlank() && !TaskTables.isPageNumber(line)) {
                Passage words = Lines.words(line, at + 1, 0, line.length());
                if (goesOn(cells, line)) {
                    cells.set(cells.size() - 1, cells.getLast().join(words));
                } else {
                    cells.add(words);
                }
                end = at + 1;
            }
            at++;
        }
        assign(cells);
        rows.close();
        return end;
    }

    /// A number, a section, or, when a row is full, a blank line.
    private boolean startsNext(int cells) {
        String text = lines.get(at).strip();
        boolean numbered = isNextNumber(text) || SECTION_NUMBER.matcher(text).matches();
        boolean full = cells >= columns.size() && text.isEmpty();
        boolean heading = cells > 1 && lines.get(at - 1).isBlank() && Marker.at(text) != null && text.length() > 6;
        return numbered && cells > 0 || full || heading;
    }

    private static boolean goesOn(List<Passage> cells, String line) {
        return !cells.isEmpty()
                && cells.getLast().length() < LONGEST_CELL
                && Character.isLowerCase(line.strip().charAt(0))
                && !TIME.matcher(Folding.fold(line.strip())).find();
    }

    private void assign(List<Passage> cells) {
        while (cells.size() > columns.size()) {
            joinSurplus(cells);
        }
        if (cells.size() == columns.size()) {
            for (int i = 0; i < cells.size(); i++) {
                rows.add(columns.get(i), cells.get(i));
            }
            return;
        }
        int next = 0;
        for (Passage cell : cells) {
            int column = fitting(cell, next);
            rows.add(columns.get(column), cell);
            next = Math.min(column + 1, columns.size() - 1);
        }
    }

    /// "Ngân hàng Agribank chi nhánh" and "Krông Búk" below it are one cell: the second fits no column of its own.
    private void joinSurplus(List<Passage> cells) {
        int at = 1;
        while (at < columns.size() - 1 && fits(cells.get(at), columns.get(at))) {
            at++;
        }
        cells.set(at - 1, cells.get(at - 1).join(cells.remove(at)));
    }

    /// The first column from this one on whose content looks like the cell.
    private int fitting(Passage cell, int from) {
        for (int i = from; i < columns.size(); i++) {
            if (fits(cell, columns.get(i))) {
                return i;
            }
        }
        return from;
    }

    private static boolean fits(Passage cell, TableColumn column) {
        return switch (column) {
            case TASK -> true;
            case LEAD, COORDINATING -> isBodies(cell);
            case TIME -> TIME.matcher(cell.folded()).find();
            default -> !isBodies(cell) && !TIME.matcher(cell.folded()).find();
        };
    }

    private static boolean isBodies(Passage cell) {
        Agencies.Named named = Agencies.at(cell, 0);
        return named != null && cell.length() - named.to() <= 12;
    }
}
