package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The words that restoration knows, lower case with settled tones, each with a number. A trie over their letters
/// finds the words that a damaged string may have been.
final class Vocabulary {
    /// Numbers of what is not a word: outside the vocabulary, a number, the end of a clause.
    static final int UNKNOWN = 1;

    static final int NUMBER = 2;
    static final int BREAK = 3;
    static final int FIRST_WORD = 4;

    private final String[] words;
    /// How a word is written where it does not follow the usual capitals: `VNeID`, `TTg`.
    private final String[] forms;
    /// Of 255 occurrences inside a sentence, how many begin with a capital.
    private final byte[] capital;
    /// The same of occurrences at the beginning of a sentence or clause.
    private final byte[] opening;
    /// The trie breadth first: the children of node n are the nodes from first[n] to first[n + 1].
    final char[] label;

    final int[] first;
    /// The word that ends in a node, or 0.
    final short[] wordAt;

    private Vocabulary(
            String[] words, String[] forms, byte[] capital, byte[] opening, char[] label, int[] first, short[] wordAt) {
        this.words = words;
        this.forms = forms;
        this.capital = capital;
        this.opening = opening;
        this.label = label;
        this.first = first;
        this.wordAt = wordAt;
    }

    static Vocabulary read(ModelFile file) {
        return new Vocabulary(
                lines(file.text("vocabulary.words")),
                lines(file.text("vocabulary.forms")),
                file.bytes("vocabulary.capital"),
                file.bytes("vocabulary.opening"),
                file.chars("vocabulary.label"),
                file.ints("vocabulary.first"),
                file.shorts("vocabulary.wordAt"));
    }

    /// `forms` holds, for words of unusual capitals, how they are written; `capitals` the share of a word's occurrences
    /// inside sentences that begin with a capital, `opening` that of those which open one.
    static Vocabulary of(
            List<String> words, Map<String, String> forms, Map<String, Double> capitals, Map<String, Double> opening) {
        var all = new ArrayList<>(List.of("", "<unknown>", "<number>", "<break>"));
        all.addAll(words);
        var written = new String[all.size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = forms.getOrDefault(all.get(i), "");
        }
        return new TrieBuilder()
                .build(all.toArray(String[]::new), written, shares(all, capitals), shares(all, opening));
    }

    private static byte[] shares(List<String> words, Map<String, Double> shares) {
        var bytes = new byte[words.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * shares.getOrDefault(words.get(i), 0.5));
        }
        return bytes;
    }

    void write(ModelFile file) {
        file.put("vocabulary.words", String.join("\n", words));
        file.put("vocabulary.forms", String.join("\n", forms));
        file.put("vocabulary.capital", capital);
        file.put("vocabulary.opening", opening);
        file.put("vocabulary.label", label);
        file.put("vocabulary.first", first);
        file.put("vocabulary.wordAt", wordAt);
    }

    int size() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    /// How the word is written where that is neither lower case, nor capitals, nor one capital; else empty.
    String form(int number) {
        return forms[number];
    }

    /// How likely the word begins with a capital inside a sentence, or where it opens one; never quite 0 or 1.
    float capitalShare(int number, boolean opens) {
        return Math.clamp(((opens ? opening : capital)[number] & 0xFF) / 255f, 0.004f, 0.996f);
    }

    /// The number of a word in any case and tone placement, or [#UNKNOWN].
    int number(String word) {
        var lower = Syllables.settled(word.toLowerCase(Locale.ROOT));
        int node = 0;
        for (int i = 0; i < lower.length(); i++) {
            node = child(node, lower.charAt(i));
            if (node < 0) {
                return UNKNOWN;
            }
        }
        int found = wordAt[node] & 0xFFFF;
        return found == 0 ? UNKNOWN : found;
    }

    private int child(int node, char letter) {
        int low = first[node];
        int high = first[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (label[middle] == letter) {
                return middle;
            }
            if (label[middle] < letter) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static String[] lines(String text) {
        return text.split("\n", -1);
    }

    private static final class TrieBuilder {
        private static Node reach(Node root, String word) {
            var node = root;
            for (char letter : word.toCharArray()) {
                node = node.children.computeIfAbsent(letter, _ -> new Node());
            }
            return node;
        }

        private static final class Node {
            final TreeMap<Character, Node> children = new TreeMap<>();
            int word;
        }

        Vocabulary build(String[] words, String[] forms, byte[] capital, byte[] opening) {
            var root = new Node();
            for (int number = FIRST_WORD; number < words.length; number++) {
                reach(root, words[number]).word = number;
            }
            for (int number = FIRST_WORD; number < words.length; number++) {
                var other = Syllables.otherEnd(words[number]);
                if (other != null) {
                    reach(root, other).word = number;
                }
            }
            var order = new ArrayList<>(List.of(root));
            var labels = new StringBuilder().append('\0');
            for (int i = 0; i < order.size(); i++) {
                order.get(i).children.forEach((letter, child) -> {
                    order.add(child);
                    labels.append((char) letter);
                });
            }
            var first = new int[order.size() + 1];
            var wordAt = new short[order.size()];
            int next = 1;
            for (int i = 0; i < order.size(); i++) {
                first[i] = next;
                next += order.get(i).children.size();
                wordAt[i] = (short) order.get(i).word;
            }
            first[order.size()] = next;
            return new Vocabulary(
                    words, forms, capital, opening, labels.toString().toCharArray(), first, wordAt);
        }
    }
}
