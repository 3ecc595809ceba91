package vn.sauro.security;

import java.time.LocalDate;
import java.util.Set;

/// Somebody who is away ("vắng mặt"), to the person of the same body who stands in for them until that day.
public record Absentee(AccountId account, String fullName, Set<Role> roles, LocalDate until) {
    public Absentee {
        roles = Set.copyOf(roles);
    }
}
