package vn.sauro.officecalendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.WorkingCalendar;

/// The working calendar as it has been decided until now. Asked anew each time, so that what an administrator changes
/// in one copy of the program holds in all.
@Service
public class OfficeCalendar {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private record Known(List<SpecialDay> days, WorkingCalendar calendar, Instant at) {}

    /// Something was decided in this copy of the program.
    record Changed() {}

    private final DecidedDayRepository repository;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), WorkingCalendar.of(List.of()), Instant.EPOCH);

    OfficeCalendar(DecidedDayRepository repository, CalendarPackAtStart atStart, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        atStart.done();
    }

    @Transactional(readOnly = true)
    public WorkingCalendar now() {
        var days = repository.standing();
        var last = known;
        var calendar = last.days().equals(days) ? last.calendar() : WorkingCalendar.of(days);
        known = new Known(days, calendar, clock.instant());
        return calendar;
    }

    /// As it was within the last minute, mostly without asking: for a mark in a list, never for a count.
    public WorkingCalendar lately() {
        var last = known;
        return last.at().plus(LATELY).isAfter(clock.instant()) ? last.calendar() : now();
    }

    @TransactionalEventListener
    void forget(Changed changed) {
        known = new Known(known.days(), known.calendar(), Instant.EPOCH);
    }
}
