package vn.sauro.notification;

import java.time.ZonedDateTime;
import vn.sauro.calendar.OfficeHours;
import vn.sauro.calendar.WorkingCalendar;

/// When people may be written to: from the opening of the offices to their close, on days that are worked.
final class OfficeDay {
    private OfficeDay() {}

    static boolean isOpen(WorkingCalendar calendar, OfficeHours hours, ZonedDateTime now) {
        var sessions = hours.sessions(calendar, now.toLocalDate());
        if (sessions.isEmpty()) return false;
        var time = now.toLocalTime();
        return !time.isBefore(sessions.getFirst().from())
                && time.isBefore(sessions.getLast().to());
    }
}
