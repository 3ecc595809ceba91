package vn.sauro.security;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// A key by which another program comes in ("khóa kết nối"), as lists show it: never the key itself.
record AccessToken(
        AccessTokenId id,
        String name,
        AgencyId agency,
        String agencyName,
        String madeBy,
        boolean writes,
        Instant madeAt,
        LocalDate expiresOn,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {
    enum Kind {
        /// Of a body: sees and does what a specialist of that body would, as far as the API goes.
        API,
        /// Of a person: fetches the deadlines of what they work on.
        CALENDAR
    }

    enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    public State state(LocalDate today) {
        if (revokedAt != null) return State.REVOKED;
        return expiresOn.isBefore(today) ? State.EXPIRED : State.OPEN;
    }
}
