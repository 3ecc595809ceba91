package vn.sauro.calendar;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/// The sun's place among the signs of 30 degrees (J. Meeus, Astronomical Algorithms, 2nd ed., ch. 25, to 0.01 degrees).
final class Sun {
    private static final int SOLSTICE_SIGN = 9;

    private Sun() {}

    /// The sign from 0 (spring equinox) to 11 in which the sun stands at midnight, in Vietnam, at the start of the day.
    static int signAtStartOf(LocalDate day) {
        return (int) (longitude(JulianDay.startOf(day)) / 30);
    }

    static LocalDate winterSolsticeDay(int year) {
        var day = LocalDate.of(year, 12, 19);
        while (signAtStartOf(day.plusDays(1)) != SOLSTICE_SIGN) day = day.plusDays(1);
        return day;
    }

    private static double longitude(double julianDay) {
        double t = (julianDay - 2451545.0) / 36525;
        double anomaly = toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double apparent = mean + centre - 0.00569 - 0.00478 * sin(toRadians(125.04 - 1934.136 * t));
        return apparent - 360 * Math.floor(apparent / 360);
    }
}
