package vn.sauro.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table laid out by blanks, as printed pages come out of text: cells run over several lines below each other, the
/// head may take two rows, and is printed again on the next page. Where a scan moved the cells, that layout of the
/// columns counts whose cells best say what their columns hold.
final class SpacedTable {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]?");
    private static final Pattern SECTION_NUMBER = Pattern.compile("(?:[IVX]{1,5}|[A-HK])[.)]?");
    private static final Pattern COLUMN_NUMBERS = Pattern.compile("\\s*\\(?[1-9]\\)?(?:\\s++\\(?[1-9]\\)?){2,9}+\\s*");
    private static final Pattern ENDS = Pattern.compile("^\\s*(?:noi nhan|ghi chu|phu luc|tm\\.|kt\\.)");
    private static final Pattern ITEM = Pattern.compile("^ {0,4}(?:[IVX]{1,4}\\.|\\d{1,2}\\.|[a-zđ]\\)|-) \\p{Lu}.*");
    private static final int LONGEST_HEAD = 3;

    private final List<String> lines;
    private final int head;
    private final int first;
    private final SpacedColumns columns;
    private final TableRows rows = new TableRows();

    private SpacedTable(List<String> lines, int head, int first, SpacedColumns columns) {
        this.lines = lines;
        this.head = head;
        this.first = first;
        this.columns = columns;
    }

    static TaskTables.@Nullable Table at(List<String> lines, int at) {
        String head = SpacedColumns.withoutStains(lines.get(at));
        if (head.indexOf('\t') >= 0 || !SpacedColumns.mayBeHead(head)) {
            return null;
        }
        List<String> clean = lines.stream().map(SpacedColumns::withoutStains).toList();
        int first = firstRow(clean, at);
        if (first < 0) {
            return null;
        }
        List<String> labels = clean.subList(at, first);
        TaskTables.Table best = null;
        int most = Integer.MIN_VALUE;
        for (SpacedColumns columns : Arrays.asList(
                SpacedColumns.of(labels, body(clean, first)),
                SpacedColumns.of(labels, body(lines, first)),
                SpacedColumns.under(labels, body(clean, first)))) {
            SpacedTable table = columns == null ? null : new SpacedTable(clean, at, first, columns);
            int end = table == null ? 0 : table.read();
            if (table != null && table.rows.sense() > most) {
                most = table.rows.sense();
                best = new TaskTables.Table(table.rows.instructions(), end);
            }
        }
        return best;
    }

    /// The line of the first row: the first that starts with a number or with that of a section.
    private static int firstRow(List<String> lines, int head) {
        for (int i = head + 1; i < Math.min(lines.size(), head + LONGEST_HEAD + 3); i++) {
            String start = firstWord(lines.get(i));
            boolean row = NUMBER.matcher(start).matches()
                    || SECTION_NUMBER.matcher(start).matches();
            if (row && !COLUMN_NUMBERS.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String firstWord(String line) {
        String text = line.strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static List<String> body(List<String> lines, int first) {
        int end = first;
        while (end < lines.size() && end < first + 400 && !isBehind(lines.get(end))) {
            end++;
        }
        return lines.subList(first, end);
    }

    /// Closing words, or a line of running text.
    private static boolean isBehind(String line) {
        boolean cells = SpacedColumns.cells(line).size() > 1;
        return ENDS.matcher(Folding.fold(line)).find()
                || !cells
                        && (ITEM.matcher(line).matches()
                                || !line.startsWith("  ") && line.strip().length() > 60);
    }

    private int read() {
        int end = first;
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isBehind(line)) {
                break;
            }
            int repeated = repeatedHead(i);
            if (repeated > 0) {
                i += repeated - 1;
            } else if (!line.isBlank()
                    && !isPageNumber(line)
                    && !COLUMN_NUMBERS.matcher(line).matches()) {
                row(line, i + 1);
            } else {
                continue;
            }
            end = i + 1;
        }
        rows.close();
        return end;
    }

    /// A lone number that stands right of where rows are numbered.
    private boolean isPageNumber(String line) {
        return TaskTables.isPageNumber(line) && line.indexOf(line.strip()) >= columns.start(TableColumn.TASK);
    }

    /// How many lines the head takes that is printed again here; 0 if none is.
    private int repeatedHead(int at) {
        if (!Folding.fold(lines.get(at).strip())
                .equals(Folding.fold(lines.get(head).strip()))) {
            return 0;
        }
        int length = first - head;
        while (length > 1
                && at + length - 1 < lines.size()
                && lines.get(at + length - 1).isBlank()) {
            length--;
        }
        return length;
    }

    private void row(String line, int number) {
        List<SpacedColumns.Cell> cells = columns.split(line);
        SpacedColumns.Cell start = cells.getFirst();
        String mark = line.substring(start.from(), start.to()).strip();
        boolean numbered = start.column() == TableColumn.NUMBER;
        Matcher section = SECTION_NUMBER.matcher(mark);
        boolean onlyHeading = cells.stream()
                .allMatch(cell -> cell.column() == TableColumn.NUMBER || cell.column() == TableColumn.TASK);
        if (numbered && section.matches() && onlyHeading) {
            rows.openSection(line.strip().substring(mark.length()));
            return;
        }
        boolean misread = numbered
                && mark.length() <= 2
                && cells.stream().anyMatch(cell -> cell.column() == TableColumn.LEAD)
                && cells.stream()
                        .anyMatch(cell -> cell.column() == TableColumn.TASK
                                && Character.isUpperCase(line.substring(cell.from(), cell.to())
                                        .replaceAll("^[^\\p{L}]+", "a")
                                        .charAt(0)));
        if (numbered && (NUMBER.matcher(mark).matches() || misread)) {
            rows.close();
        }
        for (SpacedColumns.Cell cell : cells) {
            rows.add(cell.column(), Lines.words(line, number, cell.from(), cell.to()));
        }
    }
}
