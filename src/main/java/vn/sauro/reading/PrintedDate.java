package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The date of a head as its parts were printed. The day is often written by hand, and a scan may read strokes for
/// digits ("/75" for 15).
record PrintedDate(String day, String month, String year) {
    /// What a scan makes of handwritten digits; the first is the likelier.
    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('/', "1"),
            Map.entry('\\', "1"),
            Map.entry('l', "1"),
            Map.entry('I', "1"),
            Map.entry('|', "1"),
            Map.entry('i', "1"),
            Map.entry('!', "1"),
            Map.entry('t', "1"),
            Map.entry('O', "0"),
            Map.entry('o', "0"),
            Map.entry('D', "0"),
            Map.entry('Q', "0"),
            Map.entry('S', "5"),
            Map.entry('s', "5"),
            Map.entry('Z', "2"),
            Map.entry('z', "2"),
            Map.entry('B', "8"),
            Map.entry('b', "6"),
            Map.entry('G', "6"),
            Map.entry('g', "9"),
            Map.entry('q', "9"),
            Map.entry('A', "4"),
            Map.entry('T', "7"),
            Map.entry('?', "7"),
            Map.entry('7', "71"));

    static PrintedDate of(String day, String month, String year) {
        return new PrintedDate(day.replaceAll("[.,…]+", ""), month.replaceAll("[.,…]+", ""), year);
    }

    /// The date, if its parts can be read; where the day cannot, the one reading that the confusable digits allow and
    /// that is not before `notBefore` (the meeting, or a document already cited), else null.
    @Nullable
    LocalDate read(@Nullable LocalDate notBefore) {
        if (!year.matches("\\d{4}")) {
            return null;
        }
        Integer monthNumber = number(month, 12);
        if (monthNumber == null) {
            return null;
        }
        Integer plain = number(day, 31);
        if (plain != null) {
            return Dates.of(plain, monthNumber, Integer.parseInt(year));
        }
        List<LocalDate> readings = new ArrayList<>();
        for (String digits : readings(day, 0)) {
            Integer candidate = number(digits, 31);
            LocalDate date = candidate == null ? null : Dates.of(candidate, monthNumber, Integer.parseInt(year));
            boolean early = date != null && notBefore != null && date.isBefore(notBefore);
            if (date != null && !early && !readings.contains(date)) {
                readings.add(date);
            }
        }
        return readings.size() == 1 ? readings.getFirst() : null;
    }

    /// Whether the day stands there in digits, and was not made out from strokes.
    boolean isClear() {
        return number(day, 31) != null;
    }

    private static @Nullable Integer number(String digits, int most) {
        if (!digits.matches("\\d{1,2}")) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= most ? value : null;
    }

    /// Every way to read a mark as digits; a leading stroke may also be dirt.
    private static List<String> readings(String mark, int from) {
        if (mark.length() > 4) {
            return List.of();
        }
        if (from == mark.length()) {
            return List.of("");
        }
        char c = mark.charAt(from);
        List<String> heads = new ArrayList<>();
        if (Character.isDigit(c)) {
            heads.add(String.valueOf(c));
        }
        MEANT.getOrDefault(c, "")
                .chars()
                .mapToObj(Character::toString)
                .filter(head -> !heads.contains(head))
                .forEach(heads::add);
        if (from == 0 && mark.length() > 2 && !Character.isLetterOrDigit(c)) {
            heads.add("");
        }
        List<String> all = new ArrayList<>();
        for (String tail : readings(mark, from + 1)) {
            heads.forEach(head -> all.add(head + tail));
        }
        return all;
    }
}
