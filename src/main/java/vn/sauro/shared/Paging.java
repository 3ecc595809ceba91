package vn.sauro.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a list goes on: after the row with these values of the columns it is sorted by. Empty at its head.
///
/// Stands in the URL as one opaque word (`?after=…`); a word that is none of ours is the head of the list.
public record Paging(List<String> after) {
    /// Rows on a page.
    public static final int SIZE = 25;

    /// Rows to fetch: one more tells whether there is a next page.
    public static final int LIMIT = SIZE + 1;

    private static final String BETWEEN = "\u001f";

    public Paging {
        after = List.copyOf(after);
    }

    public static Paging first() {
        return new Paging(List.of());
    }

    /// Reads the word of the URL; `values` is how many columns the list is sorted by.
    public static Paging read(@Nullable String word, int values) {
        if (word == null || word.isEmpty()) {
            return first();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var read = Arrays.asList(text.split(BETWEEN, -1));
            return read.size() == values ? new Paging(read) : first();
        } catch (IllegalArgumentException _) {
            return first();
        }
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /// The value of a column of numbers; zero if the URL holds no number there.
    public long number(int column) {
        try {
            return Long.parseLong(after.get(column));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static String word(Object... values) {
        var text = Stream.of(values).map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
