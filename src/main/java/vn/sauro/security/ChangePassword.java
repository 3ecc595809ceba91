package vn.sauro.security;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Chooses a new password for one's own account.
record ChangePassword(String current, String chosen) {
    sealed interface Outcome {}

    record Changed() implements Outcome {}

    /// The present password was guessed at too often.
    record Wait(Duration time) implements Outcome {}

    /// Why not. Each name has its words in `messages/security.properties`.
    enum Refused implements Outcome {
        WRONG_CURRENT,
        TOO_SHORT,
        TOO_LONG,
        SAME_AS_BEFORE,
        TOO_SIMPLE,
        HOLDS_USERNAME
    }

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int DIFFERENT_LETTERS = 5;

    /// Length counts for more than kinds of signs (NIST SP 800-63B, 5.1.1.2).
    static Optional<Refused> refusal(String chosen, String username) {
        var password = Normalizer.normalize(chosen, Normalizer.Form.NFKC);
        var letters = password.codePointCount(0, password.length());
        if (letters < SHORTEST) {
            return Optional.of(Refused.TOO_SHORT);
        }
        if (letters > LONGEST) {
            return Optional.of(Refused.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < DIFFERENT_LETTERS) {
            return Optional.of(Refused.TOO_SIMPLE);
        }
        return password.toLowerCase(Locale.ROOT).contains(username)
                ? Optional.of(Refused.HOLDS_USERNAME)
                : Optional.empty();
    }
}
