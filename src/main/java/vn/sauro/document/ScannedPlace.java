package vn.sauro.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place of the restored text beside what the scanner wrote there: `scanned` is null where the words of the two lines
/// do not correspond. `otherwise` are the restoration's other readings, likeliest first, and those that the same string
/// has
/// elsewhere in the document, the commonest first.
public record ScannedPlace(
        int line,
        int from,
        String words,
        String restoredLine,
        String originalLine,
        @Nullable String scanned,
        List<String> otherwise,
        int version) {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int MOST = 6;

    /// The word or words from this column on, as far as the doubtful place there reaches; null if there is nothing.
    static @Nullable ScannedPlace of(DocumentText text, int line, int from, int version) {
        if (line < 1 || line > text.restored().size()) return null;
        var restored = text.restored().get(line - 1);
        var words = words(text, line, from, restored);
        if (words == null) return null;
        var original = text.original().get(line - 1);
        var scanned = scanned(restored, original, from, from + words.length());
        var elsewhere = scanned == null ? List.<String>of() : otherwise(text, scanned, words);
        var otherwise = Stream.concat(doubted(text, line, from).stream(), elsewhere.stream())
                .distinct()
                .limit(MOST)
                .toList();
        return new ScannedPlace(line, from, words, restored, original, scanned, otherwise, version);
    }

    private static List<String> doubted(DocumentText text, int line, int from) {
        return text.doubtful().stream()
                .filter(place -> place.line() == line && place.from() == from)
                .findFirst()
                .map(DoubtfulPlace::otherwise)
                .orElse(List.of());
    }

    public int to() {
        return from + words.length();
    }

    private static @Nullable String words(DocumentText text, int line, int from, String restored) {
        var doubtful = text.doubtful().stream()
                .filter(place -> place.line() == line && place.from() == from && place.to() <= restored.length())
                .findFirst();
        if (doubtful.isPresent()) return restored.substring(from, doubtful.get().to());
        if (from < 0 || from >= restored.length()) return null;
        if (from > 0 && !Character.isWhitespace(restored.charAt(from - 1))) return null;
        var word = WORD.matcher(restored);
        return word.find(from) && word.start() == from ? word.group() : null;
    }

    private static @Nullable String scanned(String restored, String original, int from, int to) {
        var here = found(restored);
        var there = found(original);
        if (here.size() != there.size()) return null;
        var touched = IntStream.range(0, here.size())
                .filter(i -> here.get(i).start() < to && here.get(i).end() > from)
                .mapToObj(i -> there.get(i).group())
                .toList();
        return String.join(" ", touched);
    }

    private static List<String> otherwise(DocumentText text, String scanned, String words) {
        Map<String, Integer> readings = new LinkedHashMap<>();
        for (var i = 0; i < text.restored().size(); i++) {
            for (var reading : readings(text.restored().get(i), text.original().get(i), scanned)) {
                var cased = isLower(words) ? reading.toLowerCase(Locale.ROOT) : reading;
                if (!cased.equalsIgnoreCase(words)) readings.merge(cased, 1, Integer::sum);
            }
        }
        return readings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isLower(String words) {
        return words.equals(words.toLowerCase(Locale.ROOT));
    }

    private static List<String> readings(String restored, String original, String scanned) {
        if (!original.toLowerCase(Locale.ROOT).contains(scanned.toLowerCase(Locale.ROOT))) return List.of();
        var here = found(restored);
        var there = found(original);
        var readings = new ArrayList<String>();
        for (var i = 0; here.size() == there.size() && i < here.size(); i++) {
            if (bare(there.get(i).group()).equals(bare(scanned))) {
                readings.add(bareEnds(here.get(i).group()));
            }
        }
        return readings;
    }

    private static String bare(String word) {
        return bareEnds(word).toLowerCase(Locale.ROOT);
    }

    private static String bareEnds(String word) {
        return word.replaceAll("^\\p{Punct}+|\\p{Punct}+$", "");
    }

    private static List<MatchResult> found(String line) {
        return WORD.matcher(line).results().toList();
    }
}
