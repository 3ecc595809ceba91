package vn.sauro.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases of a word list, found where they start. A comma or dash of a phrase may be missing in the text, since scans
/// lose them.
final class Phrases {
    private record Phrase(List<String> words, List<Boolean> loose) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    Phrases(List<String> entries) {
        for (String entry : entries) {
            Phrase phrase = phrase(Folding.fold(entry));
            byFirstWord
                    .computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>())
                    .add(phrase);
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
    }

    static Phrases of(String file) {
        return new Phrases(Lexicon.entries(file));
    }

    private static Phrase phrase(String folded) {
        List<String> words = new ArrayList<>();
        List<Boolean> loose = new ArrayList<>();
        boolean mark = false;
        for (String token : folded.split("\\s+")) {
            String word = token.replaceAll("^[,-]+|[,-]+$", "");
            mark |= token.startsWith("-") || token.startsWith(",");
            if (!word.isEmpty()) {
                words.add(word);
                loose.add(mark);
                mark = false;
            }
            mark |= token.endsWith(",") || token.endsWith("-");
        }
        return new Phrase(words, loose);
    }

    /// Where the longest phrase that starts at this place ends, -1 if none does.
    int end(String folded, int from) {
        int wordEnd = wordEnd(folded, from);
        if (wordEnd == from) {
            return -1;
        }
        for (Phrase phrase : byFirstWord.getOrDefault(folded.substring(from, wordEnd), List.of())) {
            int end = end(phrase, folded, wordEnd);
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    private static int end(Phrase phrase, String folded, int firstEnd) {
        int at = firstEnd;
        for (int i = 1; i < phrase.words().size(); i++) {
            int from = at;
            int most = phrase.loose().get(i) ? at + 3 : at + 1;
            while (from < folded.length()
                    && from < most
                    && (folded.charAt(from) == ' ' || most > at + 1 && ",-".indexOf(folded.charAt(from)) >= 0)) {
                from++;
            }
            String word = phrase.words().get(i);
            if (from == at || !folded.startsWith(word, from) || wordEnd(folded, from) != from + word.length()) {
                return -1;
            }
            at = from + word.length();
        }
        return at;
    }

    private static int wordEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && (Character.isLetterOrDigit(folded.charAt(end)) || folded.charAt(end) == '&')) {
            end++;
        }
        return end;
    }
}
