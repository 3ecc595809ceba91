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
    private static final char NOTHING = 0;

    private final Vocabulary vocabulary;
    private final CharacterChannel channel;
    private final boolean exact;
    private final char[] capital;
    private TrieFront[] fronts = {};

    /// `exact`: only by readings that the channel has.
    WordSearch(Vocabulary vocabulary, CharacterChannel channel, boolean exact) {
        this.vocabulary = vocabulary;
        this.channel = channel;
        this.exact = exact;
        this.capital = new char[vocabulary.label.length];
        for (int node = 0; node < capital.length; node++) {
            capital[node] = Character.toUpperCase(vocabulary.label[node]);
        }
    }

    /// Likeliest first, at most `limit`.
    Found[] find(String damaged, Capitals capitals, int limit) {
        int length = damaged.length();
        prepare(length);
        fronts[0].reach(0, 0);
        for (int at = 0; at <= length; at++) {
            fronts[at].prune();
            for (int i = 0; i < fronts[at].size; i++) {
                int node = fronts[at].node[i];
                boolean capitalised = capitals == Capitals.ALL || capitals == Capitals.FIRST && node == 0;
                extend(damaged, at, node, fronts[at].score[i], capitalised ? capital : vocabulary.label);
            }
        }
        return ends(fronts[length], limit);
    }

    private void prepare(int length) {
        if (fronts.length <= length) {
            int before = fronts.length;
            fronts = Arrays.copyOf(fronts, length + 1);
            for (int i = before; i <= length; i++) {
                fronts[i] = new TrieFront(vocabulary.label.length);
            }
        }
        for (int i = 0; i <= length; i++) {
            fronts[i].clear();
        }
    }

    private void extend(String damaged, int at, int node, float score, char[] letters) {
        boolean atEnd = at == damaged.length();
        char here = atEnd ? NOTHING : damaged.charAt(at);
        float unseen = score + UNSEEN;
        boolean unread = !exact && fronts[at].takes(unseen);
        boolean misread = !exact && !atEnd && fronts[at + 1].takes(unseen);
        if (!exact && !atEnd) {
            fronts[at + 1].reach(node, score + INSERTED);
        }
        for (int child = vocabulary.first[node]; child < vocabulary.first[node + 1]; child++) {
            for (var reading : channel.readings(letters[child], NOTHING)) {
                read(reading, damaged, at, child, score);
            }
            if (!atEnd) {
                for (var reading : channel.readings(letters[child], here)) {
                    read(reading, damaged, at, child, score);
                }
            }
            if (misread) {
                fronts[at + 1].reach(child, unseen);
            }
            if (unread) {
                fronts[at].reach(child, unseen);
            }
        }
    }

    private void read(CharacterChannel.Reading reading, String damaged, int at, int child, float score) {
        int length = reading.text().length();
        if (reading.logProbability() >= UNSEEN && damaged.startsWith(reading.text(), at)) {
            fronts[at + length].reach(child, score + reading.logProbability());
        }
    }

    private Found[] ends(TrieFront last, int limit) {
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
}
