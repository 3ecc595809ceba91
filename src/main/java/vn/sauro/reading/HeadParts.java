package vn.sauro.reading;

import java.util.ArrayList;
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
            "\\s{0,200}(?:[S$][\\dOoÓóỐốÔôSsÉéỔổỒồ]\\s{0,3}[:.;]?|s[\\doóốôéổồ]\\s{0,3}[:;])\\s{0,20}(?=[\\d./…_-])|\\s{0,200}S\\p{L}\\s{0,3}[:;]\\s{0,20}(?=\\S)");
    /// "05/CĐ-CT UBND": what a scan parted from the end of a number.
    private static final Pattern CUT_OFFICE = Pattern.compile(" (UBND|HĐND)(?=\\s{2}|\\s*$)");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\s{0,200}s[\\doóốôéổồ]\\s{1,3}(?=\\d)");
    private static final Pattern WITHOUT_SLASH = Pattern.compile(
            "(\\d{1,4})(?: |[°*'’`]{1,2}[-/])(\\p{Lu}{2,4})([-/]\\p{Lu}[\\p{Lu}&]{1,9})(?![\\p{L}\\d])");
    private static final List<FixedWords> MOTTOS = List.of(
            new FixedWords("cong hoa xa hoi chu nghia viet nam", 9),
            new FixedWords("doc lap tu do hanh phuc", 6),
            new FixedWords("dang cong san viet nam", 4));
    private static final FixedWords COMMITTEE = new FixedWords("uy ban nhan dan", 3);
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
            return;
        }
        for (FixedWords words : MOTTOS) {
            FixedWords.Found found = words.in(line.folded());
            if (found != null) {
                line.take(found.from(), found.to());
                return;
            }
        }
    }

    private void takeDate(HeadLine line) {
        PlaceAndDate found = date == null ? PlaceAndDate.in(line.text()) : null;
        if (found == null) {
            return;
        }
        place = line.text().substring(found.placeFrom(), found.placeTo()).replaceAll("\\s+", " ");
        placeSpans = place.isBlank() ? List.of() : List.of(new Span(line.number(), found.placeFrom(), found.placeTo()));
        date = found.date();
        dateSpans = List.of(new Span(line.number(), found.dateFrom(), found.dateTo()));
        line.take(found.placeFrom(), found.dateTo());
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
            to = takeCutOffice(line, to);
            numberSpans = List.of(new Span(line.number(), mark.end() + symbol.from(), to));
        } else if (symbols.isEmpty()) {
            to = takeWithoutSlash(line, mark.end());
        }
        boolean subject =
                TitleReader.SUBJECT.matcher(folded.substring(to).strip()).find();
        line.take(0, subject ? to : folded.length());
    }

    /// "214 BC-UBND": the letters of a type say where the stroke was; where the number ends, or where it would start.
    private int takeWithoutSlash(HeadLine line, int from) {
        Matcher broken =
                WITHOUT_SLASH.matcher(line.text()).region(from, line.text().length());
        if (!broken.lookingAt() || DocumentType.ofLetters(broken.group(2)) == null) {
            return from;
        }
        number = broken.group(1) + "/" + Symbols.cleanLetters(broken.group(2) + broken.group(3));
        int to = takeCutOffice(line, broken.end());
        numberSpans = List.of(new Span(line.number(), from, to));
        return to;
    }

    private int takeCutOffice(HeadLine line, int from) {
        Matcher office =
                CUT_OFFICE.matcher(line.text()).region(from, line.text().length());
        if (number == null || !number.matches(".*-(?:CT|VP)") || !office.lookingAt()) {
            return from;
        }
        number += office.group(1);
        return office.end();
    }

    /// Keeps a line that names a body.
    void addBody(HeadLine line) {
        String name = line.capitals();
        if (!numbered
                && bodies.size() < MOST_BODY_LINES
                && name.chars().filter(Character::isLetter).count() >= 2) {
            bodies.add(new BodyLine(repaired(name.replaceAll("\\s{2,}", " ")), line.spanOf(name)));
        }
    }

    /// "ỦY BANNHANDAN" as it was printed.
    private static String repaired(String name) {
        FixedWords.Found committee = COMMITTEE.atStartOf(Folding.fold(name));
        boolean wrong =
                committee != null && !name.substring(0, committee.to()).matches("(?:ỦY|UỶ) BAN NHÂN DÂN\\P{L}*");
        return wrong ? "ỦY BAN NHÂN DÂN" + name.substring(committee.to()) : name;
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
