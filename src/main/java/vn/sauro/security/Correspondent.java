package vn.sauro.security;

import java.util.Set;
import vn.sauro.organisation.AgencyId;

/// Somebody to whom the program may write: the office's address, which an administrator has entered.
public record Correspondent(AccountId account, String fullName, AgencyId agency, Set<Role> roles, String email) {
    public Correspondent {
        roles = Set.copyOf(roles);
    }
}
