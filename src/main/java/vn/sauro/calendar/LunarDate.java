package vn.sauro.calendar;

import java.time.LocalDate;

/// A day of the Vietnamese lunar calendar ("âm lịch"), reckoned for UTC+7. The calendar of a neighbour differs in some
/// years: Tết of 1985 fell a month, Tết of 2007 and of 2030 a day before the Chinese one.
public record LunarDate(int year, int month, int day, boolean leapMonth) {
    /// The day of the sun's calendar.
    ///
    /// @throws IllegalArgumentException when the year has no such month
    public LocalDate toSolar() {
        return LunarYear.of(year).firstDay(month, leapMonth).plusDays(day - 1L);
    }

    /// The lunar day of a day of the sun's calendar.
    public static LunarDate of(LocalDate day) {
        var year = LunarYear.of(day.getYear());
        return day.isBefore(year.firstDay(1, false))
                ? LunarYear.of(day.getYear() - 1).dateOf(day)
                : year.dateOf(day);
    }
}
