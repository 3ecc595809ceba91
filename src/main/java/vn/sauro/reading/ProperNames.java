package vn.sauro.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Names printed in capitals brought to the spelling of running text ("SỞ NỘI VỤ TỈNH AN GIANG" → "Sở Nội vụ tỉnh An
/// Giang"), and people's names known when seen.
final class ProperNames {
    private static final Set<String> LEVELS = Set.of("tỉnh", "xã", "phường", "huyện", "thành", "đặc", "thị", "quận");
    private static final Set<String> SECOND_OF_LEVEL = Set.of("phố", "khu", "trấn");
    private static final Map<String, String> SPELLING = spelling();
    private static final Set<String> SURNAMES = new HashSet<>();

    static {
        Lexicon.entries("surnames.txt").forEach(name -> SURNAMES.add(Folding.fold(name)));
    }

    private ProperNames() {}

    private static Map<String, String> spelling() {
        Map<String, String> spelling = new HashMap<>();
        Stream.of("departments.txt", "ministries.txt", "agencies.txt", "capital-words.txt")
                .flatMap(file -> Lexicon.entries(file).stream())
                .filter(name -> !name.endsWith("*") && Character.isUpperCase(name.charAt(0)))
                .forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
        return spelling;
    }

    static String spelled(String name) {
        String text = name.strip();
        if (text.chars().anyMatch(Character::isLowerCase)) {
            return text;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        boolean place = false;
        for (int i = 0; i < words.length; i++) {
            int known = knownFrom(words, i);
            if (known > 0) {
                i += known - 1;
                place = false;
            } else if (LEVELS.contains(words[i])) {
                place = true;
            } else if (place && !SECOND_OF_LEVEL.contains(words[i]) || i == 0) {
                words[i] = capital(words[i]);
            }
        }
        words[0] = capital(words[0]);
        return String.join(" ", words);
    }

    /// Spells the longest known name that starts here; the number of its words, 0 if there is none.
    private static int knownFrom(String[] words, int from) {
        for (int length = Math.min(12, words.length - from); length > 0; length--) {
            String known = SPELLING.get(String.join(" ", java.util.Arrays.copyOfRange(words, from, from + length)));
            if (known != null) {
                System.arraycopy(known.split(" "), 0, words, from, length);
                return length;
            }
        }
        return 0;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// Two to five words with capitals, the first a family name.
    static boolean isPerson(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length < 2 || words.length > 5 || !SURNAMES.contains(Folding.fold(words[0]))) {
            return false;
        }
        for (String word : words) {
            boolean name = word.length() > 0
                    && Character.isUpperCase(word.charAt(0))
                    && word.chars().allMatch(Character::isLetter)
                    && (word.length() == 1 || word.chars().skip(1).allMatch(Character::isLowerCase));
            if (!name) {
                return false;
            }
        }
        return true;
    }
}
