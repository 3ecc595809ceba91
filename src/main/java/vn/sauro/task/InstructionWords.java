package vn.sauro.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sauro.text.Folding;
import vn.sauro.text.Shingles;

/// The words of an instruction without those of its deadline, to tell whether a later document repeats it: "tiếp tục
/// hoàn thành … trước ngày 30/11" is the task that was due on 30/9.
final class InstructionWords {
    private static final int RUN = 3;
    private static final int BANDS = 32;
    private static final int ROWS = 3;

    private static final double ALIKE = 0.5;
    /// A short instruction within a longer one.
    private static final double WITHIN = 0.8;
    private static final int FEWEST_WORDS = 8;

    private final List<String> words;
    private final Shingles runs;
    private final Set<String> numbers;

    InstructionWords(List<String> words) {
        this.words = List.copyOf(words);
        runs = Shingles.ofWords(this.words, RUN);
        numbers = words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    static InstructionWords of(String content, @Nullable String deadlineWords) {
        var words = new ArrayList<>(List.of(Folding.foldToWords(content).split(" ")));
        if (deadlineWords != null) {
            var deadline = List.of(Folding.foldToWords(deadlineWords).split(" "));
            var at = Collections.indexOfSubList(words, deadline);
            if (at >= 0) words.subList(at, at + deadline.size()).clear();
        }
        return new InstructionWords(words);
    }

    Long[] bands() {
        return runs.bands(BANDS, ROWS);
    }

    /// From 0, not the same, to 1. Two that name different numbers ("Kế hoạch 12", "Kế hoạch 15") are two tasks however
    /// alike their other words are.
    double likenessWith(InstructionWords other) {
        if (words.size() < FEWEST_WORDS || other.words.size() < FEWEST_WORDS) {
            return words.equals(other.words) ? 1 : 0;
        }
        if (differ(numbers, other.numbers)) return 0;
        var share = runs.shareWith(other.runs);
        return share >= ALIKE || runs.overlapWith(other.runs) >= WITHIN ? Math.max(share, ALIKE) : 0;
    }

    /// Each names one that the other does not.
    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.containsAll(other) && !other.containsAll(one);
    }
}
