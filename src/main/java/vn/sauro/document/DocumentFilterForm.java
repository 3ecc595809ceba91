package vn.sauro.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.shared.DateInput;

/// What stands in the filter of the list, as typed. What cannot be understood filters nothing, and is said.
record DocumentFilterForm(
        @Nullable String q,
        @Nullable String type,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort) {
    DocumentFilterForm {
        q = Objects.requireNonNullElse(q, "").strip();
        type = Objects.requireNonNullElse(type, "").strip();
        state = Objects.requireNonNullElse(state, "");
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
        sort = Objects.requireNonNullElse(sort, "");
    }

    DocumentFilter filter() {
        return new DocumentFilter(
                text(q),
                text(type),
                named(DocumentState.values(), state).orElse(null),
                DateInput.read(text(from)).orElse(null),
                DateInput.read(text(to)).orElse(null));
    }

    DocumentOrder order() {
        return named(DocumentOrder.values(), sort).orElse(DocumentOrder.RECEIVED);
    }

    /// The fields whose words are no day.
    List<String> problems() {
        return Stream.of("from", "to")
                .filter(field -> isNoDay(field.equals("from") ? text(from) : text(to)))
                .toList();
    }

    private static boolean isNoDay(String typed) {
        return !typed.isEmpty() && DateInput.read(typed).isEmpty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
