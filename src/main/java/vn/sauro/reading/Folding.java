package vn.sauro.reading;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Text as it is compared: lower case, without diacritics ("Ủy ban" → "uy ban"). Every character keeps its place, so
/// that what is found in the folded text can be cut out of the text itself.
final class Folding {
    private static final char[] FOLDED = new char[0x2100];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = letterOf(c);
        }
    }

    private Folding() {}

    static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            folded[i] = c < FOLDED.length ? FOLDED[c] : c;
        }
        return new String(folded);
    }

    private static char letterOf(char c) {
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        if (c == '–' || c == '—') {
            return '-';
        }
        if (c == ' ' || c == '\t') {
            return ' ';
        }
        String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
        return Character.isLetter(c) ? Character.toLowerCase(parts.charAt(0)) : c;
    }
}
