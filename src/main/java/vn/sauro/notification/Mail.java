package vn.sauro.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sauro.security.AccountId;

/// An e-mail on its way.
record Mail(
        long id,
        AccountId account,
        String address,
        Letter letter,
        State state,
        int attempts,
        Instant madeAt,
        Instant dueAt,
        @Nullable String problem) {
    enum State {
        WAITING,
        SENDING,
        SENT,
        /// Given up: the server will not take it.
        FAILED
    }
}
