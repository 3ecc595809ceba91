package vn.sauro.task;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.text.Folding;
import vn.sauro.text.Shingles;

/// The words of an instruction without those of its deadline, to tell whether a later document repeats it: "tiếp tục
/// hoàn thành … trước ngày 30/11" is the task that was due on 30/9. `bytes` keeps what is compared of them.
final class InstructionWords {
    private static final int RUN = 3;

    private static final double ALIKE = 0.5;
    /// A short instruction within a longer one.
    private static final double WITHIN = 0.8;
    private static final int FEWEST_WORDS = 8;

    private final int length;
    /// All words as one run.
    private final Shingles whole;
    /// The words with figures.
    private final Shingles numbers;
    private final Shingles runs;

    InstructionWords(List<String> words) {
        this(
                words.size(),
                Shingles.ofWords(words, Math.max(1, words.size())),
                Shingles.ofWords(
                        words.stream()
                                .filter(word -> word.chars().anyMatch(Character::isDigit))
                                .toList(),
                        1),
                Shingles.ofWords(words, RUN));
    }

    private InstructionWords(int length, Shingles whole, Shingles numbers, Shingles runs) {
        this.length = length;
        this.whole = whole;
        this.numbers = numbers;
        this.runs = runs;
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

    /// Of what `bytes` gave.
    static InstructionWords of(byte[] bytes) {
        var stored = ByteBuffer.wrap(bytes);
        int length = stored.getInt();
        int numbers = stored.getInt();
        int whole = stored.getInt();
        return new InstructionWords(
                length, next(stored, whole), next(stored, numbers), next(stored, stored.remaining() / Long.BYTES));
    }

    private static Shingles next(ByteBuffer stored, int count) {
        var runs = new long[count];
        stored.asLongBuffer().get(runs);
        stored.position(stored.position() + count * Long.BYTES);
        return Shingles.ofRuns(runs);
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(3 * Integer.BYTES + (whole.size() + numbers.size() + runs.size()) * Long.BYTES);
        bytes.putInt(length).putInt(numbers.size()).putInt(whole.size());
        for (var part : List.of(whole, numbers, runs)) {
            for (var run : part.runs()) bytes.putLong(run);
        }
        return bytes.array();
    }

    Shingles runs() {
        return runs;
    }

    /// Whether likeness to one with which it shares so many runs is worth counting.
    boolean mayBeLike(InstructionWords other, int runsInBoth) {
        return isShort() || other.isShort() || runsInBoth >= ALIKE * Math.min(runs.size(), other.runs.size());
    }

    private boolean isShort() {
        return length < FEWEST_WORDS;
    }

    /// From 0, not the same, to 1. Two that name different numbers ("Kế hoạch 12", "Kế hoạch 15") are two tasks however
    /// alike their other words are.
    double likenessWith(InstructionWords other) {
        if (isShort() || other.isShort()) return whole.shareWith(other.whole);
        if (differ(numbers, other.numbers)) return 0;
        var share = runs.shareWith(other.runs);
        return share >= ALIKE || runs.overlapWith(other.runs) >= WITHIN ? Math.max(share, ALIKE) : 0;
    }

    /// Each names one that the other does not.
    private static boolean differ(Shingles one, Shingles other) {
        return !one.isEmpty() && !other.isEmpty() && one.overlapWith(other) < 1;
    }
}
