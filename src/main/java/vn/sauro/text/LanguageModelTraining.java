package vn.sauro.text;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Estimates the language model from counts: interpolated modified Kneser-Ney (Chen and Goodman 1998), n-grams rarer
/// than a limit left out and their share given to the shorter ones.
final class LanguageModelTraining {
    /// N-grams of each length seen less often are left out; never falling, so that the parts of what is kept are kept.
    private final int[] least;

    private final int order;
    private final NgramCounts.Counted[] raw;
    private final double[][] probability;
    private final double[][] backoff;

    private final Consumer<String> report;

    LanguageModelTraining(NgramCounts counts, int[] least, int order, Consumer<String> report) {
        this.report = report;
        this.least = least;
        this.order = order;
        this.raw = new NgramCounts.Counted[order + 1];
        this.probability = new double[order + 1][];
        this.backoff = new double[order + 1][];
        for (int n = 1; n <= order; n++) {
            raw[n] = counts.count(n);
            probability[n] = new double[raw[n].keys().length];
            backoff[n] = new double[raw[n].keys().length];
            Arrays.fill(backoff[n], 1);
        }
    }

    LanguageModel train(int words) {
        for (int n = 1; n <= order; n++) {
            estimate(n, words);
        }
        return pack(words);
    }

    private void estimate(int n, int words) {
        int[] counts = adjusted(n);
        var discount = new Discount(counts);
        long[] keys = raw[n].keys();
        for (int from = 0; from < keys.length; ) {
            long context = keys[from] >>> LanguageModel.WORD_BITS;
            int to = from;
            while (to < keys.length && keys[to] >>> LanguageModel.WORD_BITS == context) {
                to++;
            }
            estimateContext(n, words, counts, discount, from, to);
            from = to;
        }
    }

    private void estimateContext(int n, int words, int[] counts, Discount discount, int from, int to) {
        double total = 0;
        double kept = 0;
        for (int i = from; i < to; i++) {
            total += counts[i];
            kept += isKept(n, i) ? Math.max(0, counts[i] - discount.of(counts[i])) : 0;
        }
        double left = total == 0 ? 1 : 1 - kept / total;
        for (int i = from; i < to; i++) {
            double lower = n == 1 ? 1.0 / words : shorter(raw[n].keys()[i] & NgramCounts.mask(n - 1), n - 1);
            double share = total > 0 && isKept(n, i) ? Math.max(0, counts[i] - discount.of(counts[i])) / total : 0;
            probability[n][i] = share + left * lower;
        }
        if (n > 1) {
            int context = raw[n - 1].find(raw[n].keys()[from] >>> LanguageModel.WORD_BITS);
            backoff[n - 1][context] = left;
        }
    }

    private boolean isKept(int n, int index) {
        return raw[n].counts()[index] >= least[n];
    }

    /// The probability by the longest n-gram kept, of at most `n` words.
    private double shorter(long key, int n) {
        int at = raw[n].find(key);
        if (n == 1 || at >= 0 && isKept(n, at)) {
            return probability[n][at];
        }
        int context = raw[n - 1].find(key >>> LanguageModel.WORD_BITS);
        double left = context >= 0 && isKept(n - 1, context) ? backoff[n - 1][context] : 1;
        return left * shorter(key & NgramCounts.mask(n - 1), n - 1);
    }

    /// Below the highest order an n-gram counts once for each different word before it; one that opens a paragraph
    /// has none before it and keeps its count.
    private int[] adjusted(int n) {
        if (n == order) {
            return raw[n].counts();
        }
        var continuations = NgramCounts.continuations(raw[n + 1], n);
        var counts = new int[raw[n].keys().length];
        for (int i = 0; i < counts.length; i++) {
            long key = raw[n].keys()[i];
            boolean opens = n > 1 && key >>> (n - 1) * LanguageModel.WORD_BITS == Vocabulary.BREAK;
            int at = continuations.find(key);
            counts[i] = opens ? raw[n].counts()[i] : at < 0 ? 0 : continuations.counts()[at];
        }
        return counts;
    }

    private LanguageModel pack(int words) {
        var unigram = new float[words];
        var unigramBackoff = new float[words];
        Arrays.fill(unigram, -20);
        for (int i = 0; i < raw[1].keys().length; i++) {
            int word = (int) raw[1].keys()[i];
            unigram[word] = (float) Math.log(probability[1][i]);
            unigramBackoff[word] = (float) Math.log(backoff[1][i]);
        }
        var longer = new NgramTable[order - 2];
        for (int n = 3; n <= order; n++) {
            longer[n - 3] = table(n);
        }
        return new LanguageModel(unigram, unigramBackoff, pairs(words), longer);
    }

    private PairTable pairs(int words) {
        long[] keys = kept(2);
        var table = PairTable.of(keys, words);
        for (long key : keys) {
            int at = raw[2].find(key);
            table.put(key, Math.log(probability[2][at]), Math.log(backoff[2][at]));
        }
        for (int n = 3; n <= order; n++) {
            for (int i = 0; i < raw[n].keys().length; i++) {
                if (isKept(n, i)) {
                    table.atMost(raw[n].keys()[i] & NgramCounts.mask(2), Math.log(probability[n][i]));
                }
            }
        }
        return table;
    }

    private long[] kept(int n) {
        long[] keys = raw[n].keys();
        var kept = IntStream.range(0, keys.length)
                .filter(i -> isKept(n, i))
                .mapToLong(i -> keys[i])
                .toArray();
        report.accept("%d words: %,d n-grams of %,d".formatted(n, kept.length, keys.length));
        return kept;
    }

    private NgramTable table(int n) {
        long[] keys = kept(n);
        var table = NgramTable.ofCapacity(keys.length, n < order);
        for (long key : keys) {
            int at = raw[n].find(key);
            table.add(key, Math.log(probability[n][at]), Math.log(backoff[n][at]));
        }
        return table;
    }

    /// What is taken off a count of one, two, and three or more.
    private static final class Discount {
        private final double[] off = new double[4];

        Discount(int[] counts) {
            var having = new long[5];
            for (int count : counts) {
                if (count > 0 && count < 5) {
                    having[count]++;
                }
            }
            double share = (double) having[1] / Math.max(1, having[1] + 2 * having[2]);
            for (int k = 1; k <= 3; k++) {
                double better = k - (k + 1) * share * having[k + 1] / Math.max(1, having[k]);
                off[k] = Math.clamp(better, 0.1, k * 0.9);
            }
        }

        double of(int count) {
            return count == 0 ? 0 : off[Math.min(count, 3)];
        }
    }
}
