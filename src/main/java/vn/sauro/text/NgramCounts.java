package vn.sauro.text;

import java.util.Arrays;

/// Counts the n-grams of a stream of word numbers by sorting them. Zero parts paragraphs.
final class NgramCounts {
    /// N-grams of one length, ascending, each with how often it occurs.
    record Counted(long[] keys, int[] counts) {
        int find(long key) {
            return Arrays.binarySearch(keys, key);
        }
    }

    private int[] stream = new int[1 << 20];
    private int size;

    void addParagraph(int[] words) {
        ensure(words.length + 1);
        System.arraycopy(words, 0, stream, size, words.length);
        size += words.length;
        stream[size++] = 0;
    }

    private void ensure(int more) {
        if (size + more > stream.length) {
            stream = Arrays.copyOf(stream, Math.max(stream.length * 2, size + more));
        }
    }

    int size() {
        return size;
    }

    Counted count(int length) {
        var all = new long[size];
        int found = 0;
        long key = 0;
        int run = 0;
        long mask = mask(length);
        for (int i = 0; i < size; i++) {
            run = stream[i] == 0 ? 0 : run + 1;
            key = (key << LanguageModel.WORD_BITS | stream[i]) & mask;
            if (run >= length) {
                all[found++] = key;
            }
        }
        return unique(all, found);
    }

    /// How many different words stand before each n-gram of the length below that of `longer`.
    static Counted continuations(Counted longer, int length) {
        var all = new long[longer.keys().length];
        for (int i = 0; i < all.length; i++) {
            all[i] = longer.keys()[i] & mask(length);
        }
        return unique(all, all.length);
    }

    static long mask(int length) {
        return -1L >>> 64 - length * LanguageModel.WORD_BITS;
    }

    private static Counted unique(long[] all, int size) {
        Arrays.parallelSort(all, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            different += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        }
        var keys = new long[different];
        var counts = new int[different];
        int at = -1;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                keys[++at] = all[i];
            }
            counts[at]++;
        }
        return new Counted(keys, counts);
    }
}
