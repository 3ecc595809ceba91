package vn.sauro.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// A word of the navigation, and who is shown it. Their order is the order on the page.
enum Entry {
    TODAY("/today", EnumSet.of(Role.SPECIALIST, Role.STANDING, Role.HEAD, Role.OFFICER)),
    DOCUMENTS("/documents", EnumSet.of(Role.SPECIALIST, Role.STANDING, Role.HEAD)),
    TASKS("/tasks", EnumSet.of(Role.SPECIALIST, Role.STANDING, Role.HEAD, Role.OFFICER)),
    BOARD("/board", EnumSet.of(Role.SPECIALIST, Role.STANDING, Role.HEAD)),
    OUR_BOARD("/our-board", EnumSet.of(Role.HEAD, Role.OFFICER)),
    CALENDAR("/calendar", EnumSet.allOf(Role.class)),
    AGENCIES("/agencies", EnumSet.allOf(Role.class)),
    ACCOUNTS("/accounts", EnumSet.of(Role.ADMINISTRATOR)),
    REMINDERS("/notice-rules", EnumSet.of(Role.ADMINISTRATOR)),
    SCORES("/score-rules", EnumSet.of(Role.ADMINISTRATOR)),
    AUDIT("/audit", EnumSet.of(Role.ADMINISTRATOR));

    private final String path;
    private final Set<Role> roles;

    Entry(String path, Set<Role> roles) {
        this.path = path;
        this.roles = roles;
    }

    static List<Entry> of(Actor actor) {
        return Arrays.stream(values())
                .filter(entry -> entry.roles.stream().anyMatch(actor::is))
                .toList();
    }

    public String path() {
        return path;
    }

    /// Its words in `messages/web.properties`.
    public String key() {
        return "navigation." + name();
    }

    /// Its fragment in `layout/icons.html`.
    public String icon() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the page at this path belongs to it.
    boolean holds(String page) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
