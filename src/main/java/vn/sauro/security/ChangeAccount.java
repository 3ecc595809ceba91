package vn.sauro.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// Changes what an account says and may do; whoever is signed in with it must sign in again.
public record ChangeAccount(
        AccountId account,
        String fullName,
        @Nullable String position,
        AgencyId agency,
        Set<Role> roles,
        boolean active,
        @Nullable String email) {
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /// Why not. Each name has its words in `messages/security.properties`.
    public enum Refused implements Outcome {
        /// Nobody shuts the door on themselves.
        OWN_ACCOUNT,
        LAST_ADMINISTRATOR
    }
}
