package vn.sauro.absence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;

/// Somebody is away ("vắng mặt") from one day to another, both included, and a deputy of the same body acts for them.
record Absence(
        AbsenceId id,
        AgencyId agency,
        AccountId person,
        AccountId deputy,
        LocalDate first,
        LocalDate last,
        @Nullable String reason,
        AccountId statedBy,
        @Nullable Instant endedAt) {
    /// How it stands on a day; nobody has to end it.
    enum State {
        COMING,
        NOW,
        OVER,
        /// Taken back, or ended before its last day.
        ENDED
    }

    State state(LocalDate today) {
        if (endedAt != null) return State.ENDED;
        if (today.isBefore(first)) return State.COMING;
        return today.isAfter(last) ? State.OVER : State.NOW;
    }

    boolean isOn(LocalDate day) {
        return endedAt == null && !day.isBefore(first) && !day.isAfter(last);
    }

    /// Whether some of these days are among its own.
    boolean meets(LocalDate from, LocalDate to) {
        return endedAt == null && !from.isAfter(last) && !to.isBefore(first);
    }
}
