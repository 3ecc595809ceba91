package vn.sauro.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;

/// Which days a public body works: weekdays, less the days off of the law and of the yearly decisions, and the weekly
/// days off that are worked against others. What the decisions say comes from outside ("dữ liệu lịch"); a year without
/// its decision on Tết is provisional and follows the law and custom. Safe for several threads.
public final class WorkingCalendar {
    private static final int DECIDED_TET_DAYS = 3;

    private final Map<Integer, List<SpecialDay>> decided;
    private final Map<Integer, Map<LocalDate, List<SpecialDay>>> years = new ConcurrentHashMap<>();

    private WorkingCalendar(Map<Integer, List<SpecialDay>> decided) {
        this.decided = decided;
    }

    /// With what the yearly decisions and the province itself have fixed.
    public static WorkingCalendar of(List<SpecialDay> decided) {
        return new WorkingCalendar(decided.stream()
                .collect(Collectors.groupingBy(day -> day.date().getYear(), Collectors.toUnmodifiableList())));
    }

    /// Whether the yearly decisions for the year are not known, so that a term in it may still move ("tạm tính").
    public boolean isProvisional(int year) {
        return decidedTet(year).size() < DECIDED_TET_DAYS;
    }

    public boolean isWorkingDay(LocalDate date) {
        if (isWorkedInstead(date)) return true;
        return !PublicHolidays.isWeekend(date) && wholeDayOff(date) == null;
    }

    /// Whether that half of the day is worked.
    public boolean isWorked(LocalDate date, DayPart half) {
        return isWorkingDay(date)
                && specialDays(date).stream().noneMatch(day -> !day.kind().isWorked() && day.part() == half);
    }

    /// What makes the day other than its weekday; several where two fall together.
    public List<SpecialDay> specialDays(LocalDate date) {
        return year(date.getYear()).getOrDefault(date, List.of());
    }

    /// All such days of the year, in order.
    public List<SpecialDay> specialDays(int year) {
        return year(year).values().stream()
                .flatMap(List::stream)
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }

    /// Why a whole day is off, apart from the weekend.
    @Nullable
    SpecialDay wholeDayOff(LocalDate date) {
        return specialDays(date).stream()
                .filter(day -> !day.kind().isWorked() && day.part() == DayPart.WHOLE)
                .findFirst()
                .orElse(null);
    }

    boolean isWorkedInstead(LocalDate date) {
        return specialDays(date).stream().anyMatch(day -> day.kind().isWorked());
    }

    /// The day itself if it is worked, else the next that is (Civil Code 91/2015/QH13, Art. 148.5).
    public LocalDate sameOrNextWorkingDay(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) day = day.plusDays(1);
        return day;
    }

    /// The day itself if it is worked, else the last before it that is.
    public LocalDate sameOrPreviousWorkingDay(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) day = day.minusDays(1);
        return day;
    }

    /// The working day that lies so many working days before.
    public LocalDate minusWorkingDays(LocalDate date, int amount) {
        var day = date;
        for (int left = amount; left > 0; left--) day = sameOrPreviousWorkingDay(day.minusDays(1));
        return day;
    }

    private Map<LocalDate, List<SpecialDay>> year(int year) {
        return years.computeIfAbsent(year, this::made);
    }

    private Map<LocalDate, List<SpecialDay>> made(int year) {
        var days = new ArrayList<>(PublicHolidays.fixed(year));
        if (isProvisional(year)) days.addAll(PublicHolidays.expected(year));
        var byLaw = days.stream().map(SpecialDay::date).collect(Collectors.toSet());
        decided.getOrDefault(year, List.of()).stream()
                .filter(day -> day.kind() != Kind.HOLIDAY || !byLaw.contains(day.date()))
                .forEach(days::add);
        days.addAll(compensations(year, days));
        Map<LocalDate, List<SpecialDay>> byDate = new HashMap<>();
        days.forEach(day ->
                byDate.computeIfAbsent(day.date(), _ -> new ArrayList<>()).add(day));
        return byDate;
    }

    /// A decision on Tết lists the days off itself, so its weekend days give no more.
    private List<SpecialDay> compensations(int year, List<SpecialDay> days) {
        var listed = days.stream()
                .filter(day -> day.kind() == Kind.COMPENSATION)
                .map(SpecialDay::date)
                .collect(Collectors.toSet());
        var tet = decidedTet(year);
        var free = days.stream()
                .filter(day -> !day.kind().isWorked() && !listed.contains(day.date()))
                .map(SpecialDay::date)
                .collect(Collectors.toSet());
        return PublicHolidays.compensations(
                        days.stream().filter(day -> !tet.contains(day)).toList(), free)
                .stream()
                .filter(day -> !listed.contains(day.date()))
                .toList();
    }

    private List<SpecialDay> decidedTet(int year) {
        var first = new LunarDate(year, 1, 1, false).toSolar();
        return decided.getOrDefault(year, List.of()).stream()
                .filter(day ->
                        day.kind() == Kind.HOLIDAY && Math.abs(day.date().toEpochDay() - first.toEpochDay()) <= 6)
                .toList();
    }
}
