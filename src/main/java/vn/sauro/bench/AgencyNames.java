package vn.sauro.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether two names mean the same body: its full name, its abbreviation, or the person at its head.
final class AgencyNames {
    private record Alias(Pattern short_, String full) {}

    private static final List<Alias> ALIASES = List.of(
            alias("\\bsở kh&cn\\b|\\bsở khcn\\b", "sở khoa học và công nghệ"),
            alias("\\bpvhcc\\b", "phục vụ hành chính công"),
            alias("\\bubnd\\b", "ủy ban nhân dân"),
            alias("\\bkhcn\\b", "khoa học và công nghệ"));
    private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)");
    private static final Pattern RANKS = Pattern.compile(
            "^(dong chi |cac dong chi |giam doc |chanh |chu tich |thu truong |lanh dao |truong |cac )+");
    private static final Pattern PLACE = Pattern.compile("\\b(tinh|huyen|thanh pho|cac)\\b( [a-z]+ [a-z]+$)?");
    private static final double SAME = 0.85;

    private AgencyNames() {}

    private static Alias alias(String abbreviation, String full) {
        return new Alias(Pattern.compile(abbreviation, Pattern.UNICODE_CHARACTER_CLASS), full);
    }

    /// How many of the wanted bodies are among those read, each read one counted once.
    static int found(List<String> wanted, List<String> read) {
        var left = new ArrayList<>(read);
        int found = 0;
        for (var body : wanted) {
            for (var other : left) {
                if (same(body, other)) {
                    left.remove(other);
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    static boolean same(String name, String other) {
        var first = plain(name);
        var second = plain(other);
        return !first.isEmpty()
                && !second.isEmpty()
                && (first.contains(second) || second.contains(first) || Likeness.ofLetters(first, second) >= SAME);
    }

    private static String plain(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (var alias : ALIASES) {
            text = alias.short_().matcher(text).replaceAll(alias.full());
        }
        text = ScoredText.folded(ASIDE.matcher(text).replaceAll(" "));
        text = RANKS.matcher(text).replaceFirst("");
        var withoutPlace = PLACE.matcher(text)
                .replaceAll(place -> place.group(2) == null ? "" : place.group(2))
                .strip();
        return withoutPlace.isEmpty() ? text : withoutPlace;
    }
}
