package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sauro.shared.CsvFile;
import vn.sauro.text.Folding;

/// The words that name a body, brought to one form: without diacritics, abbreviations written out, "và" left out,
/// numbers without leading zeros. `Sở KH&CN` and `Sở Khoa học, Công nghệ` come out the same.
final class Wording {
    private static final Pattern ZEROS_BEFORE_A_NUMBER = Pattern.compile("0+(?=[1-9][0-9]*$)");
    private static final Map<String, List<Abbreviation>> BY_FIRST_WORD = abbreviations();

    private Wording() {}

    private record Abbreviation(List<String> brief, List<String> full) {}

    private static Map<String, List<Abbreviation>> abbreviations() {
        var file = Objects.requireNonNull(Wording.class.getResourceAsStream("abbreviations.csv"));
        return CsvFile.read("abbreviations.csv", file).rows().stream()
                .map(row -> new Abbreviation(tokens(row.get("short")), tokens(row.get("long"))))
                .sorted(Comparator.comparingInt(
                        abbreviation -> -abbreviation.brief().size()))
                .collect(Collectors.groupingBy(
                        abbreviation -> abbreviation.brief().getFirst()));
    }

    /// Without diacritics and punctuation, abbreviations left as they are.
    static String plain(String words) {
        return Folding.foldToWords(words);
    }

    static String of(String words) {
        return String.join(" ", writtenOut(tokens(words)));
    }

    private static List<String> tokens(String words) {
        var plain = plain(words);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    private static List<String> writtenOut(List<String> tokens) {
        var written = new ArrayList<String>();
        int at = 0;
        while (at < tokens.size()) {
            var abbreviation = abbreviationAt(tokens, at);
            if (abbreviation == null) {
                add(written, tokens.get(at++));
            } else {
                abbreviation.full().forEach(token -> add(written, token));
                at += abbreviation.brief().size();
            }
        }
        return written;
    }

    private static @org.jspecify.annotations.Nullable Abbreviation abbreviationAt(List<String> tokens, int at) {
        for (var abbreviation : BY_FIRST_WORD.getOrDefault(tokens.get(at), List.of())) {
            int end = at + abbreviation.brief().size();
            if (end <= tokens.size() && tokens.subList(at, end).equals(abbreviation.brief())) return abbreviation;
        }
        return null;
    }

    private static void add(List<String> written, String token) {
        if (token.equals("va")) return;
        written.add(token.startsWith("0") ? ZEROS_BEFORE_A_NUMBER.matcher(token).replaceFirst("") : token);
    }
}
