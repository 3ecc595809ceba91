package vn.sauro.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The failed attempts of the last hour, of one account or from one address, and how long they make one wait.
record SignInFailures(int count, @Nullable Instant last) {
    /// After an hour of quiet nothing is held against anybody.
    static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /// How many are free: an account has one owner, while behind one address may sit a whole commune.
    enum Of {
        ACCOUNT(5),
        ADDRESS(50);

        final int free;

        Of(int free) {
            this.free = free;
        }
    }

    /// How long until the next attempt is looked at; zero when it is at once. Doubles with each failure.
    Duration wait(Of kind, Instant now) {
        if (last == null || count < kind.free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(count - kind.free, 10);
        var pause = SHORTEST.multipliedBy(1L << doublings);
        var end = last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }
}
