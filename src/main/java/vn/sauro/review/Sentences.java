package vn.sauro.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a task can be cut in two.
final class Sentences {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.;!?…])\\s+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
    private static final String MARK = "|";

    private Sentences() {}

    /// Its sentences, and the clauses between semicolons.
    static List<String> of(String content) {
        return List.of(BETWEEN.split(content.strip()));
    }

    /// In two, behind so many sentences.
    static List<String> cut(String content, int behind) {
        var sentences = of(content);
        if (behind < 1 || behind >= sentences.size()) return List.of(content);
        return List.of(
                String.join(" ", sentences.subList(0, behind)),
                String.join(" ", sentences.subList(behind, sentences.size())));
    }

    /// As a person has marked it, by blank lines or by `|`, unless the text had that sign of its own.
    static List<String> marked(String typed, String content) {
        var parts = Stream.of(BLANK_LINE.split(typed));
        if (!content.contains(MARK)) parts = parts.flatMap(part -> Stream.of(part.split(Pattern.quote(MARK))));
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
