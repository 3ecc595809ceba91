package vn.sauro.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list: its rows, how many there are in all, and the word for the next page, if there is one.
public record Page<T>(
        List<T> rows, long total, boolean first, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /// From the rows fetched, one more than a page holds if there are more; `keyOf` gives the values sorted by.
    public static <T> Page<T> of(List<T> fetched, long total, Paging paging, Function<T, Object[]> keyOf) {
        var rows = fetched.subList(0, Math.min(fetched.size(), Paging.SIZE));
        var next = fetched.size() > Paging.SIZE ? Paging.word(keyOf.apply(rows.getLast())) : null;
        return new Page<>(rows, total, paging.isFirst(), next);
    }
}
