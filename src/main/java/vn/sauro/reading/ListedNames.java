package vn.sauro.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proper names that commas part ("Trung du và miền núi phía Bắc, Bắc Trung Bộ, Tây Nguyên"): how many they are. "A và
/// B" may be one name or two, so there is a fewest and a most.
record ListedNames(int fewest, int most) {
    static final ListedNames NONE = new ListedNames(0, 0);

    private static final Pattern PARTED = Pattern.compile(" ?[,;] (?:và )?");
    private static final Pattern JOINED = Pattern.compile(" (?:và|hoặc) (?=(?:\\p{Ll}+ )?\\p{Lu})");
    private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\([^()]*\\)");
    private static final int MOST_WORDS = 8;

    /// None where anything else than names stands among them.
    static ListedNames in(String list) {
        String text = IN_BRACKETS.matcher(list).replaceAll("").strip().replaceAll("[.;,]+$", "");
        List<String> parts = List.of(PARTED.split(text));
        int joined = 0;
        for (String part : parts) {
            boolean name = !part.isEmpty()
                    && Character.isUpperCase(part.charAt(0))
                    && part.split(" ").length <= MOST_WORDS
                    && part.chars().noneMatch(c -> Character.isDigit(c) || ":–/“\"".indexOf(c) >= 0);
            if (!name) {
                return NONE;
            }
            Matcher and = JOINED.matcher(part);
            while (and.find()) {
                joined++;
            }
        }
        return parts.size() < 2 ? NONE : new ListedNames(parts.size(), parts.size() + joined);
    }

    /// The number nearest to the announced one that the names allow.
    int nearest(int announced) {
        return Math.clamp(announced, fewest, most);
    }
}
