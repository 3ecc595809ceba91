package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The days from one to another, both counted, and which of them are worked: all `days`, less the `weekendDays`, less
/// the weekdays off, and the weekend days that are worked instead. Whoever reads it can add it up again.
public record DayCount(
        LocalDate from, LocalDate to, int days, int weekendDays, List<SpecialDay> off, List<SpecialDay> worked) {
    /// Of nothing when `to` is before `from`.
    public static DayCount between(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to) + 1));
        int weekendDays = 0;
        var off = new ArrayList<SpecialDay>();
        var worked = new ArrayList<SpecialDay>();
        for (int i = 0; i < days; i++) {
            var date = from.plusDays(i);
            if (PublicHolidays.isWeekend(date)) {
                weekendDays++;
                calendar.specialDays(date).stream()
                        .filter(day -> day.kind().isWorked())
                        .findFirst()
                        .ifPresent(worked::add);
            } else {
                var reason = calendar.wholeDayOff(date);
                if (reason != null) off.add(reason);
            }
        }
        return new DayCount(from, to, days, weekendDays, List.copyOf(off), List.copyOf(worked));
    }

    public int workingDays() {
        return days - weekendDays - off.size() + worked.size();
    }
}
