package vn.sauro.text;

import java.text.Normalizer;

/// Vietnamese letters one by one: their bare form, their tone, and whether any other script has them.
final class Letters {
    private static final int TABLE_SIZE = 0x1F00;
    private static final char[] BARE = new char[TABLE_SIZE];
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final byte[] TONE = new byte[TABLE_SIZE];

    /// Combining marks of the five written tones, at the index that [#tone] answers.
    private static final String TONE_MARKS = "\u0000\u0300\u0301\u0309\u0303\u0323";

    static {
        for (char letter = 0; letter < TABLE_SIZE; letter++) {
            BARE[letter] = letter;
            TONELESS[letter] = letter;
            if (letter >= 0xC0 && (letter < 0x250 || letter >= 0x1E00)) {
                fill(letter);
            }
        }
        BARE['đ'] = 'd';
        BARE['Đ'] = 'D';
    }

    private Letters() {}

    private static void fill(char letter) {
        var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        if (parts.length() == 1) {
            return;
        }
        BARE[letter] = parts.charAt(0);
        var rest = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            int tone = i == 0 ? -1 : TONE_MARKS.indexOf(parts.charAt(i));
            if (tone > 0) {
                TONE[letter] = (byte) tone;
            } else {
                rest.append(parts.charAt(i));
            }
        }
        TONELESS[letter] = Normalizer.normalize(rest, Normalizer.Form.NFC).charAt(0);
    }

    /// The letter without any mark: `ế` → `e`, `Đ` → `D`.
    static char bare(char letter) {
        return letter < TABLE_SIZE ? BARE[letter] : letter;
    }

    /// The letter without its tone: `ế` → `ê`.
    static char toneless(char letter) {
        return letter < TABLE_SIZE ? TONELESS[letter] : letter;
    }

    /// 0 for no written tone, then huyền, sắc, hỏi, ngã, nặng.
    static int tone(char letter) {
        return letter < TABLE_SIZE ? TONE[letter] : 0;
    }

    /// Whether only Vietnamese writes this letter. A reader trained on English never produces one, so one such
    /// letter shows that a line was not damaged by it.
    static boolean isOnlyVietnamese(char letter) {
        return letter >= 0x1EA0 && letter <= 0x1EF9 || "ăĂđĐĩĨũŨơƠưƯ".indexOf(letter) >= 0;
    }
}
