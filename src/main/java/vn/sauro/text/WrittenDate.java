package vn.sauro.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A day as documents write it, and where it stands in the text (`from` inclusive, `to` exclusive):
/// `08/8/2025`, `30/9/ 2025`, `30-9-2025`, `ngày 08 tháng 8 năm 2025`.
public record WrittenDate(LocalDate date, int from, int to) {
    private static final Pattern FORM = Pattern.compile(
            "(?<!\\d)(?<!\\d[/.-])(?:(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})"
                    + "|(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4}))(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// All days in the text, in order. What is no day of the calendar (`31/02/2025`) is left out.
    public static List<WrittenDate> findAll(CharSequence text) {
        var found = new ArrayList<WrittenDate>();
        var matcher = FORM.matcher(text);
        while (matcher.find()) {
            day(matcher.toMatchResult())
                    .ifPresent(day -> found.add(new WrittenDate(day, matcher.start(), matcher.end())));
        }
        return found;
    }

    /// The day, where the whole text is one.
    public static Optional<LocalDate> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        return matcher.matches() ? day(matcher.toMatchResult()) : Optional.empty();
    }

    /// `08/8/2025`: a leading zero for days below 10 and for January and February, as Decree 30/2020/NĐ-CP,
    /// Appendix I, asks.
    public static String format(LocalDate day) {
        int month = day.getMonthValue();
        return String.format(
                Locale.ROOT, month < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", day.getDayOfMonth(), month, day.getYear());
    }

    /// `ngày 08 tháng 8 năm 2025`.
    public static String formatInWords(LocalDate day) {
        int month = day.getMonthValue();
        return String.format(
                Locale.ROOT,
                month < 3 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d",
                day.getDayOfMonth(),
                month,
                day.getYear());
    }

    private static Optional<LocalDate> day(MatchResult match) {
        int first = match.group(1) != null ? 1 : 5;
        int month = first == 1 ? 3 : 6;
        int year = first == 1 ? 4 : 7;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(year)),
                    Integer.parseInt(match.group(month)),
                    Integer.parseInt(match.group(first))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
