package vn.sauro.reading;

/// What a figure is called: the words of the clause around it.
final class FigureName {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 110;

    private FigureName() {}

    /// The name of a quantity in a sentence; words before `from` belong to the figure before it.
    static String of(Passage sentence, int from, Quantity quantity) {
        String text = sentence.text();
        int at = quantity.from();
        String label = labelBefore(text, from, at);
        if (!label.isEmpty()) {
            return label;
        }
        String before = text.substring(Math.max(from, clauseStart(text, at)), at)
                .replaceAll("^[\\s,;:.)(-]+", "")
                .strip();
        before = before.replaceAll("\\s*(?:đạt|là|chiếm|có|còn|đã|được|khoảng|gồm|:|đến)\\s*$", "")
                .strip();
        if (before.length() >= SHORTEST) {
            return before;
        }
        int stop = quantity.to();
        while (stop < text.length() && ",;.:()".indexOf(text.charAt(stop)) < 0 && stop - at < LONGEST) {
            stop++;
        }
        return (before + " " + text.substring(at, stop)).strip();
    }

    /// "Đề án 06" in "(Cải cách hành chính: 37 nhiệm vụ; Đề án 06: 59 nhiệm vụ)".
    private static String labelBefore(String text, int from, int at) {
        String before = text.substring(from, at).stripTrailing();
        if (!before.endsWith(":")) {
            return "";
        }
        String clause = before.substring(0, before.length() - 1);
        int start = 0;
        for (char mark : new char[] {';', '(', ':', ','}) {
            start = Math.max(start, clause.lastIndexOf(mark) + 1);
        }
        String label = clause.substring(start).replaceAll("^[\\s.)-]+", "").strip();
        return label.length() < LONGEST ? label : "";
    }

    private static int clauseStart(String text, int at) {
        int start = 0;
        for (char mark : new char[] {';', '(', ':'}) {
            start = Math.max(start, text.lastIndexOf(mark, at - 1) + 1);
        }
        int comma = text.lastIndexOf(", ", at - 1);
        return comma > start && at - comma > 25 ? comma + 2 : start;
    }
}
