package vn.sauro.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a time up to which something is counted ("đến ngày 20/9/2026", "đến hết năm 2030") had come when the
/// document was written: what stands behind a time past is a result, behind a time to come an aim.
final class TimeReached {
    private static final Pattern UP_TO = Pattern.compile(
            "(?:(?<!\\p{L})den (?<end>(?:het |cuoi |thoi diem ){0,2})|^(?:trong )?)(?:(?:ngay )?(?:(?<d>\\d{1,2}) ?/ ?(?<m>\\d{1,2})(?: ?/ ?(?<y>\\d{4}))?|(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?: nam (?<year>\\d{4}))?)|thang (?<monthOnly>\\d{1,2})(?: nam |/)(?<yearOfMonth>\\d{4})|(?<months>\\d{1,2}) thang dau nam (?<yearOfMonths>\\d{4})|quy (?<quarter>iv|i{1,3}|[1-4])(?: nam |/)(?<yearOfQuarter>\\d{4})|nam (?<yearOnly>\\d{4}))(?!\\d)"
                    + "|(?<!\\p{L})giai doan \\d{4} ?[-–] ?(?<period>\\d{4})|(?<!\\p{L})nam (?<named>\\d{4})(?! ?[-–/] ?\\d)");
    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private final @Nullable LocalDate written;

    TimeReached(@Nullable LocalDate written) {
        this.written = written;
    }

    /// Where the last time that had come stands in folded words; -1 if there is none.
    int lastPast(String folded) {
        return last(folded, true);
    }

    /// Where the last time still to come stands; -1 if there is none.
    int lastToCome(String folded) {
        return last(folded, false);
    }

    private int last(String folded, boolean past) {
        int at = -1;
        if (written != null) {
            Matcher matcher = UP_TO.matcher(folded);
            while (matcher.find()) {
                int reached = compare(matcher, written);
                if (past ? reached < 0 && matcher.group("named") == null : reached > 0) {
                    at = matcher.start();
                }
            }
        }
        return at;
    }

    /// Negative if the time named had come, positive if it is to come, 0 if that cannot be said.
    private static int compare(Matcher named, LocalDate written) {
        if (named.group("d") != null || named.group("day") != null) {
            return compareDay(named, written);
        }
        if (named.group("monthOnly") != null) {
            return compareMonth(number(named, "yearOfMonth"), number(named, "monthOnly"), written);
        }
        if (named.group("months") != null) {
            return compareMonth(number(named, "yearOfMonths"), number(named, "months"), written);
        }
        if (named.group("quarter") != null) {
            int month = QUARTERS.get(named.group("quarter")) * 3;
            return compareMonth(number(named, "yearOfQuarter"), month, written);
        }
        if (named.group("yearOnly") != null) {
            int years = Integer.compare(number(named, "yearOnly"), written.getYear());
            boolean endsLater =
                    named.group("end") != null && !named.group("end").isEmpty() && written.getMonthValue() < 12;
            return years == 0 && endsLater ? 1 : years;
        }
        String year = named.group("period") == null ? "named" : "period";
        return Integer.compare(number(named, year), written.getYear());
    }

    private static int compareMonth(int year, int month, LocalDate written) {
        return YearMonth.of(year, Math.clamp(month, 1, 12)).compareTo(YearMonth.from(written));
    }

    private static int compareDay(Matcher named, LocalDate written) {
        boolean inWords = named.group("day") != null;
        String year = named.group(inWords ? "year" : "y");
        LocalDate day = Dates.of(
                number(named, inWords ? "day" : "d"),
                number(named, inWords ? "month" : "m"),
                year == null ? written.getYear() : Integer.parseInt(year));
        if (day == null) {
            return 0;
        }
        if (!day.isAfter(written)) {
            return -1;
        }
        return year == null && day.isAfter(written.plusMonths(9)) ? -1 : 1;
    }

    private static int number(Matcher named, String group) {
        return Integer.parseInt(named.group(group));
    }
}
