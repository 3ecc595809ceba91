package vn.sauro.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who works for a body, with what they may do there.
public record Staff(AccountId id, String fullName, @Nullable String position, Set<Role> roles) {
    private static final Set<Role> GIVING = Set.of(Role.SPECIALIST, Role.HEAD);
    private static final Set<Role> WORKING = Set.of(Role.SPECIALIST, Role.HEAD, Role.STANDING, Role.OFFICER);

    public Staff {
        roles = Set.copyOf(roles);
    }

    /// With the position, which tells apart two of one name.
    public String words() {
        return position == null ? fullName : fullName + " – " + position;
    }

    public boolean works() {
        return roles.stream().anyMatch(WORKING::contains);
    }

    /// Whoever gives tasks and accepts results is stood in for by somebody who gives and accepts; all others by anybody
    /// who works on tasks.
    public boolean mayAsMuchAs(Staff other) {
        return works() && (gives() || !other.gives());
    }

    private boolean gives() {
        return roles.stream().anyMatch(GIVING::contains);
    }
}
