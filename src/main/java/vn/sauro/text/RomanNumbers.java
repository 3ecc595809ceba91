package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Roman numbers that a scan spoilt ("Il.", "II]", "1V"), known by where they stand: before a heading in capitals, or
/// behind "quý", "Phần", "Chương", "Mục"; and the numbers and letters of such headings that came through.
final class RomanNumbers {
    /// A number is never put right without being shown for checking.
    private static final float UNSURE = 0.5f;
    /// The sign of a heading is no word, however short it is.
    private static final float SURE = 0.9f;
    private static final String STROKES = "([IVXl1|\\]\\[!]{1,5})";
    private static final Pattern BEFORE_A_HEADING =
            Pattern.compile("^\\s*" + STROKES + "(?=[.)] ?\\s*[\\p{Lu}Đ@&]{2,}[ \\p{Lu}])");
    /// "D." may have been "Đ.".
    private static final Pattern LETTER_BEFORE_A_HEADING =
            Pattern.compile("^\\s*([A-CE-H])(?=[.)] ?\\s*[\\p{Lu}Đ@&]{2,}[ \\p{Lu}])");
    private static final Pattern BEHIND_ITS_NOUN = Pattern.compile(
            "(?<!\\p{L})(?:[Qq]u[yýỳ]|P[hH][\\p{L}]{1,2}[nN]|C[hH][\\p{L}]{2,4}(?:ng|NG)|M[\\p{L}]{1,2}[cC]) " + STROKES
                    + "(?=[\\s/,.;:)-]|$)");
    private static final Pattern WELL_FORMED = Pattern.compile("(?=.)X{0,2}(?:IX|IV|V?I{0,3})");

    private RomanNumbers() {}

    static List<Correction> in(String line) {
        var found = new ArrayList<Correction>();
        var heading = BEFORE_A_HEADING.matcher(line);
        if (heading.find()) {
            add(found, heading.start(1), heading.group(1));
            addAsItStands(found, heading.start(1), heading.group(1));
        }
        var letter = LETTER_BEFORE_A_HEADING.matcher(line);
        if (letter.find()) {
            found.add(new Correction(letter.start(1), letter.end(1), letter.group(1), SURE, false));
        }
        var noun = BEHIND_ITS_NOUN.matcher(line);
        while (noun.find()) {
            add(found, noun.start(1), noun.group(1));
        }
        return found;
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
