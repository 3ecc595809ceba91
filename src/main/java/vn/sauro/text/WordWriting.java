package vn.sauro.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a word that was decided on is written: with the capitals of the string it replaces, or not at all where the
/// decision is too unsure.
final class WordWriting {
    /// Below this a restored word would be wrong more often than right, so the string is left as it is.
    private static final float LEAST_CONFIDENCE = 0.3f;
    /// A number becomes a word only where hardly anything else fits.
    private static final float LEAST_FOR_NUMBER = 0.6f;
    /// The most that is said of a number or code that was changed: it is always shown for checking.
    private static final float MOST_OF_NUMBER = 0.5f;

    private final Vocabulary vocabulary;

    WordWriting(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// `others` are what the word may have been as well.
    void write(Unit unit, int word, float confidence, int[] others, LineWriter writer) {
        boolean figures = unit.kind() != Unit.Kind.WORD && unit.kind() != Unit.Kind.JOINED;
        boolean sure = confidence >= (figures ? LEAST_FOR_NUMBER : LEAST_CONFIDENCE);
        int chosen = sure ? word : Vocabulary.UNKNOWN;
        if (figures && (chosen < Vocabulary.FIRST_WORD || isBareLetter(vocabulary.word(chosen)))) {
            return;
        }
        var line = writer.line();
        var barred = DocumentCodes.barred(line, unit);
        boolean lostBars = !barred.equals(unit.text(line));
        var restored = lostBars ? barred : written(chosen, line, unit);
        boolean checked = lostBars || !restored.equals(unit.text(line)) && isNumberOrCode(line, unit);
        float shown = checked ? Math.min(confidence, MOST_OF_NUMBER) : confidence;
        var otherwise = shown < Restoration.SURE ? otherwise(restored, word, others, line, unit) : List.<String>of();
        writer.replace(unit, restored, shown, otherwise);
    }

    private static boolean isNumberOrCode(String line, Unit unit) {
        return isNumber(unit.text(line)) || DocumentCodes.hasPart(line, unit);
    }

    private List<String> otherwise(String restored, int word, int[] others, String line, Unit unit) {
        var words =
                IntStream.concat(IntStream.of(word), IntStream.of(others)).mapToObj(one -> written(one, line, unit));
        var original = isNumberOrCode(line, unit) ? Stream.of(unit.text(line)) : Stream.<String>empty();
        return Stream.concat(words, original)
                .filter(other -> !other.equals(restored))
                .distinct()
                .limit(Confidence.MOST_OTHERS)
                .toList();
    }

    /// `1` is no "l".
    private static boolean isBareLetter(String word) {
        return word.length() == 1 && Letters.bare(word.charAt(0)) == word.charAt(0);
    }

    /// Two figures side by side may have been a number, whatever letters stand with them.
    private static boolean isNumber(String original) {
        int figures = 0;
        for (int i = 0; i < original.length(); i++) {
            figures = UnitScanner.isDigit(original.charAt(i)) ? figures + 1 : 0;
            if (figures == 2 || figures == original.length()) {
                return true;
            }
        }
        return false;
    }

    /// A document that writes "kĩ năng" keeps its i.
    private static String spelled(String word, String original) {
        var other = Syllables.otherEnd(word);
        char last = Character.toLowerCase(Letters.bare(original.charAt(original.length() - 1)));
        return other != null && (last == 'i' || last == 'y') && Letters.bare(other.charAt(other.length() - 1)) == last
                ? other
                : word;
    }

    private String written(int word, String line, Unit unit) {
        var original = unit.text(line);
        if (word < Vocabulary.FIRST_WORD) {
            return original;
        }
        var lower = spelled(vocabulary.word(word), original);
        if (Syllables.settled(original).equalsIgnoreCase(lower)) {
            return original;
        }
        var capitals = DocumentCodes.hasPart(line, unit) ? Capitals.ALL : Capitals.of(line, unit, lower);
        var form = vocabulary.form(word);
        boolean mixed = !form.isEmpty() && !original.equals(original.toUpperCase(Locale.ROOT));
        return mixed ? form : capitals.apply(lower);
    }
}
