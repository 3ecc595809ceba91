package vn.sauro.review;

import java.util.ArrayList;
import java.util.List;
import vn.sauro.reading.Reading.Span;

/// The restored text, and where in it words stand. White space does not count, because a sentence is broken into lines
/// on the page and is not in the task.
final class PageText {
    private final List<String> lines;

    PageText(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /// The whole of these lines, for what was read without places of its own.
    List<Span> wholeLines(int from, int to) {
        return inkOfLines(from, to).spans();
    }

    /// Where the words first stand in the document; nowhere if it does not have them.
    List<Span> find(String words) {
        var page = inkOfLines(1, lines.size());
        var wanted = Words.ink(words);
        int start = wanted.isEmpty() ? -1 : page.text().indexOf(wanted);
        return start < 0
                ? List.of()
                : page.between(start, start + wanted.length()).spans();
    }

    /// The places of each part of a text that stands, perhaps corrected, at these spans. Every place goes to one part.
    List<List<Span>> divide(List<Span> spans, List<String> parts) {
        var ink = new Ink();
        spans.forEach(span -> ink.add(span.line(), line(span.line()), span.from(), span.to()));
        var whole = Words.ink(String.join("", parts));
        var result = new ArrayList<List<Span>>();
        int written = 0;
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            written += Words.ink(parts.get(i)).length();
            int to = i == parts.size() - 1 ? ink.length() : Math.max(from, ink.placeOf(written, whole));
            result.add(ink.between(from, to).spans());
            from = to;
        }
        return result;
    }

    /// How many characters of these places stand before a place of one of them; -1 if it is in none.
    int writtenBefore(List<Span> spans, int line, int column) {
        int written = 0;
        for (var span : spans) {
            boolean here = span.line() == line && span.from() <= column && column < span.to();
            var ink = new Ink();
            ink.add(span.line(), line(span.line()), span.from(), here ? column : span.to());
            written += ink.length();
            if (here) return written;
        }
        return -1;
    }

    /// Whether the second begins where the first ends, with nothing but white space between.
    boolean adjoin(List<Span> first, List<Span> second) {
        if (first.isEmpty() || second.isEmpty()) return false;
        var end = first.getLast();
        var start = second.getFirst();
        if (start.line() < end.line() || (start.line() == end.line() && start.from() < end.to())) return false;
        var between = new Ink();
        for (int number = end.line(); number <= start.line(); number++) {
            int from = number == end.line() ? end.to() : 0;
            int to = number == start.line() ? start.from() : line(number).length();
            between.add(number, line(number), from, to);
        }
        return between.length() == 0;
    }

    private Ink inkOfLines(int from, int to) {
        var ink = new Ink();
        for (int number = Math.max(1, from); number <= Math.min(to, lines.size()); number++) {
            ink.add(number, line(number), 0, line(number).length());
        }
        return ink;
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
