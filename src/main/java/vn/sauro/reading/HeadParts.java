package vn.sauro.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;

/// The parts of a head that are known by their form wherever they stand: motto, number, place with date. What is left
/// of the lines above the number names the bodies.
final class HeadParts {
    /// A line that names a body, or a part of one, with its place.
    record BodyLine(String text, Span span) {}

    private static final Pattern MOTTO = Pattern.compile(
            "cong hoa xa hoi chu nghia viet nam|doc lap ?[-–.,_]? ?tu do ?[-–.,_]? ?hanh phuc|dang cong san viet nam|c\\S{2,3} h\\S{1,2} x\\S h\\S{1,2} chu nghia viet nam|d\\S{1,4} l\\S{1,2} ?[-–.,_]? ?t\\S{1,2} d\\S{1,2} ?[-–.,_]? ?h\\S{2,4} ph\\S{1,4}");
    /// "Số: 12/...", "Số 12-...", and what scans make of it; a small letter without colon is running text, unless
    /// nothing else stands on the line.
    static final Pattern NUMBER = Pattern.compile(
            "\\s{0,200}(?:[S$][\\dOoÓóỐốÔôSsÉéỔổỒồ]\\s{0,3}[:.;]?|s[\\doóốôéổồ]\\s{0,3}[:;])\\s{0,20}(?=[\\d./…_-])");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\s{0,200}s[\\doóốôéổồ]\\s{1,3}(?=\\d)");
    private static final Pattern DATE = Pattern.compile(
            "(?:^|(?<=\\s))((?:\\p{L}{1,12}[ .]){0,5}\\p{L}{1,12})\\s{0,9},\\s{0,9}ng\\p{L}{1,2}\\s{0,40}(\\S{0,12})\\s{0,40}th\\p{L}{1,2}ng\\s{0,40}(\\S{0,12})\\s{0,40}n\\p{L}{1,2}m\\s{0,9}(\\d{4}|\\S{0,12})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CITY =
            Pattern.compile("(?:^|\\s)((?:thành phố|tp\\.?)\\s)$", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BODY_LINES = 6;

    final List<BodyLine> bodies = new ArrayList<>();

    @Nullable
    String number;

    boolean numbered;
    List<Span> numberSpans = List.of();

    @Nullable
    String place;

    List<Span> placeSpans = List.of();

    @Nullable
    PrintedDate date;

    List<Span> dateSpans = List.of();

    /// Takes what it knows out of the line.
    void take(HeadLine line) {
        takeMotto(line);
        takeDate(line);
        takeNumber(line);
    }

    private static void takeMotto(HeadLine line) {
        Matcher motto = MOTTO.matcher(line.folded());
        if (motto.find()) {
            line.take(motto.start(), motto.end());
        }
    }

    private void takeDate(HeadLine line) {
        String text = line.text();
        Matcher day = DATE.matcher(text);
        if (date != null || !day.find()) {
            return;
        }
        String words = placeOf(day.group(1));
        int placeFrom = day.end(1) - words.length();
        Matcher city = CITY.matcher(text.substring(day.start(1), placeFrom));
        if (city.find()) {
            placeFrom = day.start(1) + city.start(1);
        }
        place = text.substring(placeFrom, day.end(1)).replaceAll("\\s+", " ");
        placeSpans = place.isBlank() ? List.of() : List.of(new Span(line.number(), placeFrom, day.end(1)));
        date = PrintedDate.of(day.group(2), day.group(3), day.group(4));
        int comma = text.indexOf(',', day.end(1));
        dateSpans = List.of(new Span(
                line.number(), text.indexOf('n', comma) < 0 ? comma + 1 : firstLetter(text, comma), day.end()));
        line.take(placeFrom, day.end());
    }

    private static int firstLetter(String text, int from) {
        int at = from;
        while (!Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The place is the run of capitals right before the comma; a number or a name may stand to the left of it.
    private static String placeOf(String words) {
        String[] all = words.split(" ");
        int from = all.length;
        while (from > 0
                && all.length - from < 4
                && !all[from - 1].isEmpty()
                && Character.isUpperCase(all[from - 1].charAt(0))
                && (all[from - 1].length() < 4 || !HeadLine.isCapitals(all[from - 1]))) {
            from--;
        }
        return String.join(" ", Arrays.copyOfRange(all, from, all.length));
    }

    /// Only what stands right below the number ("V/v ...") may share its line.
    private void takeNumber(HeadLine line) {
        String folded = line.folded();
        Matcher mark = NUMBER.matcher(line.text());
        boolean small = !mark.lookingAt();
        mark = small ? SMALL_NUMBER.matcher(line.text()) : mark;
        if (numbered || small && !mark.lookingAt()) {
            return;
        }
        List<Symbols.Symbol> symbols = Symbols.in(line.text().substring(mark.end()));
        if (small
                && (symbols.isEmpty()
                        || !line.text()
                                .substring(mark.end() + symbols.getFirst().to())
                                .isBlank())) {
            return;
        }
        numbered = true;
        int to = mark.end();
        if (!symbols.isEmpty() && symbols.getFirst().from() <= 3) {
            Symbols.Symbol symbol = symbols.getFirst();
            number = symbol.text();
            to = mark.end() + symbol.to();
            numberSpans = List.of(new Span(line.number(), mark.end() + symbol.from(), to));
        }
        boolean subject =
                TitleReader.SUBJECT.matcher(folded.substring(to).strip()).find();
        line.take(0, subject ? to : folded.length());
    }

    /// Keeps a line that names a body.
    void addBody(HeadLine line) {
        String name = line.capitals();
        if (!numbered
                && bodies.size() < MOST_BODY_LINES
                && name.chars().filter(Character::isLetter).count() >= 2) {
            bodies.add(new BodyLine(name.replaceAll("\\s{2,}", " "), line.spanOf(name)));
        }
    }

    /// The type that the letters of the number name ("58/KH-UBND").
    @Nullable
    DocumentType typeByNumber() {
        String[] parts = number == null ? new String[0] : number.split("[-/]");
        if (parts.length < 2) {
            return null;
        }
        return DocumentType.ofLetters(parts[parts.length > 2 && parts[1].matches("\\d{4}") ? 2 : 1]);
    }
}
