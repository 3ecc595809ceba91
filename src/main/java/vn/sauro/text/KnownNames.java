package vn.sauro.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of people, bodies and places that an organisation knows. Where damaged words could as well be read as one
/// of them, they are, and the place is shown for checking.
final class KnownNames {
    static final KnownNames NONE = new KnownNames(Map.of());

    /// What is said of a name that was not the first choice.
    static final float UNSURE = 0.6f;
    /// The least that is said of a name that was the first choice without being known.
    static final float SURE = Restoration.SURE;

    private static final int MOST_WORDS = 12;
    /// How much less likely than the first choice the letters of a whole name may be.
    private static final float WORST = 5;

    /// A name's words; a word written with a capital stands for one in the text.
    private record Name(int[] words, boolean[] capital) {}

    private final Map<Integer, List<Name>> byFirstWord;

    private KnownNames(Map<Integer, List<Name>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /// Of names of two words and more, all of whose words the vocabulary has.
    static KnownNames of(Collection<String> names, Vocabulary vocabulary) {
        var byFirstWord = new HashMap<Integer, List<Name>>();
        for (var name : names) {
            var units = UnitScanner.scan(name);
            var words = units.stream()
                    .mapToInt(unit -> vocabulary.number(unit.text(name)))
                    .toArray();
            boolean known = units.stream().allMatch(unit -> unit.kind() == Unit.Kind.WORD);
            for (int word : words) {
                known &= word >= Vocabulary.FIRST_WORD;
            }
            if (known && words.length > 1 && words.length <= MOST_WORDS) {
                var capital = new boolean[words.length];
                for (int i = 0; i < capital.length; i++) {
                    capital[i] = Character.isUpperCase(name.charAt(units.get(i).from()));
                }
                byFirstWord.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(new Name(words, capital));
            }
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words().length - a.words().length));
        return new KnownNames(byFirstWord);
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /// The longest name that may stand at the place, as the choice at each of its places; or nothing.
    int[] at(int place, List<Candidates> candidates, List<String> strings, int[] chosen) {
        if (strings.get(place).isEmpty()
                || !Character.isUpperCase(strings.get(place).charAt(0))) {
            return new int[0];
        }
        for (int word : candidates.get(place).words()) {
            for (var name : byFirstWord.getOrDefault(word, List.of())) {
                var choices = choices(name, place, candidates, strings, chosen);
                if (choices.length > 0) {
                    return choices;
                }
            }
        }
        return new int[0];
    }

    private static int[] choices(
            Name name, int place, List<Candidates> candidates, List<String> strings, int[] chosen) {
        int length = name.words().length;
        if (place + length > candidates.size()) {
            return new int[0];
        }
        var choices = new int[length];
        float lost = 0;
        for (int i = 0; i < length; i++) {
            var here = candidates.get(place + i);
            choices[i] = indexOf(name.words()[i], here);
            var string = strings.get(place + i);
            if (choices[i] < 0 || string.isEmpty() || name.capital()[i] && !Character.isUpperCase(string.charAt(0))) {
                return new int[0];
            }
            lost += here.scores()[chosen[place + i]] - here.scores()[choices[i]];
        }
        return lost > WORST ? new int[0] : choices;
    }

    private static int indexOf(int word, Candidates candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.words()[i] == word) {
                return i;
            }
        }
        return -1;
    }
}
