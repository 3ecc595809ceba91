package vn.sauro.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When people are told about deadlines, to whom lateness is taken, and what cannot wait for the morning's e-mail: from
/// a day on, until the next rule begins.
record Rule(
        LocalDate validFrom,
        List<Integer> soonDays,
        int leadHeadAfter,
        int assignerHeadAfter,
        int urgentDays,
        Set<NoticeKind> urgent,
        @Nullable String madeBy) {

    static final int MOST_DAYS = 90;

    Rule {
        soonDays = List.copyOf(soonDays);
        urgent = Set.copyOf(urgent);
    }

    /// Why it cannot hold. Each name has its words in `messages/notification.properties`.
    enum Refused {
        IN_THE_PAST,
        NO_SOON_DAYS,
        DAYS_OUT_OF_RANGE,
        HEADS_OUT_OF_ORDER
    }

    @Nullable
    Refused problem(LocalDate today) {
        if (validFrom.isBefore(today)) return Refused.IN_THE_PAST;
        if (soonDays.isEmpty()) return Refused.NO_SOON_DAYS;
        if (soonDays.stream().anyMatch(days -> days < 0 || days > MOST_DAYS)
                || leadHeadAfter < 1
                || assignerHeadAfter > MOST_DAYS
                || urgentDays < 0
                || urgentDays > MOST_DAYS) return Refused.DAYS_OUT_OF_RANGE;
        return assignerHeadAfter < leadHeadAfter ? Refused.HEADS_OUT_OF_ORDER : null;
    }
}
