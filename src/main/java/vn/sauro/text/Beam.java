package vn.sauro.text;

/// The likeliest sequences of words up to one place of a text. Two that end alike cannot be told apart by what
/// follows, so only the likelier is held. Reused from place to place.
final class Beam {
    static final int WIDTH = 12;
    /// A sequence so much less likely than the best at its place hardly ever wins in the end.
    private static final float NEAR = 10;

    final LanguageModel.Context[] context = new LanguageModel.Context[WIDTH];
    final float[] score = new float[WIDTH];
    /// The sequence at the place before that this one goes on from, and the candidate it goes on with.
    final byte[] back = new byte[WIDTH];
    final byte[] choice = new byte[WIDTH];

    int size;
    /// What a sequence must surpass to be taken in.
    float limit;
    private int best;
    private int worst;

    Beam(LanguageModel language) {
        for (int i = 0; i < WIDTH; i++) {
            context[i] = language.new Context();
        }
    }

    void clear() {
        size = 0;
        limit = Float.NEGATIVE_INFINITY;
    }

    int best() {
        return best;
    }

    /// Takes a sequence in if it is the best that ends so.
    void offer(float value, LanguageModel.Context end, int from, int with) {
        if (value <= limit) {
            return;
        }
        int slot = slot(end);
        if (slot == size) {
            size++;
            context[slot].copy(end);
        } else if (context[slot].words != end.words) {
            context[slot].copy(end);
        } else if (value <= score[slot]) {
            return;
        }
        score[slot] = value;
        back[slot] = (byte) from;
        choice[slot] = (byte) with;
        tighten();
    }

    private int slot(LanguageModel.Context end) {
        for (int i = 0; i < size; i++) {
            if (context[i].words == end.words) {
                return i;
            }
        }
        return size < WIDTH ? size : worst;
    }

    private void tighten() {
        best = 0;
        worst = 0;
        for (int i = 1; i < size; i++) {
            best = score[i] > score[best] ? i : best;
            worst = score[i] < score[worst] ? i : worst;
        }
        limit = score[best] - NEAR;
        if (size == WIDTH) {
            limit = Math.max(limit, score[worst]);
        }
    }

    /// The candidates that the sequences end in, one bit each.
    int choices() {
        int choices = 0;
        for (int i = 0; i < size; i++) {
            choices |= 1 << choice[i];
        }
        return choices;
    }

    /// Keeps the scores near nought, where floats are exact, the likeliest first, and drops what has fallen behind.
    void settle() {
        float top = score[best];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (score[i] > top - NEAR) {
                insert(i, kept++);
            }
        }
        size = kept;
        for (int i = 0; i < size; i++) {
            score[i] -= top;
        }
        best = 0;
    }

    private void insert(int from, int to) {
        float value = score[from];
        byte cameFrom = back[from];
        byte with = choice[from];
        var end = context[from];
        if (from != to) {
            context[from] = context[to];
        }
        int at = to;
        while (at > 0 && score[at - 1] < value) {
            score[at] = score[at - 1];
            back[at] = back[at - 1];
            choice[at] = choice[at - 1];
            context[at] = context[at - 1];
            at--;
        }
        score[at] = value;
        back[at] = cameFrom;
        choice[at] = with;
        context[at] = end;
    }
}
