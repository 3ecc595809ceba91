package vn.sauro.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which documents a list shows: words without diacritics, the type as documents print it, and days of issue.
record DocumentFilter(
        String words,
        String type,
        @Nullable DocumentState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static DocumentFilter all() {
        return new DocumentFilter("", "", null, null, null);
    }

    public boolean isAll() {
        return equals(all());
    }
}
