package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Figure;

/// The tables of a report that are laid out in its text: a line of labels, and below it lines of a name and its
/// numbers, as many as there are labels. Columns that hold what was planned are no results.
final class FigureTable {
    private record Cell(int from, int to, String text) {}

    private static final Pattern CELL = Pattern.compile("[^\\s|]+(?: [^\\s|]+)*");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?(?:\\.\\d{1,2})?) ?(%)?");
    private static final Pattern PLANNED = Pattern.compile(
            "(?<!\\p{L})(?:muc tieu|chi tieu|ke hoach|du toan|duoc giao|nam|thang|stt|tt|so tt)(?!\\p{L})");
    private static final Pattern RATE = Pattern.compile("%|(?<!\\p{L})(?:ty|ti) le(?!\\p{L})");
    private static final int FEWEST_LABELS = 3;
    private static final int LONGEST_LINE = 300;

    private FigureTable() {}

    static List<Figure> read(Lines lines, int from, int to, @Nullable String period) {
        List<Figure> figures = new ArrayList<>();
        List<Cell> labels = List.of();
        for (int number = from; number <= to; number++) {
            List<Cell> cells = cells(lines.line(number));
            if (cells.size() >= FEWEST_LABELS && cells.stream().noneMatch(FigureTable::isNumber)) {
                labels = cells;
            } else if (isRow(cells, labels)) {
                addRow(figures, lines.line(number), number, cells, labels, period);
            } else if (!lines.line(number).isBlank()) {
                labels = List.of();
            }
        }
        return figures;
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line.length() > LONGEST_LINE ? "" : line);
        while (cell.find()) {
            cells.add(new Cell(cell.start(), cell.end(), cell.group()));
        }
        return cells;
    }

    private static boolean isNumber(Cell cell) {
        return NUMBER.matcher(cell.text()).matches();
    }

    /// A name (behind its number, if it has one) and then nothing but numbers.
    private static boolean isRow(List<Cell> cells, List<Cell> labels) {
        int name = nameAt(cells);
        return !labels.isEmpty()
                && cells.size() == labels.size()
                && name >= 0
                && cells.size() - name > 2
                && cells.subList(name + 1, cells.size()).stream().allMatch(FigureTable::isNumber);
    }

    private static int nameAt(List<Cell> cells) {
        for (int i = 0; i < Math.min(2, cells.size()); i++) {
            if (cells.get(i).text().chars().filter(Character::isLetter).count() > 1) {
                return i;
            }
        }
        return -1;
    }

    private static void addRow(
            List<Figure> figures,
            String line,
            int number,
            List<Cell> cells,
            List<Cell> labels,
            @Nullable String period) {
        String name = cells.get(nameAt(cells)).text();
        for (int i = nameAt(cells) + 1; i < cells.size(); i++) {
            String label = labels.get(i).text();
            String folded = Folding.fold(label);
            Matcher value = NUMBER.matcher(cells.get(i).text());
            if (PLANNED.matcher(folded).find() || !value.matches()) {
                continue;
            }
            boolean rate = value.group(2) != null || RATE.matcher(folded).find();
            figures.add(new Figure(
                    label + ": " + name,
                    value(value.group(1)),
                    rate ? "%" : null,
                    null,
                    null,
                    period,
                    number,
                    Lines.words(line, number, cells.get(i).from(), cells.get(i).to())
                            .spans()));
        }
    }

    private static BigDecimal value(String digits) {
        return digits.matches("\\d+\\.\\d{1,2}") ? new BigDecimal(digits) : Amounts.value(digits);
    }
}
