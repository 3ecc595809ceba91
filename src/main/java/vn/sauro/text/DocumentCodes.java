package vn.sauro.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The codes by which documents are cited: `118/2025/NĐ-CP`, `02-KH/BCĐTW`, `3310/SKHCN-CĐS`. A wrong letter there
/// cites another document, so that a code only gets the bar of its Đ back, and the place is shown for checking.
final class DocumentCodes {
    /// Longer capitals that sound like a word are a word: `2026-TINH`.
    private static final int LONGEST_SOUNDING = 3;

    /// What is read for Đ.
    private static final String LIKE_BARRED_D = "DPBÐĐ0";

    /// Abbreviations that nobody writes with a D: of a Party committee's office, of land, housing, towns, the national
    /// digital transformation agency and others that the training text has too seldom.
    private static final Map<String, String> BARRED = Stream.of(
                    "ĐU", "VPĐU", "BTCĐU", "UBKTĐU", "QLĐĐ", "ĐĐ", "CĐSQG", "CĐS", "HT&ĐT", "HTĐT", "QLĐT", "VHCSGĐTV")
            .collect(Collectors.toUnmodifiableMap(code -> code.replace('Đ', 'D'), code -> code));

    private static final int LONGEST_DOUBTFUL = 2;

    private DocumentCodes() {}

    /// The abbreviation with the bars that it lost, or the unit's own text. Two letters alone may be initials.
    static String barred(String line, Unit unit) {
        var text = unit.text(line);
        var barred = BARRED.getOrDefault(text, text);
        return barred.length() > LONGEST_DOUBTFUL || hasPart(line, unit) ? barred : text;
    }

    /// Whether the capitals of the unit are a part of a code.
    static boolean hasPart(String line, Unit unit) {
        if (!isCapitals(line, unit) || !isJoined(line, unit)) {
            return false;
        }
        int from = unit.from();
        while (from > 0 && (isInside(line, from - 1) || isSplit(line, from - 1))) {
            from--;
        }
        int to = unit.to();
        while (to < line.length() && (isInside(line, to) || isSplit(line, to))) {
            to++;
        }
        boolean hasNumber = line.substring(from, to).chars().anyMatch(c -> UnitScanner.isDigit((char) c));
        var part = unit.text(line);
        return hasNumber
                ? part.length() <= LONGEST_SOUNDING || !Syllables.isSyllable(part)
                : hasOnlyInitials(line, from, to);
    }

    private static boolean isCapitals(String line, Unit unit) {
        int small = 0;
        int capitals = 0;
        for (int i = unit.from(); i < unit.to(); i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '&') {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
        }
        return capitals > 0 && small <= 1;
    }

    private static boolean isJoined(String line, Unit unit) {
        return isLink(line, unit.from() - 1)
                || isLink(line, unit.to())
                || isSplit(line, unit.from() - 1)
                || isSplit(line, unit.to());
    }

    private static boolean isInside(String line, int at) {
        return isLink(line, at)
                || at >= 0
                        && at < line.length()
                        && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '&');
    }

    /// A blank beside a link, as in `3310 /STC` and `15 -KH`, but not one on both sides, as between clauses.
    private static boolean isSplit(String line, int at) {
        if (at <= 0 || at + 1 >= line.length() || line.charAt(at) != ' ') {
            return false;
        }
        char before = line.charAt(at - 1);
        char after = line.charAt(at + 1);
        return before == '/' && Character.isUpperCase(after)
                || UnitScanner.isDigit(before) && (after == '/' || after == '-');
    }

    private static boolean isLink(String line, int at) {
        return at >= 0 && at < line.length() && (line.charAt(at) == '/' || line.charAt(at) == '-');
    }

    /// `SKHCN-CĐS` has no letter that a word would need.
    private static boolean hasOnlyInitials(String line, int from, int to) {
        var parts = line.substring(from, to).split("[/-]");
        return parts.length > 1
                && Arrays.stream(parts).allMatch(part -> part.length() > 1)
                && line.substring(from, to).chars().noneMatch(c -> "AEIOYaeiou".indexOf(c) >= 0);
    }

    /// Of the candidates, the code as it stands and what only has the bars that it lost.
    static Candidates kept(Candidates candidates, String string, Vocabulary vocabulary) {
        var words = candidates.words();
        int count = 0;
        var kept = new int[words.length];
        var scores = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            if (words[i] < Vocabulary.FIRST_WORD || isSame(vocabulary.word(words[i]), string)) {
                kept[count] = words[i];
                scores[count++] = candidates.scores()[i];
            }
        }
        // where many words fit, the string itself may have been crowded out
        return count == 0
                ? Candidates.only(Vocabulary.UNKNOWN)
                : new Candidates(Arrays.copyOf(kept, count), Arrays.copyOf(scores, count));
    }

    private static boolean isSame(String word, String string) {
        int at = 0;
        for (int i = 0; i < word.length(); i++, at++) {
            char letter = Character.toUpperCase(word.charAt(i));
            if (at == string.length()) {
                return false;
            }
            char read = string.charAt(at);
            if (letter == 'Đ' && LIKE_BARRED_D.indexOf(Character.toUpperCase(read)) >= 0) {
                // one letter may be read as two: "QDb"
                at += at + 1 < string.length() && string.charAt(at + 1) == 'b' ? 1 : 0;
            } else if (letter != Character.toUpperCase(read)) {
                return false;
            }
        }
        return at == string.length();
    }
}
