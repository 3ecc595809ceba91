package vn.sauro.text;

import java.util.Arrays;

/// Finds the words of the vocabulary that a damaged string may have been, letter by letter down the trie.
/// Holds work space: one for each thread.
final class WordSearch {
    /// A word and the logarithm of the probability that it was read as the string.
    record Found(int word, float logProbability) {}

    /// What a letter's unseen reading costs, and a character that stands for no letter.
    private static final float UNSEEN = -9;

    private static final float INSERTED = -8;
    /// Partial readings so much less likely than the best at the same place are dropped.
    private static final float BEAM = 11;

    private static final int WIDTH = 120;

    private final Vocabulary vocabulary;
    private final CharacterChannel channel;
    private final boolean exact;
    private Place[] places = {};

    /// `exact`: only by readings that the channel has.
    WordSearch(Vocabulary vocabulary, CharacterChannel channel, boolean exact) {
        this.vocabulary = vocabulary;
        this.channel = channel;
        this.exact = exact;
    }

    /// Likeliest first, at most `limit`.
    Found[] find(String damaged, Capitals capitals, int limit) {
        int length = damaged.length();
        prepare(length);
        places[0].reach(0, 0, 0);
        for (int at = 0; at <= length; at++) {
            places[at].prune();
            for (int i = 0; i < places[at].size; i++) {
                extend(damaged, capitals, at, i);
            }
        }
        return ends(places[length], limit);
    }

    private void prepare(int length) {
        if (places.length <= length) {
            places = new Place[length + 1];
            Arrays.setAll(places, _ -> new Place());
        }
        for (int i = 0; i <= length; i++) {
            places[i].clear();
        }
    }

    private void extend(String damaged, Capitals capitals, int at, int index) {
        int node = places[at].node[index];
        int depth = places[at].depth[index];
        float score = places[at].score[index];
        boolean atEnd = at == damaged.length();
        char here = atEnd ? 0 : damaged.charAt(at);
        if (!exact && !atEnd) {
            places[at + 1].reach(node, depth, score + INSERTED);
        }
        for (int child = vocabulary.first[node]; child < vocabulary.first[node + 1]; child++) {
            char letter = capitals.apply(vocabulary.label[child], depth);
            for (var reading : channel.readings(letter)) {
                if (reading.logProbability() < UNSEEN) {
                    break;
                }
                // most readings fail at their first character, and this is the innermost loop
                if (reading.first() != 0 && reading.first() != here) {
                    continue;
                }
                if (damaged.startsWith(reading.text(), at)) {
                    places[at + reading.text().length()].reach(child, depth + 1, score + reading.logProbability());
                }
            }
            if (!exact) {
                if (!atEnd) {
                    places[at + 1].reach(child, depth + 1, score + UNSEEN);
                }
                places[at].reach(child, depth + 1, score + UNSEEN);
            }
        }
    }

    private Found[] ends(Place last, int limit) {
        var found = new Found[last.size];
        int count = 0;
        for (int i = 0; i < last.size; i++) {
            int word = vocabulary.wordAt[last.node[i]] & 0xFFFF;
            if (word != 0) {
                found[count++] = new Found(word, last.score[i]);
            }
        }
        found = Arrays.copyOf(found, count);
        Arrays.sort(
                found,
                (a, b) -> a.logProbability() != b.logProbability()
                        ? Float.compare(b.logProbability(), a.logProbability())
                        : Integer.compare(a.word(), b.word()));
        return count > limit ? Arrays.copyOf(found, limit) : found;
    }

    /// The trie nodes reached after some characters of the string, each with its best score.
    private static final class Place {
        private static final int SLOTS = 1 << 13;

        private int[] node = new int[256];
        private int[] depth = new int[256];
        private float[] score = new float[256];
        private int size;
        private float best;
        /// Open addressing from node to index + 1.
        private final short[] slots = new short[SLOTS];

        void clear() {
            if (size > 0) {
                Arrays.fill(slots, (short) 0);
            }
            size = 0;
            best = Float.NEGATIVE_INFINITY;
        }

        void reach(int target, int targetDepth, float value) {
            if (value < best - BEAM || size >= SLOTS / 2) {
                return;
            }
            int slot = target * 0x9E3779B1 >>> 19;
            while (slots[slot] != 0) {
                int index = slots[slot] - 1;
                if (node[index] == target) {
                    if (value > score[index]) {
                        score[index] = value;
                        best = Math.max(best, value);
                    }
                    return;
                }
                slot = slot + 1 & SLOTS - 1;
            }
            if (size == node.length) {
                grow();
            }
            node[size] = target;
            depth[size] = targetDepth;
            score[size] = value;
            slots[slot] = (short) ++size;
            best = Math.max(best, value);
        }

        private void grow() {
            node = Arrays.copyOf(node, size * 2);
            depth = Arrays.copyOf(depth, size * 2);
            score = Arrays.copyOf(score, size * 2);
        }

        /// Keeps the best, so that one bad string cannot cost more than another.
        void prune() {
            if (size == 0) {
                return;
            }
            float limit = best - BEAM;
            if (size > WIDTH) {
                var sorted = Arrays.copyOf(score, size);
                Arrays.sort(sorted);
                limit = Math.max(limit, sorted[size - WIDTH]);
            }
            int kept = 0;
            int before = size;
            var nodes = new int[before];
            var depths = new int[before];
            var scores = new float[before];
            for (int i = 0; i < before; i++) {
                if (score[i] >= limit) {
                    nodes[kept] = node[i];
                    depths[kept] = depth[i];
                    scores[kept++] = score[i];
                }
            }
            clear();
            for (int i = 0; i < kept; i++) {
                reach(nodes[i], depths[i], scores[i]);
            }
        }
    }
}
