package vn.sauro.text;

import java.util.List;

/// Which lines of a text are sound Vietnamese and which have lost their diacritics. A letter that only Vietnamese
/// has settles it for its line; a line without one is judged by its length and its neighbours, since a title or a
/// list of numbers may well have none.
final class PageCondition {
    /// More than half of the syllables of sound text carry such a letter; a few damaged pages have stray ones.
    private static final double MARKED_IN_SOUND = 0.55;

    private static final double MARKED_IN_DAMAGED = 0.002;
    private static final double CHANGE = 0.03;

    private PageCondition() {}

    /// For each line, with its units, whether it is sound: the likeliest sequence of two states (Viterbi).
    static boolean[] soundLines(List<String> lines, List<List<Unit>> units) {
        int count = lines.size();
        var fromSound = new boolean[2][count];
        double sound = Math.log(0.5);
        double damaged = Math.log(0.5);
        double change = Math.log(CHANGE);
        double stay = Math.log(1 - CHANGE);
        for (int i = 0; i < count; i++) {
            fromSound[1][i] = sound + stay >= damaged + change;
            fromSound[0][i] = sound + change > damaged + stay;
            double toSound = Math.max(sound + stay, damaged + change);
            double toDamaged = Math.max(sound + change, damaged + stay);
            int marked = 0;
            int words = 0;
            for (var unit : units.get(i)) {
                if (unit.kind() == Unit.Kind.WORD) {
                    words++;
                    marked += isMarked(lines.get(i), unit) ? 1 : 0;
                }
            }
            sound = toSound + likelihood(words, marked, MARKED_IN_SOUND);
            damaged = toDamaged + likelihood(words, marked, MARKED_IN_DAMAGED);
        }
        var result = new boolean[count];
        boolean state = sound > damaged;
        for (int i = count - 1; i >= 0; i--) {
            result[i] = state;
            state = fromSound[state ? 1 : 0][i];
        }
        return result;
    }

    private static double likelihood(int words, int marked, double share) {
        return marked * Math.log(share) + (words - marked) * Math.log(1 - share);
    }

    private static boolean isMarked(String line, Unit unit) {
        for (int i = unit.from(); i < unit.to(); i++) {
            char letter = line.charAt(i);
            if (Letters.isOnlyVietnamese(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
                return true;
            }
        }
        return false;
    }

    /// Whether the damaged lines merely lack their diacritics, as text typed without them does: no accents of other
    /// languages, no digits and signs inside words.
    static boolean isStripped(List<String> lines, List<List<Unit>> units, boolean[] sound) {
        int words = 0;
        int damaged = 0;
        for (int i = 0; i < sound.length; i++) {
            if (sound[i]) {
                continue;
            }
            for (var unit : units.get(i)) {
                if (unit.kind() == Unit.Kind.WORD) {
                    words++;
                    damaged += isPlain(unit.text(lines.get(i))) ? 0 : 1;
                }
            }
        }
        return damaged <= words / 50;
    }

    private static boolean isPlain(String word) {
        boolean letters = false;
        boolean digits = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (UnitScanner.isDigit(c)) {
                digits = true;
            } else if (c < 128 && Character.isLetter(c) || c == '&') {
                letters = true;
            } else {
                return false;
            }
        }
        return !(letters && digits);
    }
}
