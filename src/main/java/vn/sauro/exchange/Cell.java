package vn.sauro.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell: its text as a person sees it, and the day where it holds a real one.
record Cell(String text, @Nullable LocalDate day) {
    static final Cell EMPTY = new Cell("", null);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
