package vn.sauro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the columns of a table that is laid out by blanks start, found from where its cells do.
final class SpacedColumns {
    /// "Xây dựng dự toán ... / năm 2027": the end of what is to be done, and no time.
    private static final Pattern BARE_YEAR = Pattern.compile("nam 20\\d\\d[.;]?");
    /// A cell of one line, by its offsets.
    record Cell(TableColumn column, int from, int to) {}

    private record Label(TableColumn column, int from, int to) {}

    private record Start(TableColumn column, int at) {}

    private static final Pattern RUN = Pattern.compile("\\S++(?: \\S++)*+");
    private static final Pattern NUMBER_WORD = Pattern.compile("(?:\\d{1,3}|[IVX]{1,5}|[A-H])[.)]?(?=\\s)");
    private static final int NEAR = 2;
    /// What a scan leaves of the rules between columns ("tỉnh —_ Quyết định", "~=Văn phòng").
    private static final Pattern STAINS = Pattern.compile(
            "[~=_«»|]+[~=_«»|@+*‘’—–-]*|[—–]{2,}[~=_«»|@+*‘’]*|(?<= )[—@+*‘’]+(?= )|(?<= )[—+](?=\\p{L})");
    private static final Pattern NEXT_LABEL =
            Pattern.compile(" (?=(?:don vi|co quan|thoi gian|thoi han|san pham|ket qua|ghi chu)(?: |$))");

    private final List<Start> starts;

    private SpacedColumns(List<Start> starts) {
        this.starts = starts;
    }

    /// The runs of words that two or more blanks part.
    static List<int[]> cells(String line) {
        List<int[]> cells = new ArrayList<>();
        Matcher run = RUN.matcher(line);
        while (run.find()) {
            cells.add(new int[] {run.start(), run.end()});
        }
        return cells;
    }

    /// Whether a line may be the first of a head: three labels, one of them of the tasks.
    static boolean mayBeHead(String line) {
        List<TableColumn> columns = new ArrayList<>();
        for (Label label : labels(line)) {
            columns.add(label.column());
        }
        return columns.size() >= 3 && TaskTables.isOfTasks(columns);
    }

    private static List<Label> labels(String line) {
        List<Label> labels = new ArrayList<>();
        for (int[] cell : cells(line)) {
            List<Label> several = runTogether(line, cell);
            TableColumn column = TableColumn.of(line.substring(cell[0], cell[1]));
            if (several.size() > 1) {
                labels.addAll(several);
            } else if (column != null) {
                labels.add(new Label(column, cell[0], cell[1]));
            }
        }
        return labels;
    }

    /// "Đơn vị chủ trì Đơn vị phối hợp Thời gian", their blanks lost: each label by itself, none if a part is no label.
    private static List<Label> runTogether(String line, int[] cell) {
        List<Label> labels = new ArrayList<>();
        Matcher next = NEXT_LABEL.matcher(Folding.fold(line)).region(cell[0], cell[1]);
        int from = cell[0];
        boolean more = true;
        while (more) {
            more = next.find();
            int to = more ? next.start() : cell[1];
            TableColumn column = TableColumn.of(line.substring(from, to));
            if (column == null || labels.stream().anyMatch(label -> label.column() == column)) {
                return List.of();
            }
            labels.add(new Label(column, from, to));
            from = to + 1;
        }
        return labels;
    }

    /// The line with blanks for what is left of the rules between its columns; every word keeps its place.
    static String withoutStains(String line) {
        Matcher stain = STAINS.matcher(line);
        return stain.find() ? stain.replaceAll(found -> " ".repeat(found.group().length())) : line;
    }

    /// The columns of a table from its head and its body, null if they do not fit each other.
    static @Nullable SpacedColumns of(List<String> head, List<String> body) {
        List<Label> labels = numbered(head, body);
        return placed(labels, peaks(body, labels.size()));
    }

    /// The columns of a table where its labels stand.
    static @Nullable SpacedColumns under(List<String> head, List<String> body) {
        List<Label> labels = numbered(head, body);
        return placed(labels, labels.stream().map(Label::from).toList());
    }

    private static @Nullable SpacedColumns placed(List<Label> labels, List<Integer> peaks) {
        List<Start> starts = new ArrayList<>();
        int used = 0;
        for (Label label : labels) {
            int best = -1;
            for (int i = used; i < peaks.size(); i++) {
                boolean nearer =
                        best < 0 || Math.abs(peaks.get(i) - label.from()) < Math.abs(peaks.get(best) - label.from());
                best = nearer ? i : best;
            }
            boolean exact = peaks.size() == labels.size();
            best = exact ? used : best;
            if (best >= 0) {
                starts.add(new Start(label.column(), peaks.get(best)));
                used = best + 1;
            }
        }
        boolean fits = starts.size() == labels.size() || starts.size() >= 3;
        return fits && TaskTables.isOfTasks(starts.stream().map(Start::column).toList())
                ? new SpacedColumns(starts)
                : null;
    }

    private static List<Label> numbered(List<String> head, List<String> body) {
        List<Label> labels = leaves(head);
        boolean unnumbered = labels.stream().noneMatch(label -> label.column() == TableColumn.NUMBER);
        if (unnumbered && isNumbered(body)) {
            labels.addFirst(new Label(TableColumn.NUMBER, 0, 1));
        }
        return labels;
    }

