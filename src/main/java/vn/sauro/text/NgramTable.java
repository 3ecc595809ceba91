package vn.sauro.text;

/// All n-grams of one length of three words and more, hashed. An entry is sixteen bits of fingerprint, eight of
/// probability and, where longer
/// n-grams exist, eight of backoff, side by side because memory is what a look-up waits for. A wrong hit is rare (one
/// in thousands of misses) and costs a wrong weight, no more.
final class NgramTable {
    /// Steps of the quantised natural logarithms.
    private static final float STEP = 1 / 16f;

    private static final int GROUP_BITS = 3;
    private static final int GROUP = 1 << GROUP_BITS;

    private final int[] entries;
    private final boolean withBackoff;

    private NgramTable(int[] entries, boolean withBackoff) {
        this.entries = entries;
        this.withBackoff = withBackoff;
    }

    static NgramTable ofCapacity(int ngrams, boolean withBackoff) {
        return new NgramTable(new int[(int) (ngrams * 1.35) + 16], withBackoff);
    }

    static NgramTable read(ModelFile file, String name) {
        var fingerprint = file.shorts(name + ".fingerprint");
        var probability = file.bytes(name + ".probability");
        var backoff = file.bytes(name + ".backoff");
        var entries = new int[fingerprint.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = fingerprint[i] << 16 | (probability[i] & 0xFF) << 8;
        }
        for (int i = 0; i < backoff.length; i++) {
            entries[i] |= backoff[i] & 0xFF;
        }
        return new NgramTable(entries, backoff.length > 0);
    }

    void write(ModelFile file, String name) {
        var fingerprint = new short[entries.length];
        var probability = new byte[entries.length];
        var backoff = new byte[withBackoff ? entries.length : 0];
        for (int i = 0; i < entries.length; i++) {
            fingerprint[i] = (short) (entries[i] >>> 16);
            probability[i] = (byte) (entries[i] >>> 8);
        }
        for (int i = 0; i < backoff.length; i++) {
            backoff[i] = (byte) entries[i];
        }
        file.put(name + ".fingerprint", fingerprint);
        file.put(name + ".probability", probability);
        file.put(name + ".backoff", backoff);
    }

    void add(long key, double logProbability, double logBackoff) {
        int slot = slot(key);
        while (entries[slot] != 0) {
            slot = slot + 1 == entries.length ? 0 : slot + 1;
        }
        entries[slot] = print(key) << 16 | weights(logProbability, withBackoff ? logBackoff : 0);
    }

    /// The entry of the n-gram, or 0.
    int find(long key) {
        int print = print(key);
        int slot = slot(key);
        while (true) {
            int here = entries[slot];
            if (here >>> 16 == print || here == 0) {
                return here;
            }
            slot = slot + 1 == entries.length ? 0 : slot + 1;
        }
    }

    static float probability(int entry) {
        return -(entry >>> 8 & 0xFF) * STEP;
    }

    static boolean hasBackoff(int entry) {
        return (entry & 0xFF) != 0;
    }

    static float backoff(int entry) {
        return -(entry & 0xFF) * STEP;
    }

    /// The lower half of an entry.
    static int weights(double logProbability, double logBackoff) {
        return quantised(logProbability) << 8 | quantised(logBackoff);
    }

    private static int quantised(double logarithm) {
        return Math.clamp(Math.round(-logarithm / STEP), 0, 255);
    }

    /// N-grams whose last words have neighbouring numbers lie side by side if their other words are the same.
    private int slot(long key) {
        long hash = mix(key >>> GROUP_BITS) >>> 32;
        int group = (int) (hash * (entries.length - GROUP + 1) >>> 32);
        return group + ((int) key & GROUP - 1);
    }

    /// Never 0, so that no entry is 0.
    private static int print(long key) {
        int print = (int) mix(key) & 0xFFFF;
        return print == 0 ? 1 : print;
    }

    /// The finalising steps of MurmurHash3: every bit of the key moves every bit of the hash.
    private static long mix(long key) {
        long hash = key;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
