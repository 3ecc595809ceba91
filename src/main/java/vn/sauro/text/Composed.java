package vn.sauro.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/// Text with each letter and its marks in one character (Unicode NFC), as the rest of the program expects it.
public final class Composed {
    /// Vietnamese puts two marks on a letter at most. Longer runs are no text, and the time to compose them grows with
    /// their square.
    private static final Pattern EXCESS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private static final char FIRST_MARK = '\u0300';

    private Composed() {}

    public static String of(String line) {
        if (isPlain(line)) {
            return line;
        }
        var bounded = EXCESS.matcher(line).replaceAll("$1");
        return Normalizer.isNormalized(bounded, Form.NFC) ? bounded : Normalizer.normalize(bounded, Form.NFC);
    }

    /// Before the first combining mark, every character is a letter or sign of its own.
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= FIRST_MARK) {
                return false;
            }
        }
        return true;
    }
}
