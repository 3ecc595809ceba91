package vn.sauro.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The months of one lunar year. Month 11 holds the winter solstice; of thirteen months between two solstices the first
/// in which the sun enters no new sign of 30 degrees is the leap month.
final class LunarYear {
    private record Month(int number, boolean leap, LocalDate firstDay) {}

    private static final int SOLSTICE_MONTH = 11;

    private final int year;
    private final List<Month> months;

    private LunarYear(int year, List<Month> months) {
        this.year = year;
        this.months = months;
    }

    /// The year whose first month begins in January or February of that year of the sun.
    static LunarYear of(int year) {
        var months = new ArrayList<Month>();
        var before = fromSolstice(year - 1);
        int firstMonth = 0;
        while (before.get(firstMonth).number() != 1) firstMonth++;
        months.addAll(before.subList(firstMonth, before.size()));
        for (var month : fromSolstice(year)) {
            if (month.number() == 1) break;
            months.add(month);
        }
        return new LunarYear(year, List.copyOf(months));
    }

    LocalDate firstDay(int number, boolean leap) {
        return months.stream()
                .filter(month -> month.number() == number && month.leap() == leap)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no month %d in %d".formatted(number, year)))
                .firstDay();
    }

    LunarDate dateOf(LocalDate day) {
        var current = months.getFirst();
        for (var month : months) {
            if (month.firstDay().isAfter(day)) break;
            current = month;
        }
        int dayOfMonth = (int) (day.toEpochDay() - current.firstDay().toEpochDay()) + 1;
        return new LunarDate(year, current.number(), dayOfMonth, current.leap());
    }

    /// The months from the one with the solstice of that year of the sun to before the next such.
    private static List<Month> fromSolstice(int year) {
        int first = newMoonBeforeSolstice(year);
        int next = newMoonBeforeSolstice(year + 1);
        boolean hasLeap = next - first == 13;
        var months = new ArrayList<Month>();
        int number = SOLSTICE_MONTH;
        boolean leapFound = false;
        for (int moon = first; moon < next; moon++) {
            boolean leap = hasLeap && !leapFound && moon > first && !entersSign(moon);
            leapFound |= leap;
            if (moon > first && !leap) number = number % 12 + 1;
            months.add(new Month(number, leap, Moon.newMoonDay(moon)));
        }
        return months;
    }

    private static boolean entersSign(int moon) {
        return Sun.signAtStartOf(Moon.newMoonDay(moon)) != Sun.signAtStartOf(Moon.newMoonDay(moon + 1));
    }

    private static int newMoonBeforeSolstice(int year) {
        var solstice = Sun.winterSolsticeDay(year);
        int moon = Moon.numberNear(solstice) + 1;
        while (Moon.newMoonDay(moon).isAfter(solstice)) moon--;
        return moon;
    }
}
