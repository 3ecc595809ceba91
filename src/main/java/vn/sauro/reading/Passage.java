package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Span;

/// Words that belong together, taken from one or several lines, as one text. Each word knows where it stood, so that
/// whatever is read can be shown in its place.
final class Passage {
    /// One word as printed: `text` is what counts of it (footnote marks taken off).
    record Word(String text, int line, int from, int to) {}

    private static final Pattern CODE_BROKEN_AFTER = Pattern.compile(".*(\\d|[A-ZĐƯ])[-/]");
    private static final Pattern CODE_GOES_ON = Pattern.compile("[A-ZĐƯ\\d].*");

    private final List<Word> words;
    private final int[] starts;
    private final String text;
    private final String folded;

    Passage(List<Word> words) {
        this.words = List.copyOf(words);
        this.starts = new int[words.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (i > 0 && !isBrokenCode(words.get(i - 1), words.get(i))) {
                joined.append(' ');
            }
            starts[i] = joined.length();
            joined.append(words.get(i).text());
        }
        this.text = joined.toString();
        this.folded = Folding.fold(text);
    }

    /// "02-" at the end of a line and "KH/BCĐTW" at the start of the next are one number.
    private static boolean isBrokenCode(Word left, Word right) {
        return left.line() != right.line()
                && CODE_BROKEN_AFTER.matcher(left.text()).matches()
                && CODE_GOES_ON.matcher(right.text()).matches();
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int length() {
        return text.length();
    }

    int firstLine() {
        return words.getFirst().line();
    }

    int lastLine() {
        return words.getLast().line();
    }

    int lineAt(int offset) {
        return words.get(wordAt(offset)).line();
    }

    Passage from(int from) {
        return slice(from, text.length());
    }

    /// The part between two offsets of [#text()], without blanks at its ends.
    Passage slice(int from, int to) {
        List<Word> part = new ArrayList<>();
        for (int i = wordAt(from); i < starts.length && starts[i] < to; i++) {
            Word word = words.get(i);
            int cutLeft = Math.max(0, from - starts[i]);
            int cutRight = Math.max(0, starts[i] + word.text().length() - to);
            if (cutLeft + cutRight < word.text().length()) {
                part.add(new Word(
                        word.text().substring(cutLeft, word.text().length() - cutRight),
                        word.line(),
                        word.from() + cutLeft,
                        cutRight == 0 ? word.to() : Math.max(word.from() + cutLeft + 1, word.to() - cutRight)));
            }
        }
        return new Passage(part);
    }

    Passage join(Passage next) {
        List<Word> both = new ArrayList<>(words);
        both.addAll(next.words);
        return new Passage(both);
    }

    /// The same words without what the pattern finds at their ends; words that are nothing else are left out.
    Passage without(Pattern specks) {
        List<Word> clean = new ArrayList<>();
        for (Word word : words) {
            String text = specks.matcher(word.text()).replaceAll("");
            if (!text.isEmpty()) {
                int at = word.text().indexOf(text);
                boolean whole = word.to() - word.from() == word.text().length();
                int from = whole ? word.from() + at : word.from();
                clean.add(new Word(text, word.line(), from, whole ? from + text.length() : word.to()));
            }
        }
        return new Passage(clean);
    }

    /// Where the words stand, one span for each line.
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Word word : words) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            // a table's words come column by column, so the next may stand before the last
            if (last != null && last.line() == word.line() && word.from() >= last.to()) {
                spans.set(spans.size() - 1, new Span(last.line(), last.from(), word.to()));
            } else {
                spans.add(new Span(word.line(), word.from(), word.to()));
            }
        }
        return spans;
    }

    private int wordAt(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return text;
    }
}
