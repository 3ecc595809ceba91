package vn.sauro.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// Opens an account for somebody of an agency.
public record CreateAccount(
        String username,
        String fullName,
        @Nullable String position,
        AgencyId agency,
        Set<Role> roles,
        @Nullable String email) {
    /// Three to sixty small letters without marks, figures, dots, dashes.
    static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,59}";

    public sealed interface Outcome {}

    /// The password is shown once to whoever opened the account, and must be changed at the first sign-in.
    public record Created(AccountId account, String oneTimePassword) implements Outcome {}

    /// Why not. Each name has its words in `messages/security.properties`.
    public enum Refused implements Outcome {
        USERNAME_TAKEN
    }
}
