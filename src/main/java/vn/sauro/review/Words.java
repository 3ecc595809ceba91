package vn.sauro.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the words of a task are compared and put together.
final class Words {
    private static final int SUMMARY_LENGTH = 140;

    private Words() {}

    /// Null for what was left blank.
    static @Nullable String orNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    static @Nullable String join(@Nullable String first, @Nullable String second, String between) {
        if (first == null || second == null || first.equals(second)) return first == null ? second : first;
        return first + between + second;
    }

    static List<String> union(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /// Says the same, whatever the line breaks and capitals.
    static boolean contains(String text, String words) {
        return ink(text).toLowerCase(Locale.ROOT).contains(ink(words).toLowerCase(Locale.ROOT));
    }

    /// The text without its white space: what stays the same when a sentence is broken into lines.
    static String ink(String text) {
        var ink = new StringBuilder(text.length());
        text.chars().filter(c -> !isBlank(c)).forEach(c -> ink.append((char) c));
        return ink.toString();
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// The beginning of the text, cut between words.
    static String summary(String content) {
        var line = content.strip().replaceAll("\\s+", " ");
        if (line.length() <= SUMMARY_LENGTH) return line;
        int cut = line.lastIndexOf(' ', SUMMARY_LENGTH);
        return line.substring(0, cut > 0 ? cut : SUMMARY_LENGTH) + " …";
    }

    /// The names of bodies as typed or read, each once; blanks are none.
    static List<String> bodies(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }
}
