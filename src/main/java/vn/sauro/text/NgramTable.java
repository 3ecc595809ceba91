package vn.sauro.text;

/// All n-grams of one length, hashed: sixteen bits of fingerprint, eight of probability and, where longer n-grams
/// exist, eight of backoff. A wrong hit is rare (one in thousands of misses) and costs a wrong weight, no more.
final class NgramTable {
    /// Steps of the quantised natural logarithms.
    private static final float STEP = 1 / 16f;

    private final short[] fingerprint;
    private final byte[] probability;
    private final byte[] backoff;

    private NgramTable(short[] fingerprint, byte[] probability, byte[] backoff) {
        this.fingerprint = fingerprint;
        this.probability = probability;
        this.backoff = backoff;
    }

    static NgramTable ofCapacity(int entries, boolean withBackoff) {
        int slots = (int) (entries * 1.35) + 16;
        return new NgramTable(new short[slots], new byte[slots], withBackoff ? new byte[slots] : new byte[0]);
    }

    static NgramTable read(ModelFile file, String name) {
        return new NgramTable(
                file.shorts(name + ".fingerprint"), file.bytes(name + ".probability"), file.bytes(name + ".backoff"));
    }

    void write(ModelFile file, String name) {
        file.put(name + ".fingerprint", fingerprint);
        file.put(name + ".probability", probability);
        file.put(name + ".backoff", backoff);
    }

    void add(long key, double logProbability, double logBackoff) {
        long hash = mix(key);
        int slot = slot(hash);
        while (fingerprint[slot] != 0) {
            slot = slot + 1 == fingerprint.length ? 0 : slot + 1;
        }
        fingerprint[slot] = print(hash);
        probability[slot] = quantised(logProbability);
        if (backoff.length > 0) {
            backoff[slot] = quantised(logBackoff);
        }
    }

    /// The slot of the n-gram, or -1.
    int find(long key) {
        long hash = mix(key);
        short print = print(hash);
        int slot = slot(hash);
        while (true) {
            short here = fingerprint[slot];
            if (here == print) {
                return slot;
            }
            if (here == 0) {
                return -1;
            }
            slot = slot + 1 == fingerprint.length ? 0 : slot + 1;
        }
    }

    float probability(int slot) {
        return -(probability[slot] & 0xFF) * STEP;
    }

    float backoff(int slot) {
        return -(backoff[slot] & 0xFF) * STEP;
    }

    private static byte quantised(double logarithm) {
        return (byte) Math.clamp(Math.round(-logarithm / STEP), 0, 255);
    }

    private int slot(long hash) {
        return (int) ((hash >>> 32) * fingerprint.length >>> 32);
    }

    private static short print(long hash) {
        short print = (short) hash;
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
