package vn.sauro.officecalendar;

import java.time.Instant;
import java.util.List;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.security.Actor;

/// Open deadlines that were counted on the calendar. Whoever keeps such, tells which of them move when the calendar
/// changes, and moves them with it.
public interface CountedDeadlines {
    /// Those that end on another day, the earliest first.
    List<MovingDeadline> moving(WorkingCalendar before, WorkingCalendar after);

    /// Moves them, each with its event, and says how many. `because` names the decision.
    int move(WorkingCalendar before, WorkingCalendar after, String because, Actor actor, Instant at);
}
