package vn.sauro.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;

/// The days off of a year as the law alone gives them (Labour Code 45/2019/QH14, Art. 111.3 and 112; Resolution
/// 28/2026/QH16). Which five days of Tết and which day beside 2 September are free, the Prime Minister decides each
/// year; until then the usual choice stands here: Tết's eve and four days, and 1 September.
final class PublicHolidays {
    private static final CalendarWords WORDS = CalendarWords.OF_THE_ACTS;
    private static final String LABOUR_CODE = "LABOUR_CODE_112";
    private static final LocalDate CULTURE_DAY_FROM = LocalDate.of(2026, 7, 1);

    private PublicHolidays() {}

    /// Without what a yearly decision fixes.
    static List<SpecialDay> fixed(int year) {
        var days = new ArrayList<SpecialDay>();
        days.add(holiday(LocalDate.of(year, 1, 1), "NEW_YEAR", LABOUR_CODE));
        days.add(holiday(new LunarDate(year, 3, 10, false).toSolar(), "HUNG_KINGS", LABOUR_CODE));
        days.add(holiday(LocalDate.of(year, 4, 30), "VICTORY_DAY", LABOUR_CODE));
        days.add(holiday(LocalDate.of(year, 5, 1), "LABOUR_DAY", LABOUR_CODE));
        days.add(holiday(LocalDate.of(year, 9, 2), "NATIONAL_DAY", LABOUR_CODE));
        var cultureDay = LocalDate.of(year, 11, 24);
        if (!cultureDay.isBefore(CULTURE_DAY_FROM)) {
            days.add(holiday(cultureDay, "CULTURE_DAY", "RESOLUTION_28"));
        }
        return days;
    }

    /// What a yearly decision will fix, as it usually does.
    static List<SpecialDay> expected(int year) {
        var days = new ArrayList<SpecialDay>();
        var eve = new LunarDate(year, 1, 1, false).toSolar().minusDays(1);
        for (int i = 0; i < 5; i++) days.add(holiday(eve.plusDays(i), "TET", LABOUR_CODE));
        var before = LocalDate.of(year, 9, 1);
        boolean mondayFirst = before.getDayOfWeek() == DayOfWeek.SUNDAY;
        days.add(holiday(mondayFirst ? before.plusDays(2) : before, "NATIONAL_DAY_NEIGHBOUR", LABOUR_CODE));
        return days;
    }

    /// A holiday on a weekly day off gives the next working day off that is not free already.
    static List<SpecialDay> compensations(List<SpecialDay> holidays, Set<LocalDate> free) {
        var taken = new HashSet<>(free);
        var made = new ArrayList<SpecialDay>();
        holidays.stream()
                .filter(day -> day.kind() == Kind.HOLIDAY && isWeekend(day.date()))
                .sorted(Comparator.comparing(SpecialDay::date))
                .forEach(holiday -> {
                    var next = holiday.date().plusDays(1);
                    while (isWeekend(next) || taken.contains(next)) next = next.plusDays(1);
                    taken.add(next);
                    made.add(new SpecialDay(
                            next,
                            Kind.COMPENSATION,
                            DayPart.WHOLE,
                            WORDS.of("holiday.compensation", holiday.name()),
                            WORDS.of("basis.LABOUR_CODE_111")));
                });
        return made;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static SpecialDay holiday(LocalDate date, String name, String basis) {
        return new SpecialDay(
                date, Kind.HOLIDAY, DayPart.WHOLE, WORDS.of("holiday." + name), WORDS.of("basis." + basis));
    }
}
