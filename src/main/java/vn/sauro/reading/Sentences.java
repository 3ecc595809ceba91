package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a passage into its sentences and these into the clauses that a semicolon parts.
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "kt", "tm", "tl", "tt", "ths", "ts", "pgs", "gs", "st", "q", "p", "v.v", "tx", "bs", "ks", "cn",
            "vp");

    private Sentences() {}

    static List<Passage> of(Passage passage) {
        return cut(passage, false);
    }

    /// Sentences and clauses, in their order.
    static List<Passage> clauses(Passage passage) {
        List<Passage> clauses = new ArrayList<>();
        for (Passage sentence : of(passage)) {
            clauses.addAll(cut(sentence, true));
        }
        return clauses;
    }

    private static List<Passage> cut(Passage passage, boolean atSemicolons) {
        List<Passage> parts = new ArrayList<>();
        String text = passage.text();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '“') {
                depth++;
            } else if ((c == ')' || c == '”') && depth > 0) {
                depth--;
            }
            boolean end = atSemicolons
                    ? c == ';' && (depth == 0 || i - from > 600)
                    : (c == '.' || c == '!' || c == '?' || c == '…') && depth == 0 && endsSentence(text, i);
            if (end) {
                add(parts, passage, from, i + 1);
                from = i + 1;
            }
        }
        add(parts, passage, from, text.length());
        if (parts.isEmpty()) {
            parts.add(passage);
        }
        return parts;
    }

    private static void add(List<Passage> parts, Passage passage, int from, int to) {
        Passage part = passage.slice(from, to);
        if (part.text().chars().anyMatch(Character::isLetterOrDigit)) {
            parts.add(part);
        }
    }

    private static boolean endsSentence(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at + 1) != ' ') {
            return false;
        }
        char next = text.charAt(at + 2);
        if (!Character.isUpperCase(next) && !Character.isDigit(next) && next != '“' && next != '"') {
            return false;
        }
        int wordFrom = text.lastIndexOf(' ', at) + 1;
        String word = Folding.fold(text.substring(wordFrom, at)).replaceAll("^[^a-z0-9]+", "");
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return !ABBREVIATIONS.contains(word) && !(number && Character.isDigit(next));
    }
}
