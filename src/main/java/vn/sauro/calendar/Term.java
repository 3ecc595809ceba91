package vn.sauro.calendar;

import java.time.LocalDate;
import java.util.List;

/// A length of time that a rule or a document gives ("thời hạn"), counted as the Civil Code does (91/2015/QH13,
/// Art. 147 and 148): from the day after the event, to the end of the last day; a last day that is not worked moves to
/// the next that is.
public record Term(int amount, Unit unit) {
    public enum Unit {
        WORKING_DAY,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /// Days, both ends counted, on which the term stands still ("tạm dừng").
    public record Pause(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// The last day of a term, and how it came about. `countedTo` is the day that was reached by counting; `lastDay` is
    /// later where that day is not worked.
    public record End(Term term, LocalDate event, LocalDate countedTo, LocalDate lastDay, DayCount counted) {
        /// Whether the last day was moved because the one reached is not worked.
        public boolean isMoved() {
            return !lastDay.equals(countedTo);
        }
    }

    public Term {
        if (amount < 0) throw new IllegalArgumentException("a term is not negative: " + amount);
    }

    public End end(WorkingCalendar calendar, LocalDate event) {
        return end(calendar, event, List.of());
    }

    public End end(WorkingCalendar calendar, LocalDate event, List<Pause> pauses) {
        var reached = switch (unit) {
            case WORKING_DAY -> count(event, pauses, calendar::isWorkingDay);
            case DAY -> count(event, pauses, _ -> true);
            case WEEK -> new Term(Math.multiplyExact(amount, 7), Unit.DAY).count(event, pauses, _ -> true);
            case MONTH ->
                new Term(paused(event, event.plusMonths(amount), pauses), Unit.DAY)
                        .count(event.plusMonths(amount), List.of(), _ -> true);
            case YEAR ->
                new Term(paused(event, event.plusYears(amount), pauses), Unit.DAY)
                        .count(event.plusYears(amount), List.of(), _ -> true);
        };
        var last = calendar.sameOrNextWorkingDay(reached);
        return new End(this, event, reached, last, DayCount.between(calendar, event.plusDays(1), last));
    }

    private LocalDate count(LocalDate event, List<Pause> pauses, java.util.function.Predicate<LocalDate> counts) {
        var day = event;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            var today = day;
            if (counts.test(today) && pauses.stream().noneMatch(pause -> pause.covers(today))) left--;
        }
        return day;
    }

    /// How many days between the event and the end are paused.
    private static int paused(LocalDate event, LocalDate end, List<Pause> pauses) {
        return Math.toIntExact(event.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> pauses.stream().anyMatch(pause -> pause.covers(day)))
                .count());
    }
}
