package vn.sauro.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "Hà Nội, ngày 02 tháng 10 năm 2026" as the head of a document prints it: offsets of the place and of the day in
/// their
/// line, and the parts of the date.
record PlaceAndDate(int placeFrom, int placeTo, int dateFrom, int dateTo, PrintedDate date) {
    private static final Pattern PRINTED = Pattern.compile(
            "(?:^|(?<=\\s))((?:\\p{L}{1,12}[ .]){0,5}\\p{L}{1,12})\\s{0,9}(?:,|[.;](?=\\s{0,9}(?-i:n)))\\s{0,9}(ng\\p{L}{1,2})\\s{0,40}(\\S{0,12})\\s{0,40}th\\p{L}{1,2}ng\\s{0,40}(\\S{0,12})\\s{0,40}n\\p{L}{1,2}m\\s{0,9}(\\d{4}|\\S{0,12})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// The right column of a head of which a scan lost the comma or letters of the fixed words.
    private static final Pattern BROKEN = Pattern.compile(
            "(?:^|(?<=\\s\\s)|(?<=[_:|] ))((?:\\p{Lu}\\p{L}{0,8} ){0,3}\\p{Lu}\\p{L}{0,8})[\\s.,;]{1,9}(\\p{L}{2,5})[\\s.,]{1,9}(\\d{1,2})\\s{0,9}([^\\s\\d]{3,7})\\s{1,9}(\\d{1,2}),?\\s{1,9}(\\p{L}{1,4})\\s{0,9}(\\d{4})(?=.{0,12}$)");
    private static final Pattern CITY =
            Pattern.compile("(?:^|\\s)((?:thành phố|tp\\.?)\\s)$", Pattern.CASE_INSENSITIVE);
    private static final int MOST_MISREAD = 5;

    static @Nullable PlaceAndDate in(String line) {
        Matcher printed = PRINTED.matcher(line);
        if (printed.find()) {
            return new PlaceAndDate(
                    placeFrom(line, printed),
                    printed.end(1),
                    printed.start(2),
                    printed.end(),
                    PrintedDate.of(printed.group(3), printed.group(4), year(printed.group(5))));
        }
        Matcher broken = BROKEN.matcher(line);
        if (!broken.find() || misread(broken) > MOST_MISREAD) {
            return null;
        }
        return new PlaceAndDate(
                placeFrom(line, broken),
                broken.end(1),
                broken.start(2),
                broken.end(),
                PrintedDate.of(broken.group(3), broken.group(5), year(broken.group(7))));
    }

    /// "3026" is misread.
    private static String year(String printed) {
        return printed.startsWith("20") || printed.startsWith("19") ? printed : "";
    }

    private static int misread(Matcher broken) {
        return FixedWords.distance(Folding.fold(broken.group(2)), "ngay")
                + FixedWords.distance(Folding.fold(broken.group(4)), "thang")
                + FixedWords.distance(Folding.fold(broken.group(6)), "nam");
    }

    /// The place is the run of capitals right before the comma; a number or a name may stand to the left of it.
    private static int placeFrom(String line, Matcher found) {
        String[] all = found.group(1).split(" ");
        int words = all.length;
        int from = found.end(1);
        while (words > 0
                && all.length - words < 4
                && !all[words - 1].isEmpty()
                && Character.isUpperCase(all[words - 1].charAt(0))
                && (all[words - 1].length() < 4 || !HeadLine.isCapitals(all[words - 1]))) {
            words--;
            from -= all[words].length() + (words < all.length - 1 ? 1 : 0);
        }
        Matcher city = CITY.matcher(line.substring(found.start(1), from));
        return city.find() ? found.start(1) + city.start(1) : from;
    }
}
