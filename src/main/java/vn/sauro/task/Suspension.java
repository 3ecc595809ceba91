package vn.sauro.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.Term;
import vn.sauro.calendar.WorkingCalendar;

/// A task stands still by order of its assigner ("tạm dừng"). `since` is the first day that does not count,
/// `until` when the assigner means to resume it, `from` the state it goes back to.
public record Suspension(LocalDate since, @Nullable LocalDate until, TaskState from) {
    /// By the calendar of the offices, the deadline once the task is resumed, on a day that counts again: the days
    /// between do not count,
    /// and a last day that is not worked moves to the next that is (Civil Code 91/2015/QH13, Art. 148.5). A
    /// deadline that had passed already is only moved.
    Deadline resumed(Deadline before, LocalDate today, WorkingCalendar calendar) {
        int days = days(today);
        var day = before.day();
        if (day == null || days == 0) return before;
        var moved = day.isBefore(since) ? day.plusDays(days) : counted(day, today, calendar);
        return before.pausedTo(moved, Math.toIntExact(ChronoUnit.DAYS.between(day, moved)));
    }

    /// How many days did not count.
    int days(LocalDate today) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(since, today)));
    }

    /// What was left of the term on the day before the suspension, with the suspension as its pause.
    private LocalDate counted(LocalDate deadline, LocalDate today, WorkingCalendar calendar) {
        var event = since.minusDays(1);
        var left = Math.toIntExact(ChronoUnit.DAYS.between(event, deadline));
        var pause = new Term.Pause(since, today.minusDays(1));
        return new Term(left, Term.Unit.DAY)
                .end(calendar, event, List.of(pause))
                .lastDay();
    }
}
