package vn.sauro.officecalendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.officecalendar.ChangeCalendar.Add;
import vn.sauro.officecalendar.ChangeCalendar.Applied;
import vn.sauro.officecalendar.ChangeCalendar.Outcome;
import vn.sauro.officecalendar.ChangeCalendar.Preview;
import vn.sauro.officecalendar.ChangeCalendar.Refused;
import vn.sauro.officecalendar.ChangeCalendar.Unseen;
import vn.sauro.officecalendar.ChangeCalendar.Withdraw;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;

/// What decisions have made of the calendar, and how they change it. Nothing changes before the person has been shown
/// the deadlines that move with it.
@Service
class DecidedDays {
    private final DecidedDayRepository repository;
    private final List<CountedDeadlines> counted;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidedDays(
            DecidedDayRepository repository,
            List<CountedDeadlines> counted,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.counted = List.copyOf(counted);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DecidedDay> ofYear(int year) {
        return repository.ofYear(year);
    }

    @Transactional(readOnly = true)
    public DecidedDay get(DecidedDayId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("decided day " + id.value()));
    }

    @Transactional(readOnly = true)
    public Preview preview(ChangeCalendar wish) {
        return preview(wish, Change.of(wish, repository));
    }

    /// `seen` is the sign of the list that the person was shown.
    @Transactional
    public Outcome apply(ChangeCalendar wish, String seen, Actor actor) {
        repository.lock();
        var refused = refusal(wish);
        if (refused != null) {
            audit.refused(actor, action(wish), subject(wish), refused.name());
            return refused;
        }
        var change = Change.of(wish, repository);
        var preview = preview(wish, change);
        if (!preview.sign().equals(seen)) return new Unseen(preview);
        var at = clock.instant();
        switch (wish) {
            case Add add -> repository.add(add.days(), actor, at);
            case Withdraw withdraw -> repository.withdraw(withdraw, actor, at);
        }
        int moved = counted.stream()
                .mapToInt(each -> each.move(change.before(), change.after(), change.because(), actor, at))
                .sum();
        audit.granted(actor, action(wish), subject(wish), moved + " deadlines moved");
        events.publishEvent(new OfficeCalendar.Changed());
        return new Applied(moved);
    }

    private @org.jspecify.annotations.Nullable Refused refusal(ChangeCalendar wish) {
        return switch (wish) {
            case Add add -> repository.holdsOneOf(add.days()) ? Refused.DECIDED_ALREADY : null;
            case Withdraw withdraw -> get(withdraw.day()).withdrawnAt() != null ? Refused.WITHDRAWN_ALREADY : null;
        };
    }

    private Preview preview(ChangeCalendar wish, Change change) {
        var moving = counted.stream()
                .flatMap(each -> each.moving(change.before(), change.after()).stream())
                .sorted(Comparator.comparing(MovingDeadline::before).thenComparing(MovingDeadline::code))
                .toList();
        return new Preview(moving, Integer.toHexString((wish + " " + moving).hashCode()));
    }

    /// The calendar as it is and as it would be.
    private record Change(WorkingCalendar before, WorkingCalendar after, String because) {
        static Change of(ChangeCalendar wish, DecidedDayRepository repository) {
            var now = repository.standing();
            var then = new ArrayList<>(now);
            var because = switch (wish) {
                case Add add -> {
                    then.addAll(add.days());
                    yield add.days().getFirst().basis();
                }
                case Withdraw withdraw -> {
                    repository.find(withdraw.day()).ifPresent(day -> then.remove(day.day()));
                    yield withdraw.reason();
                }
            };
            return new Change(WorkingCalendar.of(now), WorkingCalendar.of(then), because);
        }
    }

    private static String action(ChangeCalendar wish) {
        return wish instanceof Add ? "calendar.add" : "calendar.withdraw";
    }

    private static String subject(ChangeCalendar wish) {
        return switch (wish) {
            case Add add ->
                "days:"
                        + String.join(
                                ",",
                                add.days().stream()
                                        .map(SpecialDay::date)
                                        .map(Object::toString)
                                        .toList());
            case Withdraw withdraw -> "decided-day:" + withdraw.day().value();
        };
    }
}