    /// Whether rows start with a number although no label says so.
    private static boolean isNumbered(List<String> body) {
        return body.stream()
                        .filter(line -> NUMBER_WORD.matcher(line.strip() + " ").lookingAt())
                        .count()
                >= 2;
    }

    /// The labels of the columns themselves: what stands over others ("Cơ quan thực hiện" over "Chủ trì", "Phối hợp")
    /// is
    /// none, and what goes on below ("Thời hạn / hoàn thành") is one.
    private static List<Label> leaves(List<String> head) {
        List<Label> leaves = new ArrayList<>(labels(head.getFirst()));
        for (String line : head.subList(1, head.size())) {
            List<Label> below = labels(line);
            List<Label> parts = below.stream()
                    .filter(label -> label.column() == TableColumn.LEAD || label.column() == TableColumn.COORDINATING)
                    .toList();
            boolean knowsHelpers = leaves.stream().anyMatch(label -> label.column() == TableColumn.COORDINATING);
            if (parts.size() == 1 && parts.getFirst().column() == TableColumn.COORDINATING && !knowsHelpers) {
                leaves.addAll(parts);
                leaves.sort(Comparator.comparingInt(Label::from));
            }
            if (parts.size() >= 2) {
                leaves.removeIf(label -> label.column() == TableColumn.LEAD);
                leaves.addAll(parts);
                leaves.sort(Comparator.comparingInt(Label::from));
            }
        }
        List<Label> once = new ArrayList<>();
        for (Label label : leaves) {
            if (once.stream().noneMatch(known -> known.column() == label.column())) {
                once.add(label);
            }
        }
        return once;
    }

    /// Where most cells start, from left to right, no more than there are labels.
    private static List<Integer> peaks(List<String> body, int most) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String line : body) {
            Matcher number = NUMBER_WORD.matcher(line);
            for (int[] cell : cells(line)) {
                counts.merge(cell[0], 1, Integer::sum);
                number.region(cell[0], cell[1]);
                if (cell[0] < 6 && number.lookingAt() && number.end() < cell[1]) {
                    counts.merge(number.end() + 1, 1, Integer::sum);
                }
            }
        }
        List<int[]> peaks = new ArrayList<>();
        counts.forEach((at, count) -> {
            int[] last = peaks.isEmpty() ? null : peaks.getLast();
            if (last != null && at - last[0] <= NEAR) {
                last[0] = count > last[1] ? at : last[0];
                last[1] += count;
            } else {
                peaks.add(new int[] {at, count});
            }
        });
        return peaks.stream()
                .sorted(Comparator.comparingInt((int[] peak) -> peak[1]).reversed())
                .limit(most)
                .map(peak -> peak[0])
                .sorted()
                .toList();
    }

    int start(TableColumn column) {
        return starts.stream()
                .filter(start -> start.column() == column)
                .mapToInt(Start::at)
                .findFirst()
                .orElse(0);
    }

    /// The cells of a line, each in the column whose start is nearest; one that runs on into the next column is cut
    /// where that starts.
    List<Cell> split(String line) {
        List<Cell> found = new ArrayList<>();
        for (int[] run : cells(line)) {
            int from = run[0];
            if (isTime(line.substring(run[0], run[1]))) {
                found.add(new Cell(TableColumn.TIME, run[0], run[1]));
                continue;
            }
            while (from < run[1]) {
                int column = columnAt(line, from, found);
                int to = cut(line, from, run[1], column);
                found.add(new Cell(starts.get(column).column(), from, to));
                from = to;
                while (from < run[1] && line.charAt(from) == ' ') {
                    from++;
                }
            }
        }
        return found;
    }

    private boolean isTime(String cell) {
        return starts.stream().anyMatch(start -> start.column() == TableColumn.TIME)
                && TableColumn.isTime(Folding.fold(cell))
                && !BARE_YEAR.matcher(Folding.fold(cell)).matches();
    }

    private int columnAt(String line, int from, List<Cell> before) {
        int best = 0;
        for (int i = 1; i < starts.size(); i++) {
            best = Math.abs(starts.get(i).at() - from)
                            <= Math.abs(starts.get(best).at() - from)
                    ? i
                    : best;
        }
        boolean first = before.isEmpty();
        int blank = line.indexOf(' ', from);
        boolean number =
                NUMBER_WORD.matcher(line + " ").region(from, line.length() + 1).lookingAt()
                        || blank > 0
                                && blank - from <= 2
                                && from < starts.get(1).at() - 1;
        if (first && starts.getFirst().column() == TableColumn.NUMBER && best == 0 && !number) {
            return 1;
        }
        return best;
    }

    private int cut(String line, int from, int to, int column) {
        int blank = line.indexOf(' ', from);
        if (starts.get(column).column() == TableColumn.NUMBER && blank > 0) {
            return Math.min(blank, to);
        }
        for (int next = column + 1; next < starts.size(); next++) {
            int start = starts.get(next).at();
            for (int at = start - 1; at <= start + 1; at++) {
                boolean wordStarts = at > from + 2
                        && at < to
                        && line.charAt(at - 1) == ' '
                        && (Character.isUpperCase(line.charAt(at)) || at == start);
                if (wordStarts) {
                    return at - 1;
                }
            }
        }
        return to;
    }
}
