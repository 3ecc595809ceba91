package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Roman numbers that a scan spoilt ("Il.", "II]", "1V"), known by where they stand: before a heading in capitals, or
/// behind "quý", "Phần", "Chương", "Mục"; and the numbers and letters of such headings that came through. Lines come in
/// their order, since a heading's number follows from the one before.
final class RomanNumbers {
    /// A number is never put right without being shown for checking.
    private static final float UNSURE = 0.5f;
    /// The sign of a heading is no word, however short it is.
    private static final float SURE = 0.9f;
    private static final String STROKES = "([IVXl1|\\]\\[!]{1,5})";
    /// Two or three strokes run together look like these.
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("\\s*([IlLTHi1|!]{1,4})(?=[.] ?\\s*[\\p{Lu}Đ@&]{2,}[ \\p{Lu}])");
    /// There are four quarters, so "Quý 11/2026" is "Quý II/2026".
    private static final Pattern QUARTER = Pattern.compile(
            "(?=[Qq])(?<!\\p{L})[Qq]u[yýỳ]\\s([IlTHi1|!]{2,4})(?=\\s?/\\s?20\\d\\d|\\sn[aăâ]m\\s20\\d\\d)");
    private static final List<String> FIRST = List.of("", "I", "II", "III");
    private static final Pattern BEFORE_A_HEADING =
            Pattern.compile("\\s*" + STROKES + "(?=[.)] ?\\s*[\\p{Lu}Đ@&]{2,}[ \\p{Lu}])");
    /// "D." may have been "Đ.".
    private static final Pattern LETTER_BEFORE_A_HEADING =
            Pattern.compile("\\s*([A-CE-H])(?=[.)] ?\\s*[\\p{Lu}Đ@&]{2,}[ \\p{Lu}])");
    // it is quicker to look first for a letter that few words begin with, and then at what stands before it
    private static final Pattern BEHIND_ITS_NOUN = Pattern.compile(
            "(?=[QqPCM])(?<!\\p{L})(?:[Qq]u[yýỳ]|P[hH][\\p{L}]{1,2}[nN]|C[hH][\\p{L}]{2,4}(?:ng|NG)|M[\\p{L}]{1,2}[cC]) "
                    + STROKES + "(?=[\\s/,.;:)-]|$)");
    private static final Pattern WELL_FORMED = Pattern.compile("(?=.)X{0,2}(?:IX|IV|V?I{0,3})");

    private static final Pattern ROMAN_QUARTER = Pattern.compile(
            "(?=[Qq])(?<!\\p{L})[Qq]u[yýỳ]\\s(?:I?[IV]{1,2}|[Il1|]{2,3}|[I1l]V)(?=\\s?/\\s?20\\d\\d|\\sn)");
    /// Where a document writes its quarters so, "quý 1/2026" is "quý I/2026".
    private static final Pattern FIRST_QUARTER =
            Pattern.compile("(?=[Qq])(?<!\\p{L})[Qq]u[yýỳ]\\s([1l|])(?=\\s?/\\s?20\\d\\d)");

    private final boolean romanQuarters;
    /// The number of the heading before, or nought where it is not known.
    private int last;

    RomanNumbers(List<String> lines) {
        this.romanQuarters =
                lines.stream().anyMatch(line -> ROMAN_QUARTER.matcher(line).find());
    }

    List<Correction> in(String line) {
        var found = new ArrayList<Correction>();
        if (addNext(found, line)) {
            return found;
        }
        var heading = BEFORE_A_HEADING.matcher(line);
        if (heading.lookingAt()) {
            add(found, heading.start(1), heading.group(1));
            addAsItStands(found, heading.start(1), heading.group(1));
        }
        var letter = LETTER_BEFORE_A_HEADING.matcher(line);
        if (letter.lookingAt()) {
            found.add(new Correction(letter.start(1), letter.end(1), letter.group(1), SURE, false));
        }
        var noun = BEHIND_ITS_NOUN.matcher(line);
        while (noun.find()) {
            add(found, noun.start(1), noun.group(1));
            addAsItStands(found, noun.start(1), noun.group(1));
        }
        addQuarter(found, line);
        return found;
    }

    /// Of a heading whose number no longer has the shape of one, that which follows upon the heading before.
    private boolean addNext(List<Correction> found, String line) {
        var heading = RUN_TOGETHER.matcher(line);
        if (!heading.lookingAt() || !isInCapitals(line.substring(heading.end()))) {
            return false;
        }
        var signs = heading.group(1);
        int strokes = strokes(signs);
        boolean asItStands = WELL_FORMED.matcher(signs).matches();
        int next = last + 1;
        last = asItStands ? strokes : next;
        if (asItStands || next < 2 || next > 3 || Math.abs(strokes - next) > 1) {
            return false;
        }
        found.add(new Correction(heading.start(1), heading.end(1), FIRST.get(next), UNSURE, false));
        return true;
    }

    private void addQuarter(List<Correction> found, String line) {
        var first = FIRST_QUARTER.matcher(line);
        while (romanQuarters && first.find()) {
            found.add(new Correction(first.start(1), first.end(1), "I", UNSURE, false));
        }
        var quarter = QUARTER.matcher(line);
        while (quarter.find()) {
            int strokes = strokes(quarter.group(1));
            boolean isKnown = found.stream().anyMatch(correction -> correction.from() == quarter.start(1));
            if (!isKnown && strokes < FIRST.size()) {
                found.add(new Correction(quarter.start(1), quarter.end(1), FIRST.get(strokes), UNSURE, false));
            }
        }
    }

    /// "1. UBND xã đã ban hành" is an item, no heading.
    private static boolean isInCapitals(String heading) {
        return heading.chars().filter(Character::isUpperCase).count()
                > heading.chars().filter(Character::isLowerCase).count();
    }

    private static int strokes(String signs) {
        return signs.chars().map(sign -> sign == 'H' ? 2 : 1).sum();
    }

    private static void addAsItStands(List<Correction> found, int from, String signs) {
        if (WELL_FORMED.matcher(signs).matches()) {
            found.add(new Correction(from, from + signs.length(), signs, SURE, false));
        }
    }

    private static void add(List<Correction> found, int from, String signs) {
        boolean figures = signs.chars().allMatch(Character::isDigit);
        var number = signs.replaceAll("[^VX]", "I");
        if (!(figures && signs.length() < 3)
                && !number.equals(signs)
                && WELL_FORMED.matcher(number).matches()) {
            found.add(new Correction(from, from + signs.length(), number, UNSURE, false));
        }
    }
}
