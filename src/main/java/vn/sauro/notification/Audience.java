package vn.sauro.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// Who of a body is told.
enum Audience {
    /// All who work on its tasks.
    WORKERS(Set.of(Role.SPECIALIST, Role.STANDING, Role.HEAD, Role.OFFICER)),
    /// Those who give tasks and accept results.
    GIVERS(Set.of(Role.SPECIALIST, Role.HEAD)),
    /// Who heads it.
    HEADS(Set.of(Role.HEAD));

    private final Set<Role> roles;

    Audience(Set<Role> roles) {
        this.roles = roles;
    }

    /// Those that the person belongs to, for themselves or for whom they stand in.
    static List<Audience> of(Actor actor) {
        return of(actor.inEveryName().stream()
                .flatMap(each -> each.roles().stream())
                .collect(Collectors.toSet()));
    }

    /// Those that somebody with these roles belongs to.
    static List<Audience> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(audience -> audience.roles.stream().anyMatch(roles::contains))
                .toList();
    }
}
