package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.StatedDeadline.At;
import vn.sauro.calendar.StatedDeadline.Before;
import vn.sauro.calendar.StatedDeadline.By;
import vn.sauro.calendar.StatedDeadline.Counted;
import vn.sauro.calendar.StatedDeadline.Each;
import vn.sauro.calendar.StatedDeadline.Moment;
import vn.sauro.calendar.StatedDeadline.Period;
import vn.sauro.calendar.StatedDeadline.Within;
import vn.sauro.text.Folding;

/// A deadline as readings and tasks keep it: the day that is named, the period where that is what was named, how the
/// words were understood ("before", "5 working days from 2026-07-10"), and the words themselves.
public record DeadlineWords(
        @Nullable LocalDate day,
        @Nullable Period period,
        @Nullable String rule,
        @Nullable String words) {
    private static final Pattern COUNTED =
            Pattern.compile("(\\d{1,3}) (working days|days|weeks|months|years) from (\\d{4}-\\d{2}-\\d{2})");
    private static final Map<String, Term.Unit> UNITS = Map.of(
            "working days",
            Term.Unit.WORKING_DAY,
            "days",
            Term.Unit.DAY,
            "weeks",
            Term.Unit.WEEK,
            "months",
            Term.Unit.MONTH,
            "years",
            Term.Unit.YEAR);
    private static final Pattern RHYTHM = Pattern.compile(
            "(daily|weekly|monthly|quarterly|half-yearly|yearly)(?:, (before|on) day (\\d{1,2})( of the last month)?(?: of month (\\d{1,2}))?)?");
    private static final Pattern HOUR =
            Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])(?: ?(?:h|gio) ?([0-5]\\d)?|:([0-5]\\d))(?! ?lam viec)");
    private static final Pattern HALF = Pattern.compile("\\b(?:buoi )?(sang|chieu)\\b");

    /// How a length of time from a day is kept.
    public static String rule(Term term, LocalDate from) {
        var unit = UNITS.entrySet().stream()
                .filter(entry -> entry.getValue() == term.unit())
                .findFirst()
                .orElseThrow();
        return term.amount() + " " + unit.getKey() + " from " + from;
    }

    /// Nothing where no day can be told ("thường xuyên", "khẩn trương"). What comes again falls due next on `asked` or
    /// later.
    public Optional<StatedDeadline> stated(LocalDate asked) {
        return counted().<StatedDeadline>map(counted -> counted).or(() -> day == null ? each(asked) : named(day));
    }

    /// The length of time and its first day, where it was counted.
    public Optional<Counted> counted() {
        var matcher = COUNTED.matcher(rule == null ? "" : rule);
        if (!matcher.matches()) return Optional.empty();
        var term = new Term(Integer.parseInt(matcher.group(1)), UNITS.get(matcher.group(2)));
        return Optional.of(new Counted(term, LocalDate.parse(matcher.group(3))));
    }

    private Optional<StatedDeadline> named(LocalDate date) {
        for (var moment : Moment.values()) {
            if (moment.rule().equals(rule)) return Optional.of(new At(moment, date));
        }
        if ("last day of the quarter".equals(rule)) return Optional.of(new Within(Period.QUARTER, date));
        if ("last day of the half-year".equals(rule)) return Optional.of(new Within(Period.HALF_YEAR, date));
        if (period != null) return Optional.of(new Within(period, date));
        var hour = hour(Folding.fold(words == null ? "" : words));
        return Optional.of("before".equals(rule) && hour == null ? new Before(date) : new By(date, hour));
    }

    /// "Trước 17 giờ ngày 15/8", "sáng 15/8": a half day ends when the usual office hours do.
    static @Nullable LocalTime hour(String folded) {
        Matcher hour = HOUR.matcher(folded);
        if (hour.find()) {
            var minutes = hour.group(2) == null ? hour.group(3) : hour.group(2);
            int number = Integer.parseInt(hour.group(1));
            boolean afternoon = number < 12 && folded.indexOf("chieu", hour.end()) >= 0;
            return LocalTime.of(afternoon ? number + 12 : number, minutes == null ? 0 : Integer.parseInt(minutes));
        }
        Matcher half = HALF.matcher(folded);
        if (!half.find()) return null;
        return half.group(1).equals("sang") ? OfficeHours.NOON : OfficeHours.EVENING;
    }

    private Optional<StatedDeadline> each(LocalDate asked) {
        var matcher = RHYTHM.matcher(rule == null ? "" : rule);
        if (!matcher.matches()) return Optional.empty();
        var every = period(matcher.group(1));
        if (matcher.group(2) == null) return Optional.of(new Each(every, null, false, lastDay(every, asked)));
        boolean before = matcher.group(2).equals("before");
        int number = Integer.parseInt(matcher.group(3));
        boolean isOfAMonth = every == Period.MONTH || matcher.group(4) != null || matcher.group(5) != null;
        if (!isOfAMonth || number == 0) return Optional.empty();
        int month = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
        var next = asked;
        while (!falls(next, every, number, month) || before && next.equals(asked)) next = next.plusDays(1);
        return Optional.of(new Each(every, number, before, next));
    }

    private static boolean falls(LocalDate date, Period every, int day, int month) {
        int last = date.lengthOfMonth();
        boolean isTheDay = date.getDayOfMonth() == Math.min(day, last);
        return isTheDay
                && switch (every) {
                    case MONTH -> true;
                    case QUARTER -> date.getMonthValue() % 3 == 0;
                    default -> date.getMonthValue() == (month == 0 ? 12 : Math.clamp(month, 1, 12));
                };
    }

    private static LocalDate lastDay(Period every, LocalDate asked) {
        int month = asked.getMonthValue();
        return switch (every) {
            case DAY -> asked;
            case WEEK -> asked.plusDays(7L - asked.getDayOfWeek().getValue());
            case MONTH -> YearMonth.from(asked).atEndOfMonth();
            case QUARTER -> YearMonth.of(asked.getYear(), (month + 2) / 3 * 3).atEndOfMonth();
            case HALF_YEAR -> YearMonth.of(asked.getYear(), month <= 6 ? 6 : 12).atEndOfMonth();
            case YEAR -> LocalDate.of(asked.getYear(), 12, 31);
        };
    }

    private static Period period(String rhythm) {
        return switch (rhythm) {
            case "daily" -> Period.DAY;
            case "weekly" -> Period.WEEK;
            case "monthly" -> Period.MONTH;
            case "quarterly" -> Period.QUARTER;
            case "half-yearly" -> Period.HALF_YEAR;
            default -> Period.YEAR;
        };
    }
}
