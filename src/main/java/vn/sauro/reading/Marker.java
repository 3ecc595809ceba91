package vn.sauro.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number, letter or dash that a paragraph starts with ("1.1.", "a)", "-", "Điều 2.").
/// `length` counts the characters of the line that it takes.
record Marker(Style style, String label, int length) {
    /// From the widest division of a text to the narrowest, as offices number them.
    enum Style {
        PART,
        CHAPTER,
        ARTICLE,
        CAPITAL,
        ROMAN,
        NUMBER,
        NUMBER_2,
        NUMBER_3,
        NUMBER_4,
        LETTER,
        DASH,
        PLUS;

        boolean isBullet() {
            return this == DASH || this == PLUS;
        }
    }

    private record Shape(Style style, Pattern pattern) {}

    /// "111. ĐÁNH GIÁ": a scan reads the strokes of a Roman number as ones.
    private static final Pattern STROKES =
            Pattern.compile("(?!\\d{1,2}[.)])([IVXivxHT1l|!\\[\\]]{1,5})[.)]\\s*(\\p{Lu}.*)");

    /// "~b)", "'3.", "_ -": specks of a scan before the mark itself.
    private static final Pattern SPECKS = Pattern.compile(
            "(?:[~_'‘’`´\"“”.,:;=<>«»|!*^°·¬]{1,3} ?|[-–] (?=[-–+]))(?=(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|[a-zđ]\\)|[IVX]{1,4}\\.|[-–+•]) ?[\\p{L}“\"(])");

    /// What an enumeration of places in a text goes on with, which is no item ("các khoản 1, Điều 5").
    private static final String DIVISION = "(?iu:điều|khoản|điểm|mục|chương|phần|phụ|quý|tháng|năm|ngày)\\b";

    private static final Shape[] SHAPES = {
        new Shape(
                Style.PART, Pattern.compile("(?iu)(phần(?: thứ)? (?:[IVX]+|\\d+|nhất|hai|ba|bốn|năm|tư))\\b[.:]?\\s*")),
        new Shape(Style.CHAPTER, Pattern.compile("(?iu)((?:chương|mục) (?:[IVX]+|\\d+))\\b[.:]?\\s*")),
        new Shape(Style.ARTICLE, Pattern.compile("([ĐD]i[êéèeề]u \\d{1,3}[a-zđ]?)[.:]\\s*")),
        new Shape(Style.ROMAN, Pattern.compile("(?!V/[Vv])([IVX]{1,6})(?:[.)/]| ?[-–])\\s*(?=\\S)")),
        new Shape(Style.CAPITAL, Pattern.compile("([A-EĐGH])[.)/]\\s+(?=\\S)")),
        new Shape(Style.NUMBER_4, Pattern.compile("(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})\\.?\\s+(?=\\S)")),
        new Shape(Style.NUMBER_3, Pattern.compile("(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})\\.?\\s+(?=\\S)")),
        new Shape(
                Style.NUMBER_2,
                Pattern.compile("(\\d{1,2}\\. ?\\d{1,2})[.,]?\\s+(?=\\p{L})|(\\d{1,2}\\.\\d{1,2})\\.?\\s+(?=\\S)")),
        new Shape(Style.NUMBER, Pattern.compile("(\\d{1,2})[.)]\\s*(?=[\\p{L}“\"(])|(\\d{1,2})[.)]\\s+(?=\\S)")),
        new Shape(Style.NUMBER, Pattern.compile("([1-9]\\d?), (?!" + DIVISION + ")(?=\\p{Lu}\\p{Ll})")),
        new Shape(
                Style.LETTER,
                Pattern.compile("(?:[lI|](?=[aàá]\\)))?([a-zàáđ])\\)\\s*(?=\\S)|([a-hđ])\\.\\s+(?=\\p{Lu})")),
        new Shape(Style.DASH, Pattern.compile("([-–—•*▪●]|[~_¬](?=\\s))\\s*(?=[\\p{L}\\d“\"(])")),
        new Shape(Style.PLUS, Pattern.compile("([+◦○])\\s*(?=\\S)")),
    };

    /// The marker at the start of a line, null if it starts with a word.
    static @Nullable Marker at(String line) {
        Matcher specks = SPECKS.matcher(line);
        if (specks.lookingAt()) {
            Marker behind = clean(line.substring(specks.end()));
            if (behind != null) {
                return new Marker(behind.style(), behind.label(), behind.length() + specks.end());
            }
        }
        return clean(line);
    }

    private static @Nullable Marker clean(String line) {
        Matcher strokes = STROKES.matcher(line);
        if (strokes.matches() && HeadLine.isCapitals(strokes.group(2))) {
            String label = strokes.group(1).replaceAll("[1l|!\\[\\]i]", "I").replace("H", "II");
            return new Marker(Style.ROMAN, label.toUpperCase(Locale.ROOT), strokes.start(2));
        }
        if (line.matches("(?s)(?:l|L(?=\\. \\p{Lu}\\p{Ll}))\\. .*")) {
            return new Marker(Style.NUMBER, "1", 3);
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(line);
            if (matcher.lookingAt()) {
                String label =
                        matcher.group(1) == null && matcher.groupCount() > 1 ? matcher.group(2) : matcher.group(1);
                if (shape.style() == Style.NUMBER && label.length() == 2 && label.startsWith("0")) {
                    return null;
                }
                return new Marker(
                        shape.style(), label.replace(" ", shape.style() == Style.NUMBER_2 ? "" : " "), matcher.end());
            }
        }
        return null;
    }

    /// Its part of the path "B.III.1.a"; nothing for a dash.
    String pathPart() {
        return style.isBullet() ? "" : label;
    }
}
