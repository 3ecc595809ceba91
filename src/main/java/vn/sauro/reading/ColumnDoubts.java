package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// A table of figures whose last row gives totals that its columns do not make up. Rates are not added up; of several
/// columns one must fit, else rows are parts of others or a scan lost some.
final class ColumnDoubts {
    private record Cell(int from, int to, String text) {}

    private record Row(int line, String name, List<Cell> numbers) {}

    private static final Pattern CELL = Pattern.compile("[^\\s|]+(?: [^\\s|]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|[-–0]");
    private static final Pattern RATE = Pattern.compile("\\d+(?:,\\d+)? ?%");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong|cong|tong cong|tong so|cong chung|tong toan \\p{L}+|toan (?:tinh|xa|phuong|thanh pho|nganh))\\s*:?");
    private static final Pattern LABELS_RATE = Pattern.compile("%|(?<!\\p{L})(?:ty|ti) le(?!\\p{L})");
    private static final Pattern MARK = Pattern.compile("\\d{1,3}[.)]?");
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_LINE = 300;

    private ColumnDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Cell> labels = List.of();
        for (int i = 0; i < material.lines().size(); i++) {
            String line = material.lines().get(i);
            List<Cell> cells = cells(line);
            Row row = row(i + 1, cells);
            if (row == null) {
                boolean blank = line.isBlank() || TaskTables.isPageNumber(line);
                labels = blank || !rows.isEmpty() && cells.size() == 1 ? labels : cells;
                if (!blank) {
                    rows.clear();
                }
            } else if (TOTAL.matcher(Folding.fold(row.name())).matches()) {
                addIfOff(rows, row, labels, doubts);
                rows.clear();
            } else {
                rows.add(row);
            }
        }
        return doubts;
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line.length() > LONGEST_LINE ? "" : line);
        while (cell.find()) {
            cells.add(new Cell(cell.start(), cell.end(), cell.group()));
        }
        return cells;
    }

    /// A name, behind its number if it has one, and then nothing but numbers; null if the line is something else.
    private static @Nullable Row row(int line, List<Cell> cells) {
        int name = cells.size() > 1 && MARK.matcher(cells.getFirst().text()).matches() ? 1 : 0;
        boolean named = cells.size() > name + 1
                && cells.get(name).text().chars().filter(Character::isLetter).count() > 1;
        List<Cell> numbers = named ? cells.subList(name + 1, cells.size()) : List.of();
        boolean row = !numbers.isEmpty()
                && numbers.stream()
                        .allMatch(cell -> NUMBER.matcher(cell.text()).matches()
                                || RATE.matcher(cell.text()).matches());
        return row ? new Row(line, cells.get(name).text(), numbers) : null;
    }

    private static void addIfOff(List<Row> rows, Row total, List<Cell> labels, List<Doubt> doubts) {
        int columns = total.numbers().size();
        if (rows.size() < FEWEST_ROWS
                || rows.stream().anyMatch(row -> row.numbers().size() != columns)) {
            return;
        }
        List<Integer> off = new ArrayList<>();
        int fitting = 0;
        int added = 0;
        for (int i = 0; i < columns; i++) {
            if (isRate(rows, total, i, label(labels, columns, i))) {
                continue;
            }
            added++;
            BigDecimal difference = sum(rows, i).subtract(value(total, i)).abs();
            fitting += difference.signum() == 0 ? 1 : 0;
            if (difference.signum() != 0 && difference.compareTo(value(total, i).multiply(NEAR)) <= 0) {
                off.add(i);
            }
        }
        if (added == 1 || fitting > 0) {
            off.forEach(column -> doubts.add(doubt(rows, total, column, label(labels, columns, column))));
        }
    }

    private static boolean isRate(List<Row> rows, Row total, int column, String label) {
        return LABELS_RATE.matcher(Folding.fold(label)).find()
                || total.numbers().get(column).text().indexOf('%') >= 0
                || rows.stream()
                        .map(row -> row.numbers().get(column).text())
                        .anyMatch(text -> text.indexOf('%') >= 0 || text.indexOf(',') >= 0);
    }

    /// The label above a column, empty where the labels are not as many as the columns.
    private static String label(List<Cell> labels, int columns, int column) {
        int before = labels.size() - columns;
        return before == 1 || before == 2 ? labels.get(before + column).text() : "";
    }

    private static BigDecimal sum(List<Row> rows, int column) {
        return rows.stream().map(row -> value(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Row row, int column) {
        String text = row.numbers().get(column).text();
        return text.matches("[-–]") ? BigDecimal.ZERO : Amounts.value(text);
    }

    private static Doubt doubt(List<Row> rows, Row total, int column, String label) {
        List<Span> spans = new ArrayList<>(List.of(span(total, column)));
        rows.forEach(row -> spans.add(span(row, column)));
        return DoubtMaterial.doubt(
                DoubtKind.ARITHMETIC,
                DoubtWords.of(
                        "column",
                        label.isEmpty() ? String.valueOf(column + 1) : label,
                        Amounts.written(sum(rows, column)),
                        total.numbers().get(column).text()),
                spans);
    }

    private static Span span(Row row, int column) {
        Cell cell = row.numbers().get(column);
        return new Span(row.line(), cell.from(), cell.to());
    }
}
