package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines that are decided on together, as one run of units. The last words of a line and the first of the next
/// condition each other; a line with nothing but a page number stands outside.
record Passage(List<String> lines, List<Place> places) {
    /// A passage ends at the first sensible place behind so many lines.
    private static final int LINES = 40;

    private static final int MOST_LINES = 400;

    /// A unit of a line; without one, the end of a paragraph.
    record Place(int line, @Nullable Unit unit) {}

    Passage(List<String> lines) {
        this(lines, run(lines));
    }

    /// Where the passage that begins at `from` ends (exclusive): at a blank line behind a finished sentence.
    static int end(List<String> lines, int from) {
        int to = Math.min(lines.size(), from + LINES);
        while (to < lines.size() && to < from + MOST_LINES) {
            if (lines.get(to).isBlank() && endsSentence(lines.get(to - 1))) {
                return to;
            }
            to++;
        }
        return to;
    }

    /// What stands at each place; nothing at the end of a paragraph.
    List<String> strings() {
        return places.stream()
                .map(place -> place.unit() == null ? "" : place.unit().text(lines.get(place.line())))
                .toList();
    }

    /// Whether a word that begins with a capital and goes on in small letters stands at the place.
    boolean isCapital(int place) {
        if (place < 0 || place >= places.size()) {
            return false;
        }
        var where = places.get(place);
        var unit = where.unit();
        return unit != null
                && unit.kind() == Unit.Kind.WORD
                && Capitals.of(unit.text(lines.get(where.line()))) == Capitals.FIRST;
    }

    private static boolean endsSentence(String line) {
        var units = UnitScanner.scan(line);
        return !units.isEmpty() && units.getLast().kind() == Unit.Kind.BREAK;
    }

    private static List<Place> run(List<String> lines) {
        var places = new ArrayList<Place>();
        boolean gap = false;
        boolean broken = true;
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var units = UnitScanner.scan(line);
            if (units.isEmpty() || isPageNumber(units)) {
                gap = true;
                continue;
            }
            if (!broken && gap && !continues(line, units.getFirst())) {
                places.add(new Place(number, null));
                broken = true;
            }
            gap = false;
            int last = -2;
            for (var unit : units) {
                boolean sameNumber = unit.kind() == Unit.Kind.NUMBER && last == unit.from() - 1;
                boolean sameBreak = unit.kind() == Unit.Kind.BREAK && broken;
                last = unit.kind() == Unit.Kind.NUMBER ? unit.to() : -2;
                broken = unit.kind() == Unit.Kind.BREAK;
                if (!sameNumber && !sameBreak) {
                    places.add(new Place(number, unit));
                }
            }
        }
        return places;
    }

    private static boolean isPageNumber(List<Unit> units) {
        return units.size() == 1 && units.getFirst().kind() == Unit.Kind.NUMBER;
    }

    /// A paragraph goes on behind a gap, as at the end of a page, when the line begins in small letters.
    private static boolean continues(String line, Unit first) {
        return first.kind() == Unit.Kind.WORD
                && Character.isLowerCase(line.charAt(first.from()))
                && line.substring(0, first.from()).isBlank()
                && (first.to() >= line.length() || line.charAt(first.to()) != ')');
    }
}
