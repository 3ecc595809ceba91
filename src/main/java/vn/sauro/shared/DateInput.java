package vn.sauro.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/// A day as people type it: `8/8/2025`, `08-08-2025`, `8.8.25`, or `2025-08-08` from the browser's own field.
public final class DateInput {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DateInput() {}

    /// Empty if nothing was typed, or if it is no day: then the field has the error `date.invalid`.
    public static Optional<LocalDate> read(String typed, String field, Errors errors) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var day = read(typed);
        if (day.isEmpty()) {
            errors.rejectValue(field, "date.invalid");
        }
        return day;
    }

    /// Empty if it is no day.
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var matcher = TYPED.matcher(text);
        return matcher.matches()
                ? day(century(matcher.group(3)), matcher.group(2), matcher.group(1))
                : Optional.empty();
    }

    private static String century(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
