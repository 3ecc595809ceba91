package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import vn.sauro.reading.Reading.Span;

/// A document as it would be typed. Some files divide their words by two blanks, set all lines in, write letters and
/// their marks apart or hide characters that nobody sees; what is read must be the same, and stand where it was given.
final class PlainText {
    /// Wider than any gap between two words of a sentence.
    private static final int WIDEST = 8;

    private static final int LEAST_GAPS = 20;

    private final List<PlainLine> lines;

    private PlainText(List<PlainLine> lines) {
        this.lines = lines;
    }

    static PlainText of(List<String> given) {
        int blank = usualGap(given);
        int indent = commonIndent(given);
        return new PlainText(
                given.stream().map(line -> PlainLine.of(line, blank, indent)).toList());
    }

    List<String> lines() {
        return new ArrayList<>(lines.stream().map(PlainLine::text).toList());
    }

    /// Where words of these lines stood as they were given.
    Span given(Span span) {
        boolean within = span.line() >= 1 && span.line() <= lines.size();
        return within ? lines.get(span.line() - 1).given(span) : span;
    }

    /// How many blanks stand between two words: as many as between most of them.
    private static int usualGap(List<String> lines) {
        int[] counts = new int[WIDEST + 1];
        int all = 0;
        for (String line : lines) {
            int gap = 0;
            boolean inside = false;
            for (int i = 0; i < line.length(); i++) {
                if (PlainLine.isBlank(line.charAt(i))) {
                    gap++;
                } else {
                    if (inside && gap > 0) {
                        counts[Math.min(gap, WIDEST)]++;
                        all++;
                    }
                    gap = 0;
                    inside = true;
                }
            }
        }
        for (int gap = 2; gap < WIDEST && all >= LEAST_GAPS; gap++) {
            if (counts[gap] * 2 > all) {
                return gap;
            }
        }
        return 1;
    }

    /// The blanks that every line starts with; a page that starts with its mark tells nothing.
    private static int commonIndent(List<String> lines) {
        int common = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank() && line.charAt(0) != '\f') {
                int indent = 0;
                while (indent < line.length() && PlainLine.isBlank(line.charAt(indent))) {
                    indent++;
                }
                common = Math.min(common, indent);
            }
        }
        return common == Integer.MAX_VALUE ? 0 : common;
    }
}
