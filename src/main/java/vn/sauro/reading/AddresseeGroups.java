package vn.sauro.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Groups of addressees as offices write them: "các sở, ban, ngành", "các cơ quan, đơn vị, địa phương". Any of the
/// nouns
/// in `group-nouns.txt` may stand in such a list.
final class AddresseeGroups {
    private static final Phrases NOUNS = Phrases.of("group-nouns.txt");
    private static final Map<String, Set<String>> SPELLING = spelling();
    private static final Pattern HEAD = Pattern.compile("(?:tat ca |toan the )?(?:cac|nhung) ");
    private static final Pattern NEXT = Pattern.compile(" ?, ?| va |/");

    private AddresseeGroups() {}

    private static Map<String, Set<String>> spelling() {
        Map<String, Set<String>> spelling = new HashMap<>();
        for (String noun : Lexicon.entries("group-nouns.txt")) {
            spelling.computeIfAbsent(Folding.fold(noun), _ -> new HashSet<>()).add(noun.toLowerCase(Locale.ROOT));
        }
        return spelling;
    }

    /// Where a group that starts here ends, -1 if none does. Behind a position ("Thủ trưởng cơ quan, đơn vị") the word
    /// "các" may be missing.
    static int end(Passage passage, int from, boolean behindPosition) {
        Matcher head = HEAD.matcher(passage.folded()).region(from, passage.length());
        boolean plural = head.lookingAt();
        if (!plural && !behindPosition) {
            return -1;
        }
        int end = nounEnd(passage, plural ? head.end() : from);
        int to = end;
        while (end > 0) {
            to = end;
            Matcher next = NEXT.matcher(passage.folded()).region(to, passage.length());
            end = next.lookingAt() && next.end() < passage.length() ? nounEnd(passage, next.end()) : -1;
        }
        return to;
    }

    private static int nounEnd(Passage passage, int from) {
        int end = NOUNS.end(passage.folded(), from);
        return end > 0 && isSpelledSo(passage, from, end) ? end : -1;
    }

    /// A word of one syllable is easily another one without its marks ("các số liệu", "các phương án"): it counts only
    /// as
    /// it is spelled, or where a scan left no marks at all.
    private static boolean isSpelledSo(Passage passage, int from, int to) {
        String folded = passage.folded().substring(from, to);
        String word = passage.text().substring(from, to).toLowerCase(Locale.ROOT);
        return folded.indexOf(' ') > 0
                || word.equals(folded)
                || SPELLING.getOrDefault(folded, Set.of()).contains(word);
    }
}
