package vn.sauro.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Learns the noise model from aligned pairs of lines: token i of the one was read as token i of the other.
final class NoiseModelTraining {
    /// How many observations of a word the readings of its letters are worth.
    private static final double LETTERS_WEIGHT = 3;
    /// And what share of its probability at least: no two scanners damage alike, so even a word seen a thousand times
    /// comes in new shapes.
    private static final double LETTERS_SHARE = 0.4;

    private record WordKind(int word, Capitals capitals) {}

    private final Vocabulary vocabulary;
    private final Map<String, Map<WordKind, Integer>> behind = new TreeMap<>();
    private final Map<WordKind, Integer> totals = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

    NoiseModelTraining(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void addLines(String clean, String damaged) {
        var left = clean.strip().split("\\s+");
        var right = damaged.strip().split("\\s+");
        if (left.length == right.length) {
            for (int i = 0; i < left.length; i++) {
                addTokens(left[i], right[i], 1);
            }
        }
    }

    /// A training that knows the same so far, and can learn on without changing this one.
    NoiseModelTraining copy() {
        var copy = new NoiseModelTraining(vocabulary);
        behind.forEach((read, kinds) -> copy.behind.put(read, new HashMap<>(kinds)));
        copy.totals.putAll(totals);
        spellings.forEach((clean, reads) -> copy.spellings.put(clean, new TreeMap<>(reads)));
        return copy;
    }

    void addTokens(String clean, String damaged, int times) {
        var left = unitsOf(clean);
        var right = unitsOf(damaged);
        if (left.size() != right.size()) {
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            var word = Syllables.settled(left.get(i).text(clean));
            var read = right.get(i).text(damaged);
            boolean number = left.get(i).kind() == Unit.Kind.NUMBER;
            add(number ? Vocabulary.NUMBER : vocabulary.number(word), word, read, times);
            if (!number) {
                spellings.computeIfAbsent(word, _ -> new TreeMap<>()).merge(read, times, Integer::sum);
            }
        }
    }

    private static List<Unit> unitsOf(String token) {
        return UnitScanner.scan(token).stream()
                .filter(unit -> unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.NUMBER)
                .toList();
    }

    private void add(int word, String clean, String read, int times) {
        if (word == Vocabulary.UNKNOWN) {
            return;
        }
        var kind = new WordKind(word, Capitals.of(clean));
        totals.merge(kind, times, Integer::sum);
        behind.computeIfAbsent(read, _ -> new HashMap<>()).merge(kind, times, Integer::sum);
    }

    NoiseModel train() {
        var pairs = new ArrayList<CharacterAlignment.Pair>();
        spellings.forEach((clean, reads) ->
                reads.forEach((read, count) -> pairs.add(new CharacterAlignment.Pair(clean, read, count))));
        return pack(new CharacterAlignment(pairs).learn());
    }

    private NoiseModel pack(CharacterChannel letters) {
        var sorted = new TreeMap<Long, Map<WordKind, Integer>>();
        behind.forEach((read, kinds) -> sorted.put(NoiseModel.hash(read), kinds));
        var strings = new long[sorted.size()];
        var first = new int[sorted.size() + 1];
        var words = new ArrayList<Short>();
        var probabilities = new ArrayList<Byte>();
        int at = 0;
        for (var entry : sorted.entrySet()) {
            strings[at++] = entry.getKey();
            var best = new TreeMap<Integer, Double>();
            entry.getValue()
                    .forEach((kind, count) -> best.merge(
                            kind.word(),
                            Math.log(count / (double) totals.get(kind) * (1 - lettersShare(totals.get(kind)))),
                            Math::max));
            best.forEach((word, logarithm) -> {
                words.add((short) (int) word);
                probabilities.add(NoiseModel.quantised(logarithm));
            });
            first[at] = words.size();
        }
        var wordArray = new short[words.size()];
        var probabilityArray = new byte[words.size()];
        for (int i = 0; i < wordArray.length; i++) {
            wordArray[i] = words.get(i);
            probabilityArray[i] = probabilities.get(i);
        }
        return new NoiseModel(strings, first, wordArray, probabilityArray, unseen(), letters);
    }

    private static double lettersShare(int total) {
        return Math.max(LETTERS_SHARE, LETTERS_WEIGHT / (total + LETTERS_WEIGHT));
    }

    private byte[] unseen() {
        var unseen = new byte[vocabulary.size() * Capitals.values().length];
        totals.forEach((kind, total) ->
                unseen[kind.word() * Capitals.values().length + kind.capitals().ordinal()] =
                        NoiseModel.quantised(Math.log(lettersShare(total))));
        return unseen;
    }
}
