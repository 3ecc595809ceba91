package vn.sauro.security;

import java.time.LocalDate;
import vn.sauro.organisation.AgencyId;

/// Makes a key for another program of a body, until a day ("cấp khóa kết nối").
record IssueToken(String name, AgencyId agency, boolean writes, LocalDate expiresOn) {
    static final int NAME_MAXIMUM = 100;
    static final int DAYS_MAXIMUM = 731;

    sealed interface Outcome {}

    /// The key is shown once.
    record Issued(AccessTokenId id, String key) implements Outcome {}

    /// Why not. Each name has its words in `messages/security.properties`.
    enum Refused implements Outcome {
        NOT_YOUR_BODY,
        NO_NAME,
        EXPIRES_IN_THE_PAST,
        EXPIRES_TOO_LATE
    }
}
