package vn.sauro.reading;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import vn.sauro.reading.Reading.Span;

/// One line of a document as it would be typed: letters composed, one blank between two words, nothing invisible and
/// nothing behind the last word. It knows where each of its characters stood.
final class PlainLine {
    private static final int MOST_MARKS = 4;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainLine(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /// Where the words of a span of this line stood.
    Span given(Span span) {
        boolean within = span.from() < span.to() && span.to() <= starts.length;
        return within ? new Span(span.line(), starts[span.from()], ends[span.to() - 1]) : span;
    }

    /// `blank` is how many blanks stand for one, `indent` how many all lines of the document start with.
    static PlainLine of(String line, int blank, int indent) {
        Typing typing = new Typing(line.length());
        int end = end(line);
        int at = indentOf(line, indent);
        while (at < end) {
            int next = at + Character.charCount(line.codePointAt(at));
            if (isBlank(line.charAt(at))) {
                while (next < end && isBlank(line.charAt(next))) {
                    next++;
                }
                typing.addBlanks(at, next, Math.max(1, (next - at) / blank));
            } else if (!isInvisible(line.charAt(at))) {
                while (next < end && isMark(line.charAt(next))) {
                    next++;
                }
                typing.add(at, next, composed(line, at, next));
            }
            at = next;
        }
        return typing.done();
    }

    /// The line while it is typed anew.
    private static final class Typing {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Typing(int length) {
            text = new StringBuilder(length);
            starts = new int[length];
            ends = new int[length];
        }

        void addBlanks(int from, int to, int count) {
            for (int i = 0; i < count; i++) {
                add(from + i, i + 1 == count ? to : from + i + 1, " ");
            }
        }

        void add(int from, int to, String letters) {
            int end = text.length() + letters.length();
            if (end > starts.length) {
                starts = Arrays.copyOf(starts, end * 2);
                ends = Arrays.copyOf(ends, end * 2);
            }
            Arrays.fill(starts, text.length(), end, from);
            Arrays.fill(ends, text.length(), end, to);
            text.append(letters);
        }

        PlainLine done() {
            return new PlainLine(
                    text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
        }
    }

    private static int indentOf(String line, int most) {
        int indent = 0;
        while (indent < most && indent < line.length() && isBlank(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    private static int end(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) != '\f' && isNothing(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isNothing(char c) {
        return Character.isWhitespace(c) || isBlank(c) || isInvisible(c);
    }

    /// Vietnamese puts two marks on a letter at most; longer runs are no text.
    private static String composed(String line, int from, int to) {
        if (to - from == 1) {
            return line.substring(from, to);
        }
        return Normalizer.normalize(line.substring(from, Math.min(to, from + MOST_MARKS + 1)), Form.NFC);
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c < '\u0370';
    }

    /// A blank of any kind and width, but no tab: that parts cells.
    static boolean isBlank(char c) {
        return c == ' ' || c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /// Soft hyphens, joiners, marks of the byte order and of the direction.
    private static boolean isInvisible(char c) {
        return c == '\r' || c > 127 && Character.getType(c) == Character.FORMAT;
    }
}
