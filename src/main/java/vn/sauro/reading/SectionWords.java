package vn.sauro.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.SectionKind;

/// What a heading announces: results, limitations, causes, tasks, recommendations or something else.
final class SectionWords {
    private record Sign(SectionKind kind, Pattern words) {}

    private static final List<Sign> SIGNS = Lexicon.entries("section-words.txt").stream()
            .map(line -> line.split("\\s*\\|\\s*"))
            .map(part -> new Sign(
                    SectionKind.valueOf(part[0].toUpperCase(Locale.ROOT)),
                    Pattern.compile("\\b" + Lexicon.tolerant(Folding.fold(part[1])) + "\\b")))
            .toList();

    private SectionWords() {}

    static @Nullable SectionKind kindOf(String foldedHeading) {
        for (Sign sign : SIGNS) {
            if (sign.words().matcher(foldedHeading).find()) {
                return sign.kind();
            }
        }
        return null;
    }
}
