package vn.sauro.calendar;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.shared.CsvFile;

/// The days that yearly decisions and the province have fixed, from the pack's `holidays.csv` (columns date, kind,
/// part,
/// name, basis), and what is wrong with the file, a sentence each. A file with faults gives no days.
public record SpecialDays(List<SpecialDay> days, List<String> problems) {
    private static final List<String> COLUMNS = List.of("date", "kind", "part", "name", "basis");
    private static final Map<String, Kind> KINDS = Map.of(
            "holiday", Kind.HOLIDAY,
            "compensation", Kind.COMPENSATION,
            "swapped", Kind.SWAPPED_OFF,
            "worked", Kind.SWAPPED_WORK,
            "local", Kind.LOCAL);
    private static final Map<String, DayPart> PARTS =
            Map.of("", DayPart.WHOLE, "morning", DayPart.MORNING, "afternoon", DayPart.AFTERNOON);

    /// `name` is how messages call the file, which they do in the language given.
    public static SpecialDays read(String name, InputStream bytes, Locale locale) {
        var file = CsvFile.read(name, bytes);
        var words = new CalendarWords(locale);
        var problems = new ArrayList<String>();
        COLUMNS.stream()
                .filter(column -> !file.columns().contains(column))
                .forEach(column -> problems.add(words.of("file.columns", name, column)));
        var days = new ArrayList<SpecialDay>();
        if (problems.isEmpty()) {
            file.rows().forEach(row -> day(name, row, words, problems).ifPresent(days::add));
        }
        return new SpecialDays(problems.isEmpty() ? List.copyOf(days) : List.of(), List.copyOf(problems));
    }

    private static java.util.Optional<SpecialDay> day(
            String file, CsvFile.Row row, CalendarWords words, List<String> problems) {
        int before = problems.size();
        var date = date(row.get("date"));
        var kind = KINDS.get(row.get("kind"));
        var part = PARTS.get(row.get("part"));
        var line = Long.toString(row.line());
        if (date == null) problems.add(words.of("file.date", file, line, row.get("date")));
        if (kind == null) problems.add(words.of("file.kind", file, line, row.get("kind")));
        if (part == null) problems.add(words.of("file.part", file, line, row.get("part")));
        if (row.get("name").isEmpty()) problems.add(words.of("file.name", file, line));
        if (row.get("basis").isEmpty()) problems.add(words.of("file.basis", file, line));
        return date == null || kind == null || part == null || problems.size() > before
                ? java.util.Optional.empty()
                : java.util.Optional.of(new SpecialDay(date, kind, part, row.get("name"), row.get("basis")));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
