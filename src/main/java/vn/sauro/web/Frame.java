package vn.sauro.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.sauro.absence.AbsenceRow;
import vn.sauro.absence.Absences;
import vn.sauro.notification.Notices;
import vn.sauro.security.Actor;
import vn.sauro.security.Actors;
import vn.sauro.security.SignedIn;

/// What stands around every page: `@frame` in the templates.
@Component
public class Frame {
    private final Notices notices;
    private final Actors actors;
    private final Absences absences;

    Frame(Notices notices, Actors actors, Absences absences) {
        this.notices = notices;
        this.actors = actors;
        this.absences = absences;
    }

    /// The signed-in person, if there is one; error pages are for everybody.
    public @Nullable Actor actor() {
        return actors.current().orElse(null);
    }

    /// The body one acts for.
    public String agency() {
        return SignedIn.current().map(SignedIn::agencyName).orElse("");
    }

    public List<Entry> entries(Actor actor) {
        return Entry.of(actor);
    }

    /// Whether the search field, which looks for tasks, is of use.
    public boolean searches(Actor actor) {
        return Entry.of(actor).contains(Entry.TASKS);
    }

    /// Whether the person is told of tasks at all.
    public boolean isTold(Actor actor) {
        return Entry.of(actor).contains(Entry.TODAY);
    }

    /// The absence in which the person is today.
    public @Nullable AbsenceRow absence(Actor actor) {
        return absences.today(actor).orElse(null);
    }

    /// How many notices the person has not read, up to a hundred.
    public int unread(Actor actor) {
        return notices.unread(actor);
    }

    public boolean isActive(Entry entry) {
        return entry.holds(path());
    }

    /// The page itself with its filters, as a person would send it to a colleague.
    public String here() {
        return Optional.ofNullable(query()).map(query -> path() + "?" + query).orElse(path());
    }

    /// This page with one filter changed, from its head again; the empty value takes the filter away.
    public String link(String name, @Nullable Object value) {
        var uri = UriComponentsBuilder.fromUriString(here()).replaceQueryParam("after");
        if (value == null || value.toString().isEmpty()) {
            return uri.replaceQueryParam(name).build(true).toUriString();
        }
        var encoded = UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
        return uri.replaceQueryParam(name, encoded).build(true).toUriString();
    }

    private static String path() {
        var failed = (String) request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed : request().getRequestURI();
    }

    private static @Nullable String query() {
        return request().getQueryString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
