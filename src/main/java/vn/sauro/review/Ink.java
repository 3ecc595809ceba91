package vn.sauro.review;

import java.util.ArrayList;
import java.util.List;
import vn.sauro.reading.Reading.Span;

/// The characters of some places of a page without the white space between them, each knowing where it stands.
final class Ink {
    private record Place(int line, int column) {
        boolean follows(Place other) {
            return line == other.line && column == other.column + 1;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    void add(int number, String line, int from, int to) {
        for (int column = Math.max(0, from); column < Math.min(to, line.length()); column++) {
            if (Words.isBlank(line.charAt(column))) continue;
            text.append(line.charAt(column));
            places.add(new Place(number, column));
        }
    }

    String text() {
        return text.toString();
    }

    int length() {
        return places.size();
    }

    Ink between(int from, int to) {
        var part = new Ink();
        part.text.append(text, from, to);
        part.places.addAll(places.subList(from, to));
        return part;
    }

    /// One span a line, from its first character to behind its last; two where the line has been left and come back to.
    List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var place : places) {
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.line() == place.line && place.column >= last.to()) {
                spans.set(spans.size() - 1, new Span(last.line(), last.from(), place.column + 1));
            } else {
                spans.add(new Span(place.line, place.column, place.column + 1));
            }
        }
        return spans;
    }

    /// Where on the page the first `written` characters of a text end that was read here and may have been corrected
    /// since: exactly where the two agree, else at the nearest end of a word.
    int placeOf(int written, String whole) {
        int start = text.indexOf(whole);
        if (start >= 0) return start + written;
        if (written <= commonStart(whole)) return written;
        int left = whole.length() - written;
        if (left <= commonEnd(whole)) return length() - left;
        return endOfWordNear(Math.round((float) length() * written / whole.length()));
    }

    private int commonStart(String other) {
        int same = 0;
        while (same < Math.min(length(), other.length()) && text.charAt(same) == other.charAt(same)) same++;
        return same;
    }

    private int commonEnd(String other) {
        int same = 0;
        while (same < Math.min(length(), other.length())
                && text.charAt(length() - 1 - same) == other.charAt(other.length() - 1 - same)) same++;
        return same;
    }

    private int endOfWordNear(int place) {
        for (int distance = 0; distance < length(); distance++) {
            if (isEndOfWord(place - distance)) return place - distance;
            if (isEndOfWord(place + distance)) return place + distance;
        }
        return place;
    }

    private boolean isEndOfWord(int place) {
        return place > 0 && place < length() && !places.get(place).follows(places.get(place - 1));
    }
}
