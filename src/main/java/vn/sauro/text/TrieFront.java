package vn.sauro.text;

import java.util.Arrays;

/// The nodes of the vocabulary's trie that are reached after some characters of a damaged string, each with its best
/// score. A sparse set: to empty it costs nothing.
final class TrieFront {
    /// Partial readings so much less likely than the best at the same place are dropped.
    private static final float BEAM = 11;

    private static final int WIDTH = 120;

    int[] node = new int[256];
    float[] score = new float[256];
    int size;

    private float best;
    /// Where a node stands in the arrays above, if it does.
    private final int[] indexOf;

    private float[] sorted = new float[256];

    TrieFront(int nodes) {
        this.indexOf = new int[nodes];
    }

    void clear() {
        size = 0;
        best = Float.NEGATIVE_INFINITY;
    }

    boolean takes(float value) {
        return value >= best - BEAM;
    }

    void reach(int target, float value) {
        if (!takes(value)) {
            return;
        }
        int index = indexOf[target];
        if (index >= size || node[index] != target) {
            add(target, value);
        } else if (value > score[index]) {
            score[index] = value;
        }
        best = Math.max(best, value);
    }

    private void add(int target, float value) {
        if (size == node.length) {
            node = Arrays.copyOf(node, size * 2);
            score = Arrays.copyOf(score, size * 2);
        }
        indexOf[target] = size;
        node[size] = target;
        score[size++] = value;
    }

    /// Keeps the best, so that one bad string cannot cost more than another.
    void prune() {
        float limit = size > WIDTH ? Math.max(best - BEAM, scoreAtWidth()) : best - BEAM;
        int before = size;
        size = 0;
        for (int i = 0; i < before; i++) {
            if (score[i] >= limit) {
                add(node[i], score[i]);
            }
        }
    }

    private float scoreAtWidth() {
        if (sorted.length < size) {
            sorted = new float[node.length];
        }
        System.arraycopy(score, 0, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
        return sorted[size - WIDTH];
    }
}
