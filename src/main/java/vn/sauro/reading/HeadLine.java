package vn.sauro.reading;

import java.util.List;
import java.util.Locale;
import vn.sauro.reading.Reading.Span;

/// One line of a document's head. What has been understood of it is blanked, so that the rest keeps its columns: the
/// two columns of a head often come out as one line.
final class HeadLine {
    private final int number;
    private final StringBuilder text;

    HeadLine(int number, String line) {
        this.number = number;
        this.text = new StringBuilder(line);
    }

    int number() {
        return number;
    }

    String text() {
        return text.toString();
    }

    String folded() {
        return Folding.fold(text.toString());
    }

    /// Blanks what was understood and says where it stood.
    List<Span> take(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
        return List.of(new Span(number, from, to));
    }

    /// What is left, without rules and specks at its ends.
    String rest() {
        return text.substring(from(), to()).replaceAll("\\s{2,}", " ");
    }

    /// The run of words in capitals that the rest begins with: beside the name of a body stands what a scan makes of
    /// the rule under the motto.
    String capitals() {
        String rest = leftColumn();
        if (isCapitals(rest)) {
            return rest;
        }
        int end = 0;
        for (int at = 0; at < rest.length(); ) {
            int space = rest.indexOf(' ', at);
            int wordEnd = space < 0 ? rest.length() : space;
            String word = rest.substring(at, wordEnd);
            boolean lower = word.chars().anyMatch(Character::isLowerCase) && !isHalfCapital(word);
            if (lower) {
                break;
            }
            end = word.chars().anyMatch(Character::isLetterOrDigit) ? wordEnd : end;
            at = wordEnd + 1;
        }
        return rest.substring(0, end);
    }

    /// What stands before the gap between the two columns.
    private String leftColumn() {
        String rest = text.substring(from(), to());
        int gap = rest.indexOf("   ");
        return gap < 0
                        || Folding.fold(rest.substring(0, gap))
                                        .replaceAll("[^a-z]", "")
                                        .length()
                                < 2
                ? rest
                : rest.substring(0, gap);
    }

    /// "CHi": a scan loses the capital under its mark.
    private static boolean isHalfCapital(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && word.length() - capitals <= 1;
    }

    Span spanOf(String part) {
        int from = from();
        return new Span(number, from, Math.min(text.length(), from + part.length()));
    }

    List<Span> span() {
        return to() > from() ? List.of(new Span(number, from(), to())) : List.of();
    }

    private int from() {
        int from = 0;
        while (from < text.length() && isEdge(text.charAt(from)) | text.charAt(from) == '.') {
            from++;
        }
        return from;
    }

    private int to() {
        int to = text.length();
        int from = from();
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "*_-–—[]|{}\\".indexOf(c) >= 0;
    }

    boolean isBlank() {
        return to() == from();
    }

    /// Whether nearly all letters are capitals.
    static boolean isCapitals(String line) {
        long letters = line.chars().filter(Character::isLetter).count();
        long capitals = line.chars().filter(Character::isUpperCase).count();
        return letters >= 2 && capitals >= letters * 0.8;
    }

    /// A name in capitals of which a scan made one or two letters small.
    static String whole(String name) {
        return isCapitals(name) ? name.toUpperCase(Locale.ROOT) : name;
    }
}
