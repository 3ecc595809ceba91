package vn.sauro.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import vn.sauro.organisation.AgencyId;

/// Who has signed in, as the session keeps it. Ends with the session; a change of the account ends its sessions.
public record SignedIn(
        long account,
        String username,
        String fullName,
        long agency,
        String agencyName,
        Set<Role> roles,
        boolean mustChangePassword)
        implements UserDetails {
    private static final long serialVersionUID = 1;
    /// No username of a person holds a colon.
    static final String PROGRAM = "token:";

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /// The person of the request being answered; empty when nobody has signed in.
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    public Actor actor() {
        return new Actor(new AccountId(account), fullName, new AgencyId(agency), roles);
    }

    /// Comes in with a key of a body, under the name of the key.
    boolean isProgram() {
        return username.startsWith(PROGRAM);
    }

    SignedIn withOwnPassword() {
        return new SignedIn(account, username, fullName, agency, agencyName, roles, false);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    /// Never kept: the hash stays in the database.
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
