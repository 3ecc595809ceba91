package vn.sauro.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// The signed-in person, acting for an agency. Handed on as a parameter, never looked up. `absentees` are those for
/// whom the person stands in today; `instead` is the one in whose name ("thay") this very thing is done.
public record Actor(
        AccountId account,
        String fullName,
        AgencyId agency,
        Set<Role> roles,
        List<Absentee> absentees,
        @Nullable Absentee instead) {
    public Actor {
        roles = Set.copyOf(roles);
        absentees = List.copyOf(absentees);
    }

    public Actor(AccountId account, String fullName, AgencyId agency, Set<Role> roles) {
        this(account, fullName, agency, roles, List.of(), null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// With what that person may do, and no more.
    public Actor inNameOf(Absentee absentee) {
        return new Actor(account, fullName, agency, absentee.roles(), List.of(), absentee);
    }

    /// The person in all the names in which they may act: first in their own.
    public List<Actor> inEveryName() {
        return Stream.concat(Stream.of(this), absentees.stream().map(this::inNameOf))
                .toList();
    }

    /// Whose work it is that this one does: their own, or that of whom they stand in for.
    public AccountId principal() {
        return instead == null ? account : instead.account();
    }

    Actor standingInFor(List<Absentee> away) {
        return new Actor(account, fullName, agency, roles, away, null);
    }
}
