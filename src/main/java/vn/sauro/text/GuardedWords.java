package vn.sauro.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that nobody wants to find in an office's paper by a program's guess. They are read only where their
/// letters stand in the string, with or without their marks, a vowel perhaps as a figure or sign: "mai dam" is
/// "mại dâm", but `mua<am` is not "mua dâm".
final class GuardedWords {
    private static final Set<String> WORDS =
            Set.of("dâm", "cứt", "dái", "đĩ", "điếm", "ngu", "chửi", "đụ", "lồn", "cặc", "buồi", "địt", "đéo", "ỉa");

    private final Map<Integer, String> bareByNumber;

    GuardedWords(Vocabulary vocabulary) {
        this.bareByNumber = WORDS.stream()
                .filter(word -> vocabulary.number(word) >= Vocabulary.FIRST_WORD)
                .collect(Collectors.toMap(vocabulary::number, GuardedWords::bare));
    }

    /// Takes those out of the words found behind a string that do not stand there.
    void drop(Map<Integer, Float> found, String string) {
        found.keySet().removeIf(word -> {
            var bare = bareByNumber.get(word);
            return bare != null && !standsIn(bare(string), bare);
        });
    }

    private static boolean standsIn(String string, String word) {
        boolean stands = string.length() == word.length() && string.charAt(0) == word.charAt(0);
        for (int i = 1; stands && i < word.length(); i++) {
            char here = string.charAt(i);
            boolean sign = !Character.isLetter(here) && "aeiouy".indexOf(word.charAt(i)) >= 0;
            stands = here == word.charAt(i) || sign;
        }
        return stands;
    }

    private static String bare(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.chars()
                .map(letter -> Letters.bare((char) letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
