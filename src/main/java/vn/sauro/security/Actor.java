package vn.sauro.security;

import java.util.Set;
import vn.sauro.organisation.AgencyId;

/// The signed-in person, acting for an agency. Handed on as a parameter, never looked up.
public record Actor(AccountId account, String fullName, AgencyId agency, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
