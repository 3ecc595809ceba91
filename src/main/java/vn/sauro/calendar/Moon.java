package vn.sauro.calendar;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/// New moons, numbered from that of 6 January 2000 (J. Meeus, Astronomical Algorithms, 2nd ed., ch. 49; the terms above
/// ten seconds).
final class Moon {
    private static final double MEAN_MONTH = 29.530588861;

    private Moon() {}

    /// The day, in Vietnam, on which the sun and the moon meet.
    static LocalDate newMoonDay(int number) {
        return JulianDay.toVietnameseDay(newMoon(number));
    }

    /// The number of a new moon within a month of the day.
    static int numberNear(LocalDate day) {
        return (int) Math.round((JulianDay.startOf(day) - 2451550.1) / MEAN_MONTH);
    }

    private static double newMoon(int number) {
        double t = number / 1236.85;
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = toRadians(2.5534 + 29.10535670 * number - 0.0000014 * t * t);
        double moon = toRadians(201.5643 + 385.81693528 * number + 0.0107582 * t * t);
        double latitude = toRadians(160.7108 + 390.67050284 * number - 0.0016118 * t * t);
        double node = toRadians(124.7746 - 1.56375588 * number + 0.0020672 * t * t);
        double mean = 2451550.09766 + MEAN_MONTH * number + 0.00015437 * t * t;
        return mean
                - 0.40720 * sin(moon)
                + 0.17241 * eccentricity * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * latitude)
                + 0.00739 * eccentricity * sin(moon - sun)
                - 0.00514 * eccentricity * sin(moon + sun)
                + 0.00208 * eccentricity * eccentricity * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * latitude)
                - 0.00057 * sin(moon + 2 * latitude)
                + 0.00056 * eccentricity * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * eccentricity * sin(sun + 2 * latitude)
                + 0.00038 * eccentricity * sin(sun - 2 * latitude)
                - 0.00024 * eccentricity * sin(2 * moon - sun)
                - 0.00017 * sin(node);
    }
}
