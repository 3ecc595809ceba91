package vn.sauro.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How alike two sequences are, from 0 to 1: twice what stands in matching blocks, for each element of both. The
/// blocks are found as Ratcliff and Obershelp do: the longest first, then to its left and right.
final class Likeness<T> {
    private final List<T> first;
    private final List<T> second;
    private final Map<T, int[]> places = new HashMap<>();

    private Likeness(List<T> first, List<T> second) {
        this.first = first;
        this.second = second;
        for (int j = second.size() - 1; j >= 0; j--) {
            int at = j;
            places.merge(second.get(j), new int[] {j}, (later, _) -> prepend(at, later));
        }
    }

    private static int[] prepend(int place, int[] later) {
        var all = new int[later.length + 1];
        all[0] = place;
        System.arraycopy(later, 0, all, 1, later.length);
        return all;
    }

    static <T> double of(List<T> first, List<T> second) {
        int size = first.size() + second.size();
        return size == 0 ? 1 : 2.0 * new Likeness<>(first, second).matching(0, first.size(), 0, second.size()) / size;
    }

    /// Of two texts, word by word, diacritics set aside.
    static double ofTexts(@Nullable String first, @Nullable String second) {
        return of(ScoredText.foldedWords(first), ScoredText.foldedWords(second));
    }

    /// Of two names, letter by letter.
    static double ofLetters(String first, String second) {
        return of(first.chars().boxed().toList(), second.chars().boxed().toList());
    }

    private int matching(int fromFirst, int toFirst, int fromSecond, int toSecond) {
        int longest = 0;
        int startFirst = fromFirst;
        int startSecond = fromSecond;
        Map<Integer, Integer> endingBefore = Map.of();
        for (int i = fromFirst; i < toFirst; i++) {
            Map<Integer, Integer> ending = new HashMap<>();
            for (int j : places.getOrDefault(first.get(i), new int[0])) {
                if (j < fromSecond || j >= toSecond) {
                    continue;
                }
                int length = endingBefore.getOrDefault(j - 1, 0) + 1;
                ending.put(j, length);
                if (length > longest) {
                    longest = length;
                    startFirst = i - length + 1;
                    startSecond = j - length + 1;
                }
            }
            endingBefore = ending;
        }
        return longest == 0
                ? 0
                : longest
                        + matching(fromFirst, startFirst, fromSecond, startSecond)
                        + matching(startFirst + longest, toFirst, startSecond + longest, toSecond);
    }
}
