package vn.sauro.notification;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the list of notices is narrowed to; it stands in the URL.
record NoticeFilter(boolean unread, @Nullable NoticeKind kind) {
    static NoticeFilter of(Map<String, String> query) {
        return new NoticeFilter(
                !"ALL".equals(query.get("show")),
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.name().equals(query.get("kind")))
                        .findFirst()
                        .orElse(null));
    }
}
