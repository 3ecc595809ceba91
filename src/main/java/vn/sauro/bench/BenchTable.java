package vn.sauro.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sauro.bench.ReadingAccuracy.Cell;

/// The figures as Markdown tables for people, so that they can go into a page as they came out.
final class BenchTable {
    private final StringBuilder text = new StringBuilder();

    /// One table for the whole group and its degrees of damage, one for its kinds of document.
    void accuracy(ReadingAccuracy accuracy) {
        if (accuracy.all().documents == 0) {
            line(BenchWords.of("bench.none." + accuracy.group()));
            line("");
            return;
        }
        Map<String, Cell> columns = new LinkedHashMap<>();
        columns.put(BenchWords.of("bench.all"), accuracy.all());
        accuracy.byDamage().forEach((damage, cell) -> columns.put(BenchWords.of("bench.damage." + damage), cell));
        table(BenchWords.of("bench.group." + accuracy.group()), columns);
        table(BenchWords.of("bench.kinds." + accuracy.group()), accuracy.byKind());
    }

    private void table(String title, Map<String, Cell> columns) {
        List<String> head = new ArrayList<>(List.of(title));
        columns.forEach((name, cell) -> head.add("%s (%d)".formatted(name, cell.documents)));
        row(head);
        row(head.stream().map(_ -> "---").toList());
        if (columns.values().stream().anyMatch(cell -> cell.restoration.words() > 0)) {
            row(BenchWords.of("bench.restoration"), columns, BenchTable::restoration);
        }
        for (var measure : Measure.values()) {
            if (!measure.isFalseFill()
                    && columns.values().stream().anyMatch(cell -> cell.tallies.containsKey(measure))) {
                row(BenchWords.of("bench.measure." + measure), columns, cell -> written(measure, cell.tally(measure)));
            }
        }
        row(BenchWords.of("bench.falseFill"), columns, cell -> counted(cell.falseFill()));
        line("");
    }

    private static String restoration(Cell cell) {
        return cell.restoration.words() == 0 ? "–" : decimals(cell.restoration.accuracy());
    }

    private static String written(Measure measure, Tally tally) {
        if (measure == Measure.FALSE_ALARMS) {
            return String.valueOf(tally.agreed());
        }
        return measure.isList()
                ? "%s %s %s".formatted(decimals(tally.precision()), decimals(tally.recall()), decimals(tally.f1()))
                : counted(tally);
    }

    private static String counted(Tally tally) {
        return tally.wanted() == 0
                ? "–"
                : "%s (%d/%d)".formatted(decimals(tally.share()), tally.agreed(), tally.wanted());
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// How often words are right, by how sure the restoration was of them.
    void calibration(List<RestorationAccuracy.Band> bands) {
        row(List.of(
                BenchWords.of("bench.confidence"),
                BenchWords.of("bench.confidence.words"),
                BenchWords.of("bench.confidence.mean"),
                BenchWords.of("bench.confidence.right")));
        row(List.of("---", "---", "---", "---"));
        for (var band : bands) {
            row(List.of(
                    "%.2f–%.2f".formatted(band.from(), band.to()),
                    String.valueOf(band.words()),
                    decimals(band.confidence()),
                    decimals(band.share())));
        }
        line("");
    }

    /// Name and value of each figure, named in words.
    void figures(String title, Figures figures) {
        if (figures.values().isEmpty()) {
            return;
        }
        row(List.of(title, ""));
        row(List.of("---", "---"));
        figures.values().forEach((name, value) -> row(List.of("`" + name + "`", Figures.written(value))));
        line("");
    }

    private void row(String name, Map<String, Cell> columns, java.util.function.Function<Cell, String> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        columns.values().forEach(cell -> cells.add(value.apply(cell)));
        row(cells);
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
