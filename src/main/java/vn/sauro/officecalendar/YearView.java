package vn.sauro.officecalendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.LunarDate;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.WorkingCalendar;

/// A year as its page shows it: twelve months of weeks, and the days that are not what their weekday says.
record YearView(int year, boolean provisional, List<Month> months, List<SpecialDay> special) {
    record Month(int number, List<List<@Nullable Day>> weeks) {}

    /// One day with its lunar day ("âm lịch").
    record Day(LocalDate date, LunarDate lunar, Style style, List<SpecialDay> special) {
        /// `15`, and on the first of a lunar month `1/9`.
        public String lunarWords() {
            return lunar.day() == 1 ? "1/" + lunar.month() : Integer.toString(lunar.day());
        }
    }

    /// How a day is marked.
    enum Style {
        WORKED,
        WEEKEND,
        OFF,
        HALF,
        INSTEAD
    }

    static YearView of(int year, WorkingCalendar calendar) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(YearMonth.of(year, number), calendar))
                .toList();
        return new YearView(year, calendar.isProvisional(year), months, calendar.specialDays(year));
    }

    private static Month month(YearMonth month, WorkingCalendar calendar) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(7)) {
            var week = new ArrayList<@Nullable Day>();
            for (int i = 0; i < 7; i++) {
                var date = first.plusDays(i);
                week.add(YearMonth.from(date).equals(month) ? day(date, calendar) : null);
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Day day(LocalDate date, WorkingCalendar calendar) {
        var special = calendar.specialDays(date);
        return new Day(date, LunarDate.of(date), style(date, calendar, special), special);
    }

    private static Style style(LocalDate date, WorkingCalendar calendar, List<SpecialDay> special) {
        if (special.stream().anyMatch(day -> day.kind().isWorked())) return Style.INSTEAD;
        if (!calendar.isWorkingDay(date)) return special.isEmpty() ? Style.WEEKEND : Style.OFF;
        return special.stream().anyMatch(day -> day.part() != DayPart.WHOLE) ? Style.HALF : Style.WORKED;
    }
}
