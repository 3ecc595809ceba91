package vn.sauro.task;

import java.util.List;

/// Where the tasks stand that a person may see ("Bảng điều hành"). Fields and documents count instructions,
/// bodies count what each was given; every figure carries the filter of the list it was counted from.
record Board(
        Counts instructions,
        Counts assignments,
        List<Line> fields,
        List<Line> bodies,
        List<Line> documents,
        List<Late> late) {
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
            Show.STUCK);

    /// Bodies shown before one asks for all of them.
    static final int BODIES = 15;

    /// Late ones shown before one asks for all of them.
    static final int LATE = 10;

    /// `name` is that of a body or document, or of a `WorkField`, whose words are in the catalogue.
    record Line(String name, Counts counts, TaskFilter filter) {}

    public List<Line> bodiesFirst() {
        return bodies.subList(0, Math.min(BODIES, bodies.size()));
    }

    public List<Line> documentsFirst() {
        return documents.subList(0, Math.min(BODIES, documents.size()));
    }
}
