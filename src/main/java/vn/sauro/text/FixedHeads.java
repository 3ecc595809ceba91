package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;

/// The lines that stand above every document by law (Decree 30/2020/NĐ-CP, Appendix I; Guidance 36-HD/VPTW for the
/// Party): the State's name, its motto, the Party's name. They are known letter for letter, so a line that a scan
/// ruined in a few of them is written as it must have been: "CONG HOA XA HOLCHU NGHIA VIET NAM".
final class FixedHeads {
    /// So many lines from the top may hold them.
    private static final int LINES = 12;
    private static final float SURE = 0.9f;

    private record Head(String text, String letters, int first, int last) {
        Head(String text) {
            this(text, lettersOf(text), 3, text.split(" ").length + 2);
        }

        /// One letter in five may be another.
        int most() {
            return letters.length() / 5;
        }
    }

    private static final List<Head> HEADS = List.of(
            new Head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            new Head("Độc lập - Tự do - Hạnh phúc"),
            new Head("ĐẢNG CỘNG SẢN VIỆT NAM"));

    private record Token(int from, int to, String letters) {}

    private FixedHeads() {}

    /// What is to be put right in a line, counted from the top.
    static List<Correction> in(String line, int number) {
        if (number >= LINES) {
            return List.of();
        }
        var tokens = tokens(line);
        for (var head : HEADS) {
            var found = find(head, line, tokens);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Correction> find(Head head, String line, List<Token> tokens) {
        int least = head.most() + 1;
        Correction best = null;
        for (int from = 0; from < tokens.size(); from++) {
            var letters = new StringBuilder();
            for (int to = from; to < Math.min(tokens.size(), from + head.last()); to++) {
                letters.append(tokens.get(to).letters());
                int unlike = Math.abs(letters.length() - head.letters().length()) < least
                        ? unlikeness(head.letters(), letters)
                        : least;
                if (to - from + 1 >= head.first() && unlike < least) {
                    least = unlike;
                    best = new Correction(
                            tokens.get(from).from(), tokens.get(to).to(), head.text(), SURE, false);
                }
            }
        }
        return best == null || line.startsWith(head.text(), best.from()) ? null : List.of(best);
    }

    private static List<Token> tokens(String line) {
        var tokens = new ArrayList<Token>();
        for (int from = 0; from < line.length(); from++) {
            int to = from;
            while (to < line.length() && !UnitScanner.isBlank(line.charAt(to))) {
                to++;
            }
            if (to > from) {
                tokens.add(new Token(from, to, lettersOf(line.substring(from, to))));
                from = to;
            }
        }
        return tokens;
    }

    private static String lettersOf(String text) {
        var letters = new StringBuilder();
        for (char letter : text.toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                letters.append(Letters.bare(letter));
            }
        }
        return letters.toString();
    }

    /// How many letters must be changed, added or left out.
    private static int unlikeness(String one, CharSequence other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int above = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int here = Math.min(row[j], row[j - 1]) + 1;
                here = Math.min(here, above + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                above = row[j];
                row[j] = here;
            }
        }
        return row[other.length()];
    }
}
