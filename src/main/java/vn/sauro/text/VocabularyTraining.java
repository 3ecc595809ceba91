package vn.sauro.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects the words of the training text: Vietnamese syllables seen a few times, and of other strings
/// (abbreviations, foreign words) the frequent ones.
final class VocabularyTraining {
    private static final int LEAST_SYLLABLE = 4;
    private static final int LEAST_OTHER = 10;
    private static final int LONGEST = 16;
    private static final int MOST = 20_000;
    private static final double SMOOTHING = 2;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    private final Map<String, int[]> capitals = new HashMap<>();
    private final Map<String, int[]> opening = new HashMap<>();

    void add(String paragraph) {
        boolean opens = true;
        for (var unit : UnitScanner.scan(paragraph)) {
            if (unit.kind() == Unit.Kind.WORD) {
                var surface = Syllables.settled(unit.text(paragraph));
                var lower = Syllables.commonEnd(surface.toLowerCase(Locale.ROOT));
                counts.merge(lower, 1, Integer::sum);
                var kind = Capitals.of(surface);
                // a title in capitals says nothing of its words; an abbreviation is always in capitals
                if (kind != Capitals.ALL || !Syllables.isSyllable(lower)) {
                    (opens ? opening : capitals)
                            .computeIfAbsent(lower, _ -> new int[2])[kind == Capitals.NONE ? 0 : 1]++;
                }
                if (kind != Capitals.NONE) {
                    forms.computeIfAbsent(lower, _ -> new HashMap<>()).merge(surface, 1, Integer::sum);
                }
            }
            opens = unit.kind() == Unit.Kind.BREAK || opens && unit.kind() == Unit.Kind.NUMBER;
        }
    }

    /// Words that differ in their diacritics alone have neighbouring numbers: they are asked for together, and what is
    /// known of them then lies together in memory.
    Vocabulary build() {
        var words = counts.entrySet().stream()
                .filter(entry -> isWorthKeeping(entry.getKey(), entry.getValue()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted(Comparator.<String, String>comparing(Folding::fold).thenComparing(Comparator.naturalOrder()))
                .toList();
        return Vocabulary.of(words, unusualForms(words), shares(capitals), shares(opening));
    }

    private static Map<String, Double> shares(Map<String, int[]> seen) {
        var shares = new HashMap<String, Double>();
        seen.forEach((word, of) -> shares.put(word, (of[1] + SMOOTHING / 2) / (of[0] + of[1] + SMOOTHING)));
        return shares;
    }

    /// A word with figures in it is a code: restoring one would be changing numbers.
    private static boolean isWorthKeeping(String word, int count) {
        return word.length() <= LONGEST
                && word.chars().noneMatch(Character::isDigit)
                && count >= (Syllables.isSyllable(word) ? LEAST_SYLLABLE : LEAST_OTHER);
    }

    private Map<String, String> unusualForms(List<String> words) {
        var unusual = new HashMap<String, String>();
        for (var word : words) {
            var written = forms.getOrDefault(word, Map.of());
            int others = written.values().stream().mapToInt(Integer::intValue).sum();
            written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .filter(form -> form.getValue() > counts.get(word) - others)
                    .map(Map.Entry::getKey)
                    .filter(form -> !Capitals.of(form).apply(word).equals(form))
                    .ifPresent(form -> unusual.put(word, form));
        }
        return unusual;
    }
}
