package vn.sauro.text;

import java.text.Normalizer;
import java.util.Locale;

/// Text as search and comparison see it: lower case, without diacritics, đ as d ("không dấu").
public final class Folding {
    private Folding() {}

    /// The folded text, of the same words: `Đề án 06` → `de an 06`. Runs of white space become one blank.
    public static String fold(CharSequence text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = Letters.bare(composed.charAt(i));
            if (Character.isWhitespace(letter) || letter == '\u00A0') {
                appendBlank(folded);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(letter);
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    /// The folded words alone, punctuation taken for blanks: `Số: 263 /TB-VP` → `so 263 tb vp`.
    public static String foldToWords(CharSequence text) {
        var folded = fold(text);
        var words = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                words.append(folded.charAt(i));
            } else {
                appendBlank(words);
            }
        }
        return words.toString().strip();
    }

    private static void appendBlank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
