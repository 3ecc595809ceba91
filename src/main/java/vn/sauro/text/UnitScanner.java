package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into units. Clean text for the language model and damaged text are cut by the same rules, so that
/// `số 02-KH/BCĐTW` is `số`, a number, `kh`, `bcđtw` on both sides.
final class UnitScanner {
    /// Signs that the English reader puts for Vietnamese letters.
    private static final String LETTER_LIKE = "¢€£¥§©®°";
    /// Signs that belong to a word only between two letters: `l1&nh`, `d‘am`, `KH&CN`.
    private static final String INNER = "'’‘`´!\\?\"*^~“”<>[]{}+=·";
    /// Signs that part words, but not before a small letter: `dé)ng`, `c()ng`, `h:émh`.
    private static final String STAINS = "():~";
    private static final String CLOSING = "\"”’')]}»*!?¹²³⁴⁵⁶⁷⁸⁹⁰";

    /// So many figures on end are a number, not a word in damaged letters.
    private static final int NUMBER_LENGTH = 3;

    private UnitScanner() {}

    static List<Unit> scan(String line) {
        var units = new ArrayList<Unit>();
        int length = line.length();
        int at = 0;
        while (at < length) {
            while (at < length && isBlank(line.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < length && !isBlank(line.charAt(end))) {
                end++;
            }
            if (end > at) {
                scanChunk(line, at, end, units);
            }
            at = end;
        }
        return units;
    }

    private static void scanChunk(String line, int start, int end, List<Unit> units) {
        if (isAddress(line, start, end)) {
            units.add(new Unit(Unit.Kind.VERBATIM, start, end));
            return;
        }
        int at = start;
        while (at < end) {
            while (at < end && !isCore(line.charAt(at))) {
                at++;
            }
            int stop = at;
            while (stop < end && (isCore(line.charAt(stop)) || isInner(line, stop, start, end))) {
                stop++;
            }
            if (stop > at && isMoreThanBars(line, at, stop)) {
                addCore(line, at, stop, units);
            }
            at = stop;
        }
        addBreak(line, start, end, units);
    }

    /// `2025Tập` and `năm2025` are a word and a number; `d6i` and `18n` are words.
    private static void addCore(String line, int from, int to, List<Unit> units) {
        int first = from;
        while (first < to && isFigure(line.charAt(first))) {
            first++;
        }
        int last = to;
        while (last > first && isFigure(line.charAt(last - 1))) {
            last--;
        }
        if (first == to) {
            units.add(new Unit(Unit.Kind.NUMBER, from, to));
        } else if (first - from >= NUMBER_LENGTH) {
            units.add(new Unit(Unit.Kind.NUMBER, from, first));
            units.add(new Unit(to - first > 1 ? Unit.Kind.WORD : Unit.Kind.VERBATIM, first, to));
        } else if (to - last >= NUMBER_LENGTH) {
            units.add(new Unit(Unit.Kind.WORD, from, last));
            units.add(new Unit(Unit.Kind.NUMBER, last, to));
        } else {
            units.add(new Unit(isProduct(line, from, to) ? Unit.Kind.VERBATIM : Unit.Kind.WORD, from, to));
        }
    }

    /// `2x3` and `10a5` are no words.
    private static boolean isProduct(String line, int from, int to) {
        if (!isDigit(line.charAt(from)) || !isDigit(line.charAt(to - 1))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (line.charAt(i) >= 128 || !Character.isLetterOrDigit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFigure(char c) {
        return isDigit(c) || c == '.' || c == ',';
    }

    /// A bar alone is a rule of a table; any other sign may be a whole damaged word, as `&` for "ở".
    private static boolean isMoreThanBars(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.charAt(i) != '|') {
                return true;
            }
        }
        return false;
    }

    private static void addBreak(String line, int start, int end, List<Unit> units) {
        int last = end - 1;
        while (last > start && CLOSING.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        if (".;:".indexOf(line.charAt(last)) >= 0) {
            units.add(new Unit(Unit.Kind.BREAK, last, last + 1));
        }
    }

    private static boolean isInner(String line, int at, int start, int end) {
        if (at == start || at + 1 >= end) {
            return false;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at + 1);
        char c = line.charAt(at);
        if (c == '.' || c == ',') {
            return isDigit(before) && isDigit(after);
        }
        if (STAINS.indexOf(c) >= 0) {
            int next = STAINS.indexOf(after) >= 0 && at + 2 < end ? at + 2 : at + 1;
            return Character.isLowerCase(line.charAt(next))
                    && (Character.isLetter(before) || STAINS.indexOf(before) >= 0);
        }
        return INNER.indexOf(c) >= 0 && isCore(before) && isCore(after);
    }

    private static boolean isCore(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || isDigit(c)
                        || c == '$'
                        || c == '@'
                        || c == '&'
                        || c == '|'
                : Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || LETTER_LIKE.indexOf(c) >= 0;
    }

    private static boolean isAddress(String line, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            char c = line.charAt(i);
            if (c == '@' && line.indexOf('.', i) > i && line.indexOf('.', i) < end) {
                return true;
            }
            if (c == ':' && line.startsWith("://", i) || line.startsWith("www.", start)) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '_' || Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
    }
}
