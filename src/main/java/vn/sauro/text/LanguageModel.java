package vn.sauro.text;

/// How likely a word is after the words before it: interpolated Kneser-Ney, pruned and quantised.
/// Words before it ("context") are packed into a long, sixteen bits each, the nearest lowest.
final class LanguageModel {
    static final int WORD_BITS = 16;

    private final float[] unigram;
    private final float[] unigramBackoff;
    private final PairTable pairs;
    /// Tables of the n-grams of three words and more.
    private final NgramTable[] longer;

    LanguageModel(float[] unigram, float[] unigramBackoff, PairTable pairs, NgramTable[] longer) {
        this.unigram = unigram;
        this.unigramBackoff = unigramBackoff;
        this.pairs = pairs;
        this.longer = longer;
    }

    static LanguageModel read(ModelFile file) {
        var longer = new NgramTable[file.ints("language.order")[0] - 2];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = NgramTable.read(file, "language." + (i + 3));
        }
        return new LanguageModel(
                file.floats("language.unigram"),
                file.floats("language.unigramBackoff"),
                PairTable.read(file, "language.2"),
                longer);
    }

    void write(ModelFile file) {
        file.put("language.order", new int[] {order()});
        file.put("language.unigram", unigram);
        file.put("language.unigramBackoff", unigramBackoff);
        pairs.write(file, "language.2");
        for (int i = 0; i < longer.length; i++) {
            longer[i].write(file, "language." + (i + 3));
        }
    }

    int order() {
        return longer.length + 2;
    }

    float unigram(int word) {
        return unigram[word];
    }

    /// What is known of the words before a place: those that some n-gram continues, and what it costs to leave
    /// them out. Filled anew for each place, so that decoding allocates nothing.
    final class Context {
        long words;
        int length;
        /// What it costs to leave out all but the nearest words, by how many those are.
        final float[] leaving = new float[order()];

        int last() {
            return (int) words & 0xFFFF;
        }

        /// The logarithm of the probability of a word that no n-gram has behind the last.
        float unpaired(int word) {
            return unigram[word] + leaving[0];
        }

        void copy(Context other) {
            words = other.words;
            length = other.length;
            System.arraycopy(other.leaving, 0, leaving, 0, leaving.length);
        }
    }

    Context start() {
        var context = new Context();
        advance(new Context(), Vocabulary.BREAK, context);
        return context;
    }

    /// The entries of a word with each of several behind it, or 0.
    void pairs(int before, int[] words, int[] found) {
        pairs.find(before, words, found);
    }

    /// Makes `next` the context behind a word that no n-gram has behind those before it.
    void unpaired(int word, Context next) {
        next.words = word;
        next.length = 1;
        next.leaving[0] = unigramBackoff[word];
        next.leaving[1] = 0;
    }

    /// The natural logarithm of the word's probability; `next` becomes the context behind it.
    float advance(Context context, int word, Context next) {
        return advance(context, word, context.length == 0 ? 0 : pairs.find(context.last(), word), next);
    }

    /// The same where the entry of the last word and this one is known already.
    float advance(Context context, int word, int pair, Context next) {
        float score = unigram[word];
        next.leaving[0] = unigramBackoff[word];
        int matched = 0;
        int continued = 1;
        int entry = pair;
        while (entry != 0) {
            matched++;
            score = NgramTable.probability(entry);
            if (matched <= longer.length) {
                next.leaving[matched] = NgramTable.backoff(entry);
                // words that no n-gram continues cost nothing to leave out, and need not be remembered
                if (NgramTable.hasBackoff(entry)) {
                    continued = matched + 1;
                }
            }
            entry = matched < context.length ? longer[matched - 1].find(key(context.words, matched + 1, word)) : 0;
        }
        next.length = continued;
        next.words = key(context.words, continued - 1, word);
        next.leaving[continued] = 0;
        for (int left = continued - 1; left >= 0; left--) {
            next.leaving[left] += next.leaving[left + 1];
        }
        return score + context.leaving[matched];
    }

    /// The n-gram of the nearest `length` words of the context and the word after them.
    static long key(long context, int length, int word) {
        long kept = length == 0 ? 0 : context & -1L >>> 64 - length * WORD_BITS;
        return kept << WORD_BITS | word;
    }
}
