package vn.sauro.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the English reader makes of Vietnamese words: strings seen in aligned pairs with the words behind them, and
/// for the rest the readings of single letters. Probabilities are those of the string given the word.
final class NoiseModel {
    /// The logarithm of a probability too small to count.
    private static final float NEVER = -40;

    private static final float STEP = 1 / 12f;

    private final long[] strings;
    private final int[] first;
    private final short[] words;
    private final byte[] probabilities;
    /// For each word and kind of capitals, how much of the probability is left to strings not seen.
    private final byte[] unseen;

    final CharacterChannel letters;

    NoiseModel(
            long[] strings, int[] first, short[] words, byte[] probabilities, byte[] unseen, CharacterChannel letters) {
        this.strings = strings;
        this.first = first;
        this.words = words;
        this.probabilities = probabilities;
        this.unseen = unseen;
        this.letters = letters;
    }

    static NoiseModel read(ModelFile file) {
        return new NoiseModel(
                file.longs("noise.strings"),
                file.ints("noise.first"),
                file.shorts("noise.words"),
                file.bytes("noise.probabilities"),
                file.bytes("noise.unseen"),
                CharacterChannel.read(file));
    }

    void write(ModelFile file) {
        file.put("noise.strings", strings);
        file.put("noise.first", first);
        file.put("noise.words", words);
        file.put("noise.probabilities", probabilities);
        file.put("noise.unseen", unseen);
        letters.write(file);
    }

    static byte quantised(double logarithm) {
        return (byte) Math.clamp(Math.round(-logarithm / STEP), 0, 255);
    }

    /// A hash of the string by which the table is sorted (FNV-1a, 64 bits).
    static long hash(String string) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < string.length(); i++) {
            hash = (hash ^ string.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The words that the string may have been, by both tables; `search` goes letter by letter.
    Map<Integer, Float> words(String damaged, Capitals capitals, WordSearch search, int limit) {
        var found = new LinkedHashMap<Integer, Float>();
        for (var word : search.find(damaged, capitals, limit)) {
            found.put(word.word(), word.logProbability() + unseen(word.word(), capitals));
        }
        addSeen(damaged, found);
        return found;
    }

    /// Adds the words behind this very string in the pairs.
    void addSeen(String damaged, Map<Integer, Float> found) {
        int at = Arrays.binarySearch(strings, hash(damaged));
        if (at < 0) {
            return;
        }
        for (int i = first[at]; i < first[at + 1]; i++) {
            float seen = -(probabilities[i] & 0xFF) * STEP;
            found.merge(words[i] & 0xFFFF, seen, NoiseModel::logarithmOfSum);
        }
    }

    float unseen(int word, Capitals capitals) {
        return -(unseen[word * 3 + capitals.ordinal()] & 0xFF) * STEP;
    }

    private static float logarithmOfSum(float a, float b) {
        float high = Math.max(a, b);
        float low = Math.min(a, b);
        return low < NEVER ? high : high + (float) Math.log1p(Math.exp(low - high));
    }
}
