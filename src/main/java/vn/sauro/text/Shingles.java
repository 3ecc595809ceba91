package vn.sauro.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The runs of so many words that a text is made of, without diacritics and marks: what two texts share of them tells
/// how far they say the same. `bands` finds likely pairs among many without comparing each with each (MinHash; Broder,
/// "On the resemblance and containment of documents", 1997).
public final class Shingles {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Sorted, each once.
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /// A text shorter than `length` words is one run.
    public static Shingles of(CharSequence text, int length) {
        return ofWords(List.of(Folding.foldToWords(text).split(" ")), length);
    }

    /// Of words that are folded already.
    public static Shingles ofWords(List<String> words, int length) {
        if (words.isEmpty() || words.equals(List.of(""))) return new Shingles(new long[0]);
        var runs = Math.max(1, words.size() - length + 1);
        return new Shingles(IntStream.range(0, runs)
                .mapToLong(at -> hash(words.subList(at, Math.min(words.size(), at + length))))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long hash(List<String> words) {
        var hash = OFFSET;
        for (var octet : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet) * PRIME;
        }
        return mixed(hash);
    }

    /// Those that `runs` gave, kept for later.
    public static Shingles ofRuns(long... runs) {
        return new Shingles(runs.clone());
    }

    /// The runs as numbers, sorted, each once.
    public long[] runs() {
        return hashes.clone();
    }

    public void forEach(LongConsumer run) {
        for (var hash : hashes) run.accept(hash);
    }

    public int size() {
        return hashes.length;
    }

    public boolean isEmpty() {
        return hashes.length == 0;
    }

    /// The share of all runs of both that both have, from 0 to 1.
    public double shareWith(Shingles other) {
        var both = inBoth(other);
        var all = hashes.length + other.hashes.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /// The share of the shorter one's runs that the longer one has, from 0 to 1.
    public double overlapWith(Shingles other) {
        var shorter = Math.min(hashes.length, other.hashes.length);
        return shorter == 0 ? 0 : (double) inBoth(other) / shorter;
    }

    private int inBoth(Shingles other) {
        var both = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            if (hashes[i] == other.hashes[j]) both++;
            var step = Long.compare(hashes[i], other.hashes[j]);
            if (step <= 0) i++;
            if (step >= 0) j++;
        }
        return both;
    }

    /// Two texts that share a part s of their runs have one of these numbers in common with the probability
    /// 1 - (1 - s^rows)^count.
    public Long[] bands(int count, int rows) {
        if (isEmpty()) return new Long[0];
        return LongStream.range(0, count)
                .map(band -> LongStream.range(band * rows, (band + 1) * rows)
                        .map(this::least)
                        .reduce(band, (sum, least) -> mixed(sum * PRIME ^ least)))
                .boxed()
                .toArray(Long[]::new);
    }

    /// The least of the runs in an order of its own for each number.
    private long least(long order) {
        var seed = mixed(order + OFFSET);
        return Arrays.stream(hashes).map(hash -> mixed(hash ^ seed)).min().orElseThrow();
    }

    private static long mixed(long value) {
        var mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
