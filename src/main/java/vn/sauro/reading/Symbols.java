package vn.sauro.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Numbers and symbols of documents ("số, ký hiệu"), read as scans and typists leave them: stray blanks, "/" for "-",
/// and D, B or P where Đ stood.
final class Symbols {
    /// A number found: `text` is its clean form, `key` the same for all spellings of it.
    record Symbol(int from, int to, String text, String key, String letters, int number) {}

    private static final String PART = "\\p{Lu}[\\p{L}\\d&]{0,11}";
    private static final Pattern SYMBOL = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(\\d{1,5}(?:\\.\\d{1,2})?)( ?[-/] ?(?:(?:19|20)\\d\\d) ?[-/] ?| ?[-/] ?)"
                    + "(QH\\d{1,2}(?![\\p{L}\\d])|" + PART
                    + "(?:(?:[-/.]| [-/]|[-/] (?=\\p{Lu}{2})| [-/] (?=\\p{Lu}{2}))" + PART + "){1,3})");
    private static final Pattern CUT_TAIL = Pattern.compile(" (?=BC[ĐDBP](?:TW)?(?![\\p{L}]))(\\p{Lu}+)");
    private static final Pattern LETTERS_OR_MARK = Pattern.compile("[\\p{L}\\d&]+|[-/.]");
    private static final Map<String, String> KNOWN_TYPES = knownTypes();
    private static final Map<String, String> KNOWN_PARTS = knownParts();
    private static final Set<String> EXACT_PARTS = exactParts();

    private Symbols() {}

    /// Parts that are right as they stand, though another differs only in the stroke of Đ ("CĐ", "CP").
    private static Set<String> exactParts() {
        return Stream.concat(
                        DocumentType.all().stream().map(DocumentType::letters),
                        Lexicon.entries("symbol-parts.txt").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> knownTypes() {
        Map<String, String> parts = new HashMap<>();
        for (DocumentType type : DocumentType.all()) {
            parts.put(confusable(type.letters()), type.letters());
        }
        return parts;
    }

    private static Map<String, String> knownParts() {
        Map<String, String> parts = new HashMap<>(KNOWN_TYPES);
        for (String body : Lexicon.entries("symbol-parts.txt")) {
            parts.put(confusable(body), body);
        }
        return parts;
    }

    /// All numbers with a symbol in a text, from left to right.
    static List<Symbol> in(String text) {
        List<Symbol> found = new java.util.ArrayList<>();
        Matcher matcher = SYMBOL.matcher(text);
        while (matcher.find()) {
            Symbol symbol = of(text, matcher);
            if (symbol != null) {
                found.add(symbol);
            }
        }
        return found;
    }

    private static @Nullable Symbol of(String text, Matcher matcher) {
        String letters = matcher.group(3);
        int to = matcher.end();
        Matcher tail = CUT_TAIL.matcher(text).region(to, text.length());
        if (letters.endsWith("CQTT") && tail.lookingAt()) {
            letters += tail.group(1);
            to = tail.end();
        }
        String clean = cleanLetters(letters);
        if (clean.chars().filter(Character::isUpperCase).count() < 3 && !clean.startsWith("QH")) {
            return null;
        }
        String number = matcher.group(1) + matcher.group(2).replace(" ", "") + clean;
        return new Symbol(
                matcher.start(), to, number, key(number), firstPart(clean), (int) Double.parseDouble(matcher.group(1)));
    }

    static String key(String number) {
        return Folding.fold(number).replaceAll("[^a-z0-9]", "");
    }

    static String firstPart(String letters) {
        return letters.split("[-/]")[0];
    }

    /// Letters of a symbol without blanks, known parts in their right spelling.
    static String cleanLetters(String letters) {
        StringBuilder clean = new StringBuilder();
        Matcher part = LETTERS_OR_MARK.matcher(letters);
        while (part.find()) {
            String known = known(part.group(), clean.isEmpty());
            clean.append(known == null || Folding.fold(known).length() < 2 ? part.group() : known);
        }
        return clean.toString();
    }

    /// The number of a footnote may stick to the last part ("UBND1"). The first part names the type ("CĐ"), the others
    /// the bodies ("CP").
    private static @Nullable String known(String part, boolean first) {
        if (EXACT_PARTS.contains(part)) {
            return part;
        }
        String unnoted = part.replaceAll("\\d{1,2}$", "");
        if (!unnoted.isEmpty() && !first && EXACT_PARTS.contains(unnoted)) {
            return unnoted;
        }
        String type = first ? KNOWN_TYPES.get(confusable(part)) : null;
        String known = type == null ? KNOWN_PARTS.get(confusable(part)) : type;
        return known == null || losesStroke(part, known) ? null : known;
    }

    /// A stroke that is printed is none that a scan lost: "BNNMT-ĐĐ" is no "BB".
    private static boolean losesStroke(String part, String known) {
        return java.util.stream.IntStream.range(0, Math.min(part.length(), known.length()))
                .anyMatch(at -> part.charAt(at) == 'Đ' && known.charAt(at) != 'Đ');
    }

    private static String confusable(String part) {
        return Folding.fold(part).replaceAll("[bp]", "d");
    }
}
