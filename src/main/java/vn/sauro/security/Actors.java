package vn.sauro.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who acts: the person who has signed in, with those who are away today and for whom they stand in.
@Component
public class Actors {
    private static final String KEPT = Actors.class.getName();

    private final ObjectProvider<StandIns> standIns;
    private final Clock clock;

    public Actors(ObjectProvider<StandIns> standIns, Clock clock) {
        this.standIns = standIns;
        this.clock = clock;
    }

    /// Empty when nobody has signed in. Looked for once in a request.
    public Optional<Actor> current() {
        return SignedIn.current().map(person -> {
            var request = RequestContextHolder.getRequestAttributes();
            if (request == null) return of(person);
            if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Actor kept
                    && kept.account().value() == person.account()) {
                return kept;
            }
            var actor = of(person);
            request.setAttribute(KEPT, actor, RequestAttributes.SCOPE_REQUEST);
            return actor;
        });
    }

    /// A program acts for its body alone, never for a person.
    public Actor of(SignedIn person) {
        var actor = person.actor();
        var offered = standIns.getIfAvailable();
        return offered == null || person.isProgram()
                ? actor
                : actor.standingInFor(List.copyOf(offered.of(actor.account(), LocalDate.now(clock))));
    }
}
