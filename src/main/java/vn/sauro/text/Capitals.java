package vn.sauro.text;

import java.util.Locale;

/// How a word is capitalised. The damage seldom changes it, so a restored word takes it from the damaged one.
enum Capitals {
    NONE,
    FIRST,
    ALL;

    /// Capitals that look like small letters.
    private static final String ALIKE = "ICKOPSUVWXZ";

    static Capitals of(String word) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                upper++;
            } else if (Character.isLowerCase(word.charAt(i))) {
                lower++;
            }
        }
        if (upper >= 2 && upper > lower) {
            return ALL;
        }
        return Character.isUpperCase(word.charAt(0)) ? FIRST : NONE;
    }

    /// How the word behind the string may be capitalised where its first letter does not tell: "Iy" is "lý", "Vé" may
    /// be
    /// "về", "bang" may be "Đảng".
    static Capitals misread(String string) {
        var capitals = of(string);
        char first = string.charAt(0);
        if (capitals == FIRST && ALIKE.indexOf(first) >= 0) {
            return NONE;
        }
        return capitals == NONE && first == 'b' ? FIRST : capitals;
    }

    /// "SO Noi vu" is "Sở Nội vụ": a sign read for a letter looks like a capital, so a word is all capitals only where
    /// a word beside it is.
    static Capitals of(String line, Unit unit, String restored) {
        var capitals = of(unit.text(line));
        char first = line.charAt(unit.from());
        if (first == 'I' && restored.startsWith("l")) {
            return NONE;
        }
        if (first == 'b' && restored.startsWith("đ")) {
            return FIRST;
        }
        boolean looksMisread = capitals == ALL && Syllables.isSyllable(restored);
        return looksMisread && hasSmallLetters(wordBefore(line, unit.from())) && isName(wordAfter(line, unit.to()))
                ? FIRST
                : capitals;
    }

    private static boolean hasSmallLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return true;
            }
        }
        return word.isEmpty() || word.endsWith(".");
    }

    private static boolean isName(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static String wordBefore(String line, int at) {
        var before = line.substring(0, at).stripTrailing();
        return before.length() == at && at > 0 ? "-" : before.substring(before.lastIndexOf(' ') + 1);
    }

    private static String wordAfter(String line, int at) {
        var after = line.substring(at).stripLeading();
        int end = after.indexOf(' ');
        return after.length() == line.length() - at ? "" : end < 0 ? after : after.substring(0, end);
    }

    String apply(String lower) {
        return switch (this) {
            case NONE -> lower;
            case FIRST -> Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
            case ALL -> lower.toUpperCase(Locale.ROOT);
        };
    }

    /// A letter of a word so capitalised.
    char apply(char letter, int position) {
        return this == ALL || this == FIRST && position == 0 ? Character.toUpperCase(letter) : letter;
    }
}
