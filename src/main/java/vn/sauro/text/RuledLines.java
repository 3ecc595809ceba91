package vn.sauro.text;

/// What is read where the ruled lines of a table or the edge of a stamp run: signs that stand alone between two cells
/// ("dùng chung = Công an") or cling to a word ("=15/11/2025", "Nhà nước_"). Rows of them, which are there to be filled
/// in, and the bars that part the cells of a written table are none.
final class RuledLines {
    private static final String SIGNS = "=~_\\";
    private static final int LONGEST_CLINGING = 2;

    private RuledLines() {}

    /// Whether the sign is such a trace, and no part of the text.
    static boolean isTrace(String line, int at) {
        if (SIGNS.indexOf(line.charAt(at)) < 0) {
            return false;
        }
        int from = at;
        while (from > 0 && SIGNS.indexOf(line.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = at + 1;
        while (to < line.length() && SIGNS.indexOf(line.charAt(to)) >= 0) {
            to++;
        }
        boolean opens = from == 0 || isBlank(line.charAt(from - 1));
        boolean closes = to == line.length() || isBlank(line.charAt(to));
        if (to - from > (opens && closes ? 1 : LONGEST_CLINGING)) {
            return false;
        }
        if (isAlone(line, from, to)) {
            return false;
        }
        if (line.charAt(at) == '~' && isBeforeNumber(line, to)) {
            return false;
        }
        return opens && closes
                ? !isEquation(line, from)
                : opens && isWord(line.charAt(to)) || closes && isWord(line.charAt(from - 1));
    }

    private static boolean isAlone(String line, int from, int to) {
        return line.substring(0, from).isBlank() && line.substring(to).isBlank();
    }

    /// "~ 50%" is meant.
    private static boolean isBeforeNumber(String line, int at) {
        var after = line.substring(at).stripLeading();
        return !after.isEmpty() && UnitScanner.isDigit(after.charAt(0));
    }

    /// "12 = 7 + 5" is meant.
    private static boolean isEquation(String line, int at) {
        var before = line.substring(0, at).stripTrailing();
        var after = line.substring(at + 1).stripLeading();
        return line.charAt(at) == '='
                && !before.isEmpty()
                && !after.isEmpty()
                && isOfNumber(before.charAt(before.length() - 1))
                && isOfNumber(after.charAt(0));
    }

    private static boolean isOfNumber(char c) {
        return UnitScanner.isDigit(c) || c == '(' || c == ')' || c == '%';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
