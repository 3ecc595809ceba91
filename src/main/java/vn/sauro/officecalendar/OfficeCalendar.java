package vn.sauro.officecalendar;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.WorkingCalendar;

/// The working calendar as it has been decided until now. Asked anew each time, so that what an administrator changes
/// in one copy of the program holds in all.
@Service
public class OfficeCalendar {
    private record Known(List<SpecialDay> days, WorkingCalendar calendar) {}

    private final DecidedDayRepository repository;
    private volatile Known known = new Known(List.of(), WorkingCalendar.of(List.of()));

    OfficeCalendar(DecidedDayRepository repository, CalendarPackAtStart atStart) {
        this.repository = repository;
        atStart.done();
    }

    @Transactional(readOnly = true)
    public WorkingCalendar now() {
        var days = repository.standing();
        var last = known;
        if (!last.days().equals(days)) known = last = new Known(days, WorkingCalendar.of(days));
        return last.calendar();
    }
}
