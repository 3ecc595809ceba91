package vn.sauro.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as documents write them: "30/9/ 2025", "ngày 08 tháng 8 năm 2025".
final class Dates {
    /// As a pattern over folded text; three groups for each of the two spellings.
    static final String DAY =
            "(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})(?!\\d)|(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})(?!\\d)";

    private static final Pattern DAY_PATTERN = Pattern.compile("(?<![\\d/.,])(?:" + DAY + ")");

    private Dates() {}

    /// The day that a match of [#DAY] names, whose first group has the given number.
    static @Nullable LocalDate of(Matcher matcher, int firstGroup) {
        int group = matcher.group(firstGroup) == null ? firstGroup + 3 : firstGroup;
        return of(matcher.group(group), matcher.group(group + 1), matcher.group(group + 2));
    }

    static @Nullable LocalDate of(String day, String month, String year) {
        return of(Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(year));
    }

    static @Nullable LocalDate of(int day, int month, int year) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// The first day named in a folded text, null if there is none.
    static @Nullable LocalDate first(String folded) {
        Matcher matcher = DAY_PATTERN.matcher(folded);
        return matcher.find() ? of(matcher, 1) : null;
    }
}
