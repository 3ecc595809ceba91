package vn.sauro.text;

/// The pairs of words in a row, by the first of them. Most pairs that are asked for are unknown, so for each word a row
/// of bits tells which others are known behind it: one look at memory, at few places of it, since the candidates of a
/// place are all looked up behind the same few words. The bits before one, counted, tell where its entry lies.
///
/// An entry is eight bits of how likely the word is at best after these two or more, eight of probability and eight of
/// backoff.
final class PairTable {
    /// A block has a bit for each of so many words, above the number of the row's entries that lie before it.
    private static final int WORDS_OF_BLOCK = 48;

    private static final int COUNT_BITS = Long.SIZE - WORDS_OF_BLOCK;
    private static final int KNOWN = 1 << 24;

    /// The entries of a word are from its number to the next.
    private final int[] rows;
    /// The second words, ascending within each row.
    private final short[] words;
    private final int[] entries;
    private final long[] blocks;
    private final int blocksOfRow;

    private PairTable(int[] rows, short[] words, int[] entries) {
        this.rows = rows;
        this.words = words;
        this.entries = entries;
        this.blocksOfRow = rows.length / WORDS_OF_BLOCK + 1;
        this.blocks = new long[rows.length * blocksOfRow];
        for (int before = 0; before + 1 < rows.length; before++) {
            fill(before);
        }
    }

    private void fill(int before) {
        int at = rows[before];
        for (int block = 0; block < blocksOfRow; block++) {
            long bits = at - rows[before];
            while (at < rows[before + 1] && (words[at] & 0xFFFF) / WORDS_OF_BLOCK == block) {
                bits |= bit(words[at] & 0xFFFF);
                at++;
            }
            blocks[before * blocksOfRow + block] = bits;
        }
    }

    /// With these pairs, ascending; [#put] is told what is known of each.
    static PairTable of(long[] pairs, int words) {
        var rows = new int[words + 1];
        var second = new short[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            rows[(int) (pairs[i] >>> LanguageModel.WORD_BITS) + 1]++;
            second[i] = (short) pairs[i];
        }
        for (int word = 0; word < words; word++) {
            rows[word + 1] += rows[word];
        }
        return new PairTable(rows, second, new int[pairs.length]);
    }

    static PairTable read(ModelFile file, String name) {
        var probability = file.bytes(name + ".probability");
        var backoff = file.bytes(name + ".backoff");
        var most = file.bytes(name + ".most");
        var entries = new int[probability.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = KNOWN | (most[i] & 0xFF) << 16 | (probability[i] & 0xFF) << 8 | backoff[i] & 0xFF;
        }
        return new PairTable(file.ints(name + ".rows"), file.shorts(name + ".words"), entries);
    }

    void write(ModelFile file, String name) {
        var most = new byte[entries.length];
        var probability = new byte[entries.length];
        var backoff = new byte[entries.length];
        for (int i = 0; i < entries.length; i++) {
            most[i] = (byte) (entries[i] >>> 16);
            probability[i] = (byte) (entries[i] >>> 8);
            backoff[i] = (byte) entries[i];
        }
        file.put(name + ".rows", rows);
        file.put(name + ".words", words);
        file.put(name + ".probability", probability);
        file.put(name + ".backoff", backoff);
        file.put(name + ".most", most);
    }

    void put(long pair, double logProbability, double logBackoff) {
        int weights = NgramTable.weights(logProbability, logBackoff);
        entries[place(pair)] = KNOWN | weights >>> 8 << 16 | weights;
    }

    /// A longer n-gram that ends in the pair is so likely.
    void atMost(long pair, double logProbability) {
        int place = place(pair);
        int most = Math.min(entries[place] >>> 16 & 0xFF, NgramTable.weights(logProbability, 0) >>> 8);
        entries[place] = entries[place] & ~0xFF0000 | most << 16;
    }

    private int place(long pair) {
        int before = (int) (pair >>> LanguageModel.WORD_BITS);
        int word = (int) pair & 0xFFFF;
        return place(before, word, blocks[before * blocksOfRow + word / WORDS_OF_BLOCK]);
    }

    /// The entry of the pair, or 0.
    int find(int before, int word) {
        long block = blocks[before * blocksOfRow + word / WORDS_OF_BLOCK];
        return (block & bit(word)) == 0 ? 0 : entries[place(before, word, block)];
    }

    /// The entries of a word with each of several behind it.
    void find(int before, int[] words, int[] found) {
        int row = before * blocksOfRow;
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            long block = blocks[row + word / WORDS_OF_BLOCK];
            found[i] = (block & bit(word)) == 0 ? 0 : entries[place(before, word, block)];
        }
    }

    private int place(int before, int word, long block) {
        int count = (int) block & (1 << COUNT_BITS) - 1;
        return rows[before] + count + Long.bitCount(block & bit(word) - 1 & -1L << COUNT_BITS);
    }

    private static long bit(int word) {
        return 1L << COUNT_BITS + word % WORDS_OF_BLOCK;
    }

    /// The logarithm of the word's probability where most is known of what stands before the pair.
    static float most(int entry) {
        return NgramTable.probability(entry >>> 8);
    }
}
