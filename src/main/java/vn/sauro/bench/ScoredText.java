package vn.sauro.bench;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.text.Syllables;

/// Text as the scoring compares it: what is a matter of typing (case, tone placement, punctuation at the edge of a
/// word)
/// neither wins nor loses anything.
final class ScoredText {
    private static final String EDGES = ".,;:!?()[]{}“”\"'‘’…–—-*/";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern COUNCIL = Pattern.compile("\\bUBND\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private ScoredText() {}

    /// A word of a line as it is compared, and where it stands there (`from` inclusive, `to` exclusive).
    record Word(String text, int from, int to) {}

    static List<String> words(String line) {
        return placedWords(line).stream().map(Word::text).toList();
    }

    /// The words of a line between white space; what is punctuation only is no word.
    static List<Word> placedWords(String line) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < line.length()) {
            int from = at;
            while (at < line.length() && !isSpace(line.charAt(at))) {
                at++;
            }
            var word = settled(line.substring(from, at));
            if (!word.isEmpty()) {
                words.add(new Word(word, from, at));
            }
            at = Math.max(at, from) + 1;
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x1c && c <= 0x1f || c == 0x85;
    }

    private static String settled(String token) {
        var lower = Normalizer.normalize(token, Form.NFC).toLowerCase(Locale.ROOT);
        int from = 0;
        int to = lower.length();
        while (from < to && EDGES.indexOf(lower.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(lower.charAt(to - 1)) >= 0) {
            to--;
        }
        var word = lower.substring(from, to);
        return word.length() > 2 && !word.startsWith("qu") ? Syllables.settled(word) : word;
    }

    /// Letters a to z and digits; all else is one blank.
    static String folded(String text) {
        var bare = MARKS.matcher(
                        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> foldedWords(@Nullable String text) {
        var folded = folded(COUNCIL.matcher(text == null ? "" : text).replaceAll("ủy ban nhân dân"));
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /// A number or symbol without its signs: `263/TB-VP` → `263tbvp`.
    static String symbol(@Nullable String text) {
        return text == null ? "" : folded(text).replace(" ", "");
    }

    /// The letters without their marks, as text typed without diacritics has them.
    static String withoutDiacritics(String line) {
        return MARKS.matcher(Normalizer.normalize(line.replace('đ', 'd').replace('Đ', 'D'), Form.NFD))
                .replaceAll("");
    }
}
