package vn.sauro.task;

import java.util.List;

/// Where the tasks stand that a person may see ("Bảng điều hành"). Fields and documents count instructions,
/// bodies count what each was given; every figure carries the filter of the list it was counted from.
record Board(
        Counts instructions,
        Counts assignments,
        List<Line> fields,
        By by,
        List<Line> lines,
        Trend trend,
        List<Late> late,
        List<Removable> obstacles) {
    /// The columns of the table, as the conclusions print it.
    static final List<Show> COLUMNS = List.of(
            Show.DONE,
            Show.DONE_ON_TIME,
            Show.DONE_EXTENDED,
            Show.DONE_LATE,
            Show.DONE_UNDATED,
            Show.OPEN,
            Show.IN_TIME,
            Show.DUE_SOON,
            Show.OVERDUE,
            Show.UNDATED,
            Show.SUSPENDED,
            Show.REGULAR,
            Show.REGULAR_LATE,
            Show.STUCK,
            Show.UNCLEAR);

    /// Lines shown before one asks for all of them.
    static final int LINES = 15;

    /// Late ones shown before one asks for all of them.
    static final int LATE = 10;

    /// By what the second table is broken down; the first is always by field.
    enum By {
        BODY,
        TIER,
        COMMITTEE,
        DOCUMENT;

        /// Instructions have one document, but many leads.
        TaskFilter.Unit unit() {
            return this == DOCUMENT ? TaskFilter.Unit.INSTRUCTIONS : TaskFilter.Unit.ASSIGNMENTS;
        }

        /// Each task stands in exactly one line, so that the lines add up.
        public boolean addsUp() {
            return this == BODY || this == TIER;
        }
    }

    /// `name` is that of a body or document, or of a `WorkField` or `Tier`, whose words are in the catalogue.
    record Line(String name, Counts counts, TaskFilter filter) {}

    /// How many are stuck that a body could unblock, and which.
    record Removable(String name, int tasks, TaskFilter filter) {}

    /// Those of the columns in which anything stands, so that the table stays readable; the sums always.
    public List<Show> columns() {
        return COLUMNS.stream()
                .filter(show -> show == Show.DONE
                        || show == Show.OPEN
                        || show == Show.OVERDUE
                        || instructions.of(show) > 0
                        || assignments.of(show) > 0)
                .toList();
    }

    public List<Line> linesFirst() {
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}
