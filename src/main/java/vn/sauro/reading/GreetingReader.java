package vn.sauro.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// To whom a letter or a dispatch is written ("Kính gửi: ...", "... điện:"): whoever is called on without a name is
/// meant.
final class GreetingReader {
    private static final Pattern GREETING = Pattern.compile("^\\s*(?:kinh gui|.{0,60}\\bdien) ?:");
    private static final Pattern ITEM = Pattern.compile("(?:^|(?<=[;:] )|(?<=[;:]))[-+]? ?(?=\\S)");
    private static final int LONGEST = 40;

    private GreetingReader() {}

    static Addressees read(Lines lines, int bodyFrom) {
        for (int number = 1; number <= Math.min(bodyFrom + 3, lines.count()); number++) {
            Matcher greeting = GREETING.matcher(Folding.fold(lines.line(number)));
            if (greeting.find()) {
                return bodies(lines, number, greeting.end());
            }
        }
        return Addressees.NONE;
    }

    private static Addressees bodies(Lines lines, int first, int from) {
        Addressees all = Addressees.NONE;
        boolean more = true;
        for (int number = first; more && number < first + LONGEST && number <= lines.count(); number++) {
            String line = lines.line(number);
            Passage words = Lines.words(line, number, number == first ? from : 0, line.length());
            Addressees named = words.isEmpty() ? Addressees.NONE : bodies(words);
            more = number == first || words.isEmpty() || !named.isEmpty();
            all = all.and(named);
            more &= !(words.text().endsWith(".") && !named.isEmpty());
        }
        return all;
    }

    private static Addressees bodies(Passage words) {
        Addressees all = Addressees.NONE;
        Matcher item = ITEM.matcher(words.folded());
        while (item.find()) {
            Agencies.Named named = item.end() < words.length() ? Agencies.at(words, item.end()) : null;
            if (named != null) {
                all = all.and(Addressees.of(words, named));
            }
        }
        return all;
    }
}
