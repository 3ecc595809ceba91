package vn.sauro.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Finds the candidates of a string and remembers them, since a document repeats its words.
/// Not for several threads at once.
final class CandidateFinder {
    private static final int SEARCHED = 40;
    /// How much a word's frequency decides whether it is worth decoding. Little: "dõi" is rare but for "theo dõi".
    private static final float FREQUENCY_WEIGHT = 0.6f;

    /// A candidate so much less likely than the best, by reading and frequency together, is not worth decoding.
    private static final float WORST = 9;

    private static final float CAPITAL_WEIGHT = 0.5f;
    private static final float OTHER_CODE = -6;
    private static final int REMEMBERED = 60_000;
    static final int LONGEST = 24;
    /// So many words are looked at where those that seemed likeliest did not fit.
    private static final int SEARCHED_AGAIN = 150;
    private static final int MOST_AGAIN = 60;

    private final Vocabulary vocabulary;
    private final LanguageModel language;
    private final NoiseModel noise;
    private final GuardedWords guarded;
    private final WordSearch damaged;
    private final WordSearch stripped;
    private final Map<String, Candidates> damagedWords = new HashMap<>();
    private final Map<String, Candidates> openingWords = new HashMap<>();
    private final Map<String, Candidates> strippedWords = new HashMap<>();
    private final Map<String, Candidates> moreWords = new HashMap<>();

