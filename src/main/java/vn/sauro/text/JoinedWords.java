package vn.sauro.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts the words that a reader joined, as it does in narrow columns: `hoanthanh` is "hoàn thành". The parts are
/// Vietnamese syllables, which together must be far likelier than any one word.
/// Not for several threads at once.
final class JoinedWords {
    private static final int[] WHOLE = {};
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    private static final int LONGEST_PART = 7;
    private static final int MOST_PARTS = 10;
    private static final int BEAM = 8;
    private static final int REMEMBERED = 20_000;
    /// The logarithm of how seldom two words are joined.
    private static final float JOINED = -5;
    /// Where two words of a cell are joined, the next mostly are.
    private static final float JOINED_AS_WELL = -2;
    /// How much likelier than one word the parts must be.
    private static final float MARGIN = 3;
    /// One word so likely needs no parting.
    private static final float CERTAIN = -15;

    /// A part that is read so badly is none.
    private static final float WORST_PART = -12;

    /// How likely a part with two figures in it was a number.
    private static final float OF_NUMBER = -6;

    /// What a letter of a word that nobody knows costs.
    private static final float UNKNOWN_LETTER = -4;

    private final Vocabulary vocabulary;
    private final LanguageModel language;
    private final NoiseModel noise;
    private final CandidateFinder finder;
    private final Map<String, int[]> remembered = new HashMap<>();

    /// Words that a string may be up to some place of it, and where the last of them begins.
    private record Path(LanguageModel.Context context, float score, int[] cuts) {}

    JoinedWords(Vocabulary vocabulary, LanguageModel language, NoiseModel noise, CandidateFinder finder) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.noise = noise;
        this.finder = finder;
    }

    /// The units of which the unit consists; mostly itself.
    List<Unit> parts(String line, Unit unit) {
        int length = unit.to() - unit.from();
        int tail = NamesRunTogether.cut(line, unit);
        if (tail > 0) {
            return List.of(new Unit(Unit.Kind.WORD, unit.from(), tail), new Unit(Unit.Kind.JOINED, tail, unit.to()));
        }
        if (unit.kind() != Unit.Kind.WORD || length < SHORTEST || length > LONGEST) {
            return List.of(unit);
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        var cuts = remembered.computeIfAbsent(unit.text(line), this::cuts);
        if (cuts.length == 0) {
            return List.of(unit);
        }
        var parts = new ArrayList<Unit>();
        int from = unit.from();
        for (int cut : cuts) {
            parts.add(new Unit(parts.isEmpty() ? Unit.Kind.WORD : Unit.Kind.JOINED, from, unit.from() + cut));
            from = unit.from() + cut;
        }
        return parts;
    }

    /// Where each part ends; empty for one word.
    private int[] cuts(String string) {
        float whole = whole(string);
        if (whole > CERTAIN) {
            return WHOLE;
        }
        var paths = new ArrayList<List<Path>>();
        paths.add(List.of(new Path(language.new Context(), 0, WHOLE)));
        for (int to = 1; to <= string.length(); to++) {
            var here = new ArrayList<Path>();
            for (int from = Math.max(0, to - LONGEST_PART); from < to; from++) {
                if (!paths.get(from).isEmpty() && (from > 0 || to < string.length())) {
                    extend(paths.get(from), string.substring(from, to), to, whole + MARGIN, here);
                }
            }
            here.sort((a, b) -> Float.compare(b.score(), a.score()));
            paths.add(here.subList(0, Math.min(BEAM, here.size())));
        }
        var best = paths.getLast();
        return best.isEmpty() || best.getFirst().score() < whole + MARGIN
                ? WHOLE
                : best.getFirst().cuts();
    }

    private float whole(String string) {
        if (string.length() > CandidateFinder.LONGEST) {
            return UNKNOWN_LETTER * string.length();
        }
        float best = Float.NEGATIVE_INFINITY;
        var candidates = finder.damaged(string, true);
        for (int i = 0; i < candidates.size(); i++) {
            best = Math.max(
                    best, candidates.scores()[i] + language.unigram(candidates.words()[i]));
        }
        return best;
    }

    /// Paths that have fallen to the limit cannot win: every further part costs more.
    private void extend(List<Path> paths, String part, int to, float limit, List<Path> into) {
        if (part.length() < 2 && !part.equalsIgnoreCase("y")) {
            return;
        }
        var words = words(part);
        for (var path : paths) {
            if (path.cuts().length == MOST_PARTS) {
                continue;
            }
            words.forEach((word, reading) -> {
                if (isPart(word)) {
                    var end = language.new Context();
                    float likely = language.advance(path.context(), word, end);
                    float join = joined(path.cuts().length);
                    float score = path.score() + reading + likely + join;
                    if (score > limit) {
                        into.add(new Path(end, score, appended(path.cuts(), to)));
                    }
                }
            });
        }
    }

    private static float joined(int before) {
        return before == 0 ? 0 : before == 1 ? JOINED : JOINED_AS_WELL;
    }

    /// A number stays one.
    private boolean isPart(int word) {
        return word == Vocabulary.NUMBER
                || word >= Vocabulary.FIRST_WORD
                        && (Syllables.isSyllable(vocabulary.word(word)) || isCode(vocabulary.word(word)));
    }

    private static boolean isCode(String word) {
        return word.chars().allMatch(c -> c < 128 || c == 'đ');
    }

    /// The words behind a string in the pairs, and where it is not there or has signs in it, letter by letter.
    private Map<Integer, Float> words(String part) {
        var words = new LinkedHashMap<Integer, Float>();
        if (isNumber(part)) {
            words.put(Vocabulary.NUMBER, OF_NUMBER);
            return words;
        }
        noise.addSeen(part, words);
        if (words.isEmpty() || !part.chars().allMatch(Character::isLetter)) {
            var found = finder.damaged(part, true);
            for (int i = 0; i < found.size(); i++) {
                if (found.scores()[i] > WORST_PART) {
                    words.putIfAbsent(found.words()[i], found.scores()[i]);
                }
            }
        }
        return words;
    }

    /// A part that begins and ends with a figure was a number, whatever is between them: `déan0d6` is "Đề án 06".
    static boolean isNumber(String part) {
        return part.length() > 1
                && UnitScanner.isDigit(part.charAt(0))
                && UnitScanner.isDigit(part.charAt(part.length() - 1));
    }

    private static int[] appended(int[] cuts, int cut) {
        var more = Arrays.copyOf(cuts, cuts.length + 1);
        more[cuts.length] = cut;
        return more;
    }
}
