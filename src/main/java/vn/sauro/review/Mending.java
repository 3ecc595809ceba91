package vn.sauro.review;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.sauro.document.PlaceCorrected;
import vn.sauro.reading.Reading.Span;

/// Lets a proposal follow a correction of the page: its places move, and where it still carries the old words, they
/// are exchanged in its text and in whatever was taken from that part of its text.
record Mending(PlaceCorrected change, PageText page) {

    /// The same draft if it does not stand on the line.
    Draft apply(Draft draft, boolean open) {
        if (draft.spans().stream().noneMatch(span -> span.line() == change.line())) return draft;
        int at = open ? placeIn(draft) : -1;
        var says = at < 0 ? draft.says() : mended(draft.says(), at);
        return draft.saying(says).at(draft.spans().stream().map(this::moved).toList());
    }

    private Span moved(Span span) {
        return span.line() == change.line()
                ? new Span(span.line(), change.start(span.from()), change.end(span.to()))
                : span;
    }

    /// Where in the content the old words are that stood at the place; -1 if they are there no longer.
    private int placeIn(Draft draft) {
        var content = draft.says().content();
        int written = page.writtenBefore(draft.spans(), change.line(), change.from());
        if (written < 0) return -1;
        int at = indexBehind(content, written);
        if (at >= 0 && isAt(content, at)) return at;
        return onlyPlace(content);
    }

    private int onlyPlace(String content) {
        int only = -1;
        for (int at = content.indexOf(change.before()); at >= 0; at = content.indexOf(change.before(), at + 1)) {
            if (!isAt(content, at)) continue;
            if (only >= 0) return -1;
            only = at;
        }
        return only;
    }

    /// As words of their own, not within longer ones.
    private boolean isAt(String content, int at) {
        int end = at + change.before().length();
        return content.startsWith(change.before(), at)
                && (at == 0 || !Character.isLetterOrDigit(content.charAt(at - 1)))
                && (end == content.length() || !Character.isLetterOrDigit(content.charAt(end)));
    }

    /// The first character behind so many that are not white space; -1 beyond the end.
    private static int indexBehind(String text, int written) {
        int left = written;
        for (int i = 0; i < text.length(); i++) {
            if (Words.isBlank(text.charAt(i))) continue;
            if (left-- == 0) return i;
        }
        return -1;
    }

    private Instruction mended(Instruction says, int at) {
        var content = says.content();
        UnaryOperator<@Nullable String> part = words -> words == null ? null : part(words, content, at);
        var due = says.due();
        return new Instruction(
                exchanged(content, at),
                says.summary().equals(Words.summary(content)) ? "" : part(says.summary(), content, at),
                says.lead().stream().map(body -> part(body, content, at)).toList(),
                says.coordinating().stream()
                        .map(body -> part(body, content, at))
                        .toList(),
                new Due(due.kind(), due.date(), part.apply(due.words()), due.rule(), due.note()),
                part.apply(says.product()),
                part.apply(says.target()),
                says.field(),
                says.authority(),
                says.aside().each(body -> part(body, content, at)));
    }

    /// Words taken from the content, if from where it has changed.
    private String part(String words, String content, int at) {
        for (int from = content.indexOf(words); from >= 0; from = content.indexOf(words, from + 1)) {
            if (from <= at && at + change.before().length() <= from + words.length())
                return exchanged(words, at - from);
        }
        return words;
    }

    private String exchanged(String words, int at) {
        return words.substring(0, at)
                + change.after()
                + words.substring(at + change.before().length());
    }
}
