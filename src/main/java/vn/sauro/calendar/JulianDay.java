package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/// Astronomers' days ("ngày Julius"), begun at noon in Greenwich and kept in even time, against days in Vietnam.
final class JulianDay {
    private static final double VIETNAM = 7 / 24.0;
    private static final double SECONDS = 86_400;

    private JulianDay() {}

    /// The instant at which the day begins in Vietnam.
    static double startOf(LocalDate day) {
        return day.getLong(JulianFields.JULIAN_DAY) - 0.5 - VIETNAM + slowing(day.getYear());
    }

    static LocalDate toVietnameseDay(double instant) {
        double roughly = instant + 0.5 + VIETNAM;
        int year = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, (long) roughly).getYear();
        return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, (long) Math.floor(roughly - slowing(year)));
    }

    /// How far, in days, the turning earth is behind even time (F. Espenak and J. Meeus, Five Millennium Canon, 2006).
    private static double slowing(int year) {
        double t = Math.clamp(year, 1986, 2100) - 2000;
        double seconds = year < 2005
                ? 63.86 + 0.3345 * t - 0.060374 * t * t + 0.0017275 * t * t * t
                : 62.92 + 0.32217 * t + 0.005589 * t * t;
        return seconds / SECONDS;
    }
}
