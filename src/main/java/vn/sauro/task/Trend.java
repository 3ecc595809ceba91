package vn.sauro.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// How the work went over the last twelve weeks, this one included: what was given, what was done by the day of its
/// proof, what was late when the week ended. Counts what each body was given ("lượt giao").
record Trend(List<Week> weeks) {
    static final int WEEKS = 12;

    enum Kind {
        /// Given in the week to who leads it now.
        GIVEN,
        /// The document that proves it is of the week.
        DONE,
        /// At the end of the week, by the deadline it then had, it was late.
        LATE;

        /// In the address of its list.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// `to` is its Sunday, or today in the week that is not over.
    record Week(LocalDate from, LocalDate to, Map<Kind, Integer> numbers) {
        public int of(Kind kind) {
            return numbers.getOrDefault(kind, 0);
        }
    }

    /// The Mondays, the first first.
    static List<LocalDate> mondays(LocalDate today) {
        var last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> last.minusWeeks(WEEKS - 1L - week))
                .toList();
    }

    /// The last day of the week that can be told of today.
    static LocalDate end(LocalDate monday, LocalDate today) {
        var sunday = monday.plusDays(6);
        return sunday.isAfter(today) ? today : sunday;
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return weeks.stream().allMatch(week -> week.numbers().values().stream().allMatch(number -> number == 0));
    }

    public TrendDrawing drawing() {
        return TrendDrawing.of(this);
    }
}
