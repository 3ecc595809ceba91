package vn.sauro.text;

import java.util.Arrays;

/// The pairs of words in a row, by the first of them. What follows one word lies together, because the candidates of a
/// place are all looked up behind the same few words and memory is what a look-up waits for. Within its row the
/// second word is hashed. An entry is sixteen bits of the second word, eight of probability and eight of backoff.
final class PairTable {
    private static final double SPARE = 1.6;
    /// Of a hash, as many bits as a word has.
    private static final int HASH_BITS = LanguageModel.WORD_BITS;

    /// The row of a word is from its number to the next.
    private final int[] rows;
    private final int[] entries;

    private PairTable(int[] rows, int[] entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /// With room for these pairs, of which [#add] is told one by one.
    static PairTable of(long[] pairs, int words) {
        var count = new int[words];
        for (long pair : pairs) {
            count[first(pair)]++;
        }
        var rows = new int[words + 1];
        for (int word = 0; word < words; word++) {
            rows[word + 1] = rows[word] + (count[word] == 0 ? 0 : 1 + (int) (count[word] * SPARE));
        }
        return new PairTable(rows, new int[rows[words]]);
    }

    static PairTable read(ModelFile file, String name) {
        var words = file.shorts(name + ".words");
        var probability = file.bytes(name + ".probability");
        var backoff = file.bytes(name + ".backoff");
        var entries = new int[words.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = words[i] << 16 | (probability[i] & 0xFF) << 8 | backoff[i] & 0xFF;
        }
        return new PairTable(file.ints(name + ".rows"), entries);
    }

    void write(ModelFile file, String name) {
        var words = new short[entries.length];
        var probability = new byte[entries.length];
        var backoff = new byte[entries.length];
        for (int i = 0; i < entries.length; i++) {
            words[i] = (short) (entries[i] >>> 16);
            probability[i] = (byte) (entries[i] >>> 8);
            backoff[i] = (byte) entries[i];
        }
        file.put(name + ".rows", rows);
        file.put(name + ".words", words);
        file.put(name + ".probability", probability);
        file.put(name + ".backoff", backoff);
    }

    void add(long pair, double logProbability, double logBackoff) {
        int from = rows[first(pair)];
        int to = rows[first(pair) + 1];
        int word = (int) pair & 0xFFFF;
        int slot = slot(from, to, word);
        while (entries[slot] != 0) {
            slot = slot + 1 == to ? from : slot + 1;
        }
        entries[slot] = word << 16 | NgramTable.weights(logProbability, logBackoff);
    }

    /// The entry of the pair, or 0.
    int find(int before, int word) {
        int from = rows[before];
        int to = rows[before + 1];
        return from == to ? 0 : search(from, to, word, slot(from, to, word));
    }

    /// The entries of a word with each of several behind it. Memory is asked for all of them before any answer is
    /// looked at, so that they are waited for together and not one after the other.
    void find(int before, int[] words, int[] found) {
        int from = rows[before];
        int to = rows[before + 1];
        if (from == to) {
            Arrays.fill(found, 0, words.length, 0);
            return;
        }
        for (int i = 0; i < words.length; i++) {
            found[i] = entries[slot(from, to, words[i])];
        }
        for (int i = 0; i < words.length; i++) {
            if (found[i] != 0 && found[i] >>> 16 != words[i]) {
                found[i] = search(from, to, words[i], slot(from, to, words[i]));
            }
        }
    }

    /// Every row has a place left empty, where a search ends.
    private int search(int from, int to, int word, int at) {
        int slot = at;
        while (true) {
            int here = entries[slot];
            if (here >>> 16 == word || here == 0) {
                return here;
            }
            slot = slot + 1 == to ? from : slot + 1;
        }
    }

    private static int first(long pair) {
        return (int) (pair >>> LanguageModel.WORD_BITS);
    }

    /// Fibonacci hashing: neighbouring numbers come to lie far apart.
    private static int slot(int from, int to, int word) {
        int hash = word * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
        return from + (int) ((long) hash * (to - from) >>> HASH_BITS);
    }
}
