package vn.sauro.officecalendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.SpecialDay;

/// A decided day with who entered it and when; `addedBy` is null for what came with the pack.
record DecidedDay(
        DecidedDayId id,
        SpecialDay day,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {}
