package vn.sauro.organisation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which bodies a list shows, as it stands in the URL: words, kind and level. A word that is no kind or level filters
/// nothing.
record AgencyFilter(
        @Nullable String q, @Nullable String kind, @Nullable String level) {
    AgencyFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        kind = Objects.requireNonNullElse(kind, "");
        level = Objects.requireNonNullElse(level, "");
    }

    public boolean isAll() {
        return words().isEmpty()
                && named(AgencyKind.values(), kind).isEmpty()
                && named(Level.values(), level).isEmpty();
    }

    boolean matches(AgencyEntry entry) {
        return named(AgencyKind.values(), kind)
                        .map(entry.agency().kind()::equals)
                        .orElse(true)
                && named(Level.values(), level)
                        .map(entry.agency().level()::equals)
                        .orElse(true)
                && AgencySearch.matches(entry, words());
    }

    private String words() {
        return q == null ? "" : q;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