    CandidateFinder(Vocabulary vocabulary, LanguageModel language, NoiseModel noise) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.noise = noise;
        this.guarded = new GuardedWords(vocabulary);
        this.damaged = new WordSearch(vocabulary, noise.letters, false);
        this.stripped = new WordSearch(vocabulary, CharacterChannel.stripping(vocabulary), true);
    }

    /// What a number may have been: mostly itself, but `14` may be "là" and `6` may be "ở".
    Candidates number(String digits) {
        if (digits.length() > 3) {
            return Candidates.NUMBER;
        }
        return remembered(damagedWords, digits, this::findNumber);
    }

    /// `opens`: at the beginning of a sentence, where a capital says nothing.
    Candidates damaged(String string, boolean opens) {
        return string.length() > LONGEST
                ? keep()
                : remembered(opens ? openingWords : damagedWords, string, s -> findDamaged(s, opens));
    }

    /// Many more than are worth decoding, for a place where none of the likeliest fits.
    Candidates more(String string) {
        return string.length() > LONGEST ? keep() : remembered(moreWords, string, this::findMore);
    }

    /// A part of a document's code is itself, but for lost bars.
    Candidates code(String string) {
        return DocumentCodes.kept(damaged(string, false), string, vocabulary);
    }

    Candidates stripped(String string) {
        return string.length() > LONGEST ? keep() : remembered(strippedWords, string, this::findStripped);
    }

    /// The string as it is, for context only.
    Candidates known(String string) {
        return Candidates.only(vocabulary.number(string));
    }

    private static Candidates keep() {
        return Candidates.only(Vocabulary.UNKNOWN);
    }

    private static Candidates remembered(
            Map<String, Candidates> memory, String string, Function<String, Candidates> find) {
        var known = memory.get(string);
        if (known == null) {
            if (memory.size() >= REMEMBERED) {
                memory.clear();
            }
            known = find.apply(string);
            memory.put(string, known);
        }
        return known;
    }

    private Candidates findNumber(String digits) {
        var found = noise.words(digits, Capitals.NONE, damaged, SEARCHED);
        float spelled = noise.unseen(Vocabulary.NUMBER, Capitals.NONE) - 0.5f - 2.3f * digits.length();
        found.merge(Vocabulary.NUMBER, spelled, Math::max);
        guarded.drop(found, digits);
        return best(found);
    }

    private Candidates findDamaged(String string, boolean opens) {
        var capitals = Capitals.of(string);
        var found = found(string, capitals, opens);
        var other = Capitals.misread(string);
        if (other != capitals) {
            found(string, other, opens).forEach((word, score) -> found.merge(word, score, Math::max));
        }
        guarded.drop(found, string);
        found.merge(
                Vocabulary.UNKNOWN, keepScore(string) + capitalScore(Vocabulary.UNKNOWN, capitals, opens), Math::max);
        return best(found);
    }

    private Candidates findMore(String string) {
        var found = found(string, Capitals.of(string), false, SEARCHED_AGAIN);
        guarded.drop(found, string);
        found.keySet().removeIf(word -> vocabulary.word(word).length() == 1);
        var entries = new ArrayList<>(found.entrySet());
        entries.sort(Comparator.comparing(this::prior).reversed().thenComparing(Map.Entry::getKey));
        return Candidates.of(entries.subList(0, Math.min(entries.size(), MOST_AGAIN)));
    }

    private Map<Integer, Float> found(String string, Capitals capitals, boolean opens) {
        return found(string, capitals, opens, SEARCHED);
    }

    private Map<Integer, Float> found(String string, Capitals capitals, boolean opens, int searched) {
        var found = noise.words(string, capitals, damaged, searched);
        if (capitals == Capitals.ALL) {
            found.replaceAll((word, score) -> isOtherCode(vocabulary.word(word), string) ? score + OTHER_CODE : score);
        } else {
            found.replaceAll((word, score) -> score + capitalScore(word, capitals, opens));
        }
        return found;
    }

    /// A code is not to become another: `VPTU` is no damaged `VPTW`.
    private static boolean isOtherCode(String word, String string) {
        return word.length() > 1
                && !Syllables.isSyllable(word)
                && word.chars().allMatch(letter -> letter < 128)
                && !word.equalsIgnoreCase(string)
                && string.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
    }

    /// A name begins with a capital, a common word inside a sentence seldom does.
    private float capitalScore(int word, Capitals capitals, boolean opens) {
        if (capitals == Capitals.ALL) {
            return 0;
        }
        float share = word == Vocabulary.UNKNOWN ? 0.5f : vocabulary.capitalShare(word, opens);
        return CAPITAL_WEIGHT * (float) Math.log(capitals == Capitals.FIRST ? share : 1 - share);
    }

    private Candidates findStripped(String string) {
        var found = new LinkedHashMap<Integer, Float>();
        for (var word : stripped.find(string, Capitals.of(string), SEARCHED)) {
            found.put(word.word(), word.logProbability());
        }
        if (found.isEmpty()) {
            return findDamaged(string, true);
        }
        found.put(Vocabulary.UNKNOWN, keepScore(string));
        return best(found);
    }

    /// How likely a word outside the vocabulary is spelled like this. Names and foreign words have plain letters, and
    /// mostly a capital.
    private static float keepScore(String string) {
        boolean code = isCode(string);
        float score = Capitals.of(string) == Capitals.NONE && !code ? -8 : -3;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean plain = c < 128 && (Character.isLetter(c) || code);
            score -= plain ? 2.6f : 7f;
        }
        return score;
    }

    /// Capitals and digits that are no damaged word: `QH15`, `T110`, `22T`.
    private static boolean isCode(String string) {
        int capitals = 0;
        int digits = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            digits += UnitScanner.isDigit(c) ? 1 : 0;
        }
        return capitals > 0 && digits > 0 && capitals + digits == string.length();
    }

    private Candidates best(Map<Integer, Float> found) {
        float top = Float.NEGATIVE_INFINITY;
        for (var entry : found.entrySet()) {
            top = Math.max(top, prior(entry));
        }
        float limit = top - WORST;
        var kept = new ArrayList<Map.Entry<Integer, Float>>();
        for (var entry : found.entrySet()) {
            if (entry.getKey() == Vocabulary.UNKNOWN || prior(entry) >= limit) {
                kept.add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
        kept.sort(Comparator.comparing(this::prior).reversed().thenComparing(Map.Entry::getKey));
        return Candidates.of(kept.subList(0, Math.min(kept.size(), Candidates.MOST)));
    }

    private float prior(Map.Entry<Integer, Float> entry) {
        return entry.getValue() + FREQUENCY_WEIGHT * language.unigram(entry.getKey());
    }
}
