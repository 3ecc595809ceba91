package vn.sauro.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Marks of footnotes, which a scan turns into signs stuck to words: `BCĐ!`, `TTHC?`, `giao®`. They are believed only
/// where the notes themselves stand below, numbered in order, as many as there are marks above them.
final class FootnoteMarks {
    /// A mark is a small number that was read as something else, so it is always shown for checking.
    private static final float UNSURE = 0.5f;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern MARK = Pattern.compile("(?<=\\p{L})[!?®°]{1,2}(?=[\\s,.;:)]|$)");
    /// A digit behind capitals: `TTHC2`, `3G/4G2`.
    private static final Pattern DIGIT = Pattern.compile("(?<=[A-Z\\d/][A-ZĐ])\\d(?=[\\s,.;:)]|$)");
    private static final Pattern NOTE = Pattern.compile(" {0,3}(\\d{1,2}|[lLI!]) +(?=\\p{L})");

    private record Place(int line, int from, int to) {}

    private final List<String> lines;
    private final boolean[] sound;
    private final Map<Integer, List<Correction>> found = new HashMap<>();

    private FootnoteMarks(List<String> lines, boolean[] sound) {
        this.lines = lines;
        this.sound = sound;
    }

    /// By line.
    static Map<Integer, List<Correction>> in(List<String> lines, boolean[] sound) {
        var marks = new FootnoteMarks(lines, sound);
        marks.find();
        return marks.found;
    }

    private void find() {
        var notes = notes();
        int from = 0;
        for (int i = 0; i < notes.size(); ) {
            int to = i + 1;
            while (to < notes.size() && isSameFoot(notes.get(to - 1), notes.get(to))) {
                to++;
            }
            number(from, notes.get(i).line(), i + 1, to - i);
            from = notes.get(to - 1).line();
            i = to;
        }
    }

    /// Lines behind a blank one that begin with 1, 2, 3 and so on.
    private List<Place> notes() {
        var notes = new ArrayList<Place>();
        for (int number = 1; number < lines.size(); number++) {
            if (sound[number] || !lines.get(number - 1).isBlank()) {
                continue;
            }
            var note = NOTE.matcher(lines.get(number));
            if (!note.lookingAt()) {
                continue;
            }
            var sign = note.group(1);
            boolean next = sign.equals(String.valueOf(notes.size() + 1));
            if (next
                    || notes.isEmpty()
                            && !Character.isDigit(sign.charAt(0))
                            && !marks(MARK, 0, number).isEmpty()) {
                notes.add(new Place(number, note.start(1), note.end(1)));
            }
        }
        return notes;
    }

    private boolean isSameFoot(Place note, Place next) {
        return marks(MARK, note.line(), next.line()).isEmpty()
                && marks(DIGIT, note.line(), next.line()).isEmpty();
    }

    private void number(int from, int to, int first, int count) {
        var places = marks(MARK, from, to);
        if (places.size() < count) {
            places.addAll(marks(DIGIT, from, to));
            places.sort((a, b) -> a.line() != b.line() ? a.line() - b.line() : a.from() - b.from());
        }
        if (places.size() != count) {
            return;
        }
        for (var place : places) {
            add(place, raised(first++));
        }
        var note = NOTE.matcher(lines.get(to));
        if (note.find() && !Character.isDigit(note.group(1).charAt(0))) {
            add(new Place(to, note.start(1), note.end(1)), "1");
        }
    }

    private List<Place> marks(Pattern pattern, int from, int to) {
        var places = new ArrayList<Place>();
        for (int number = from; number < to; number++) {
            if (!sound[number]) {
                var mark = pattern.matcher(lines.get(number));
                while (mark.find()) {
                    places.add(new Place(number, mark.start(), mark.end()));
                }
            }
        }
        return places;
    }

    private void add(Place place, String text) {
        found.computeIfAbsent(place.line(), _ -> new ArrayList<>())
                .add(new Correction(place.from(), place.to(), text, UNSURE, true));
    }

    private static String raised(int number) {
        var raised = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            raised.append(RAISED.charAt(digit - '0'));
        }
        return raised.toString();
    }
}
