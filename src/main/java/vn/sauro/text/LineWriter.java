package vn.sauro.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Writes a restored line: the words decided on in their places, everything between them as it was.
final class LineWriter {
    private final String line;
    private final boolean insideParentheses;
    private final boolean scanned;
    private final StringBuilder text = new StringBuilder();
    private final List<Restoration.Word> words = new ArrayList<>();
    private final Deque<Correction> corrections;
    private int copied;

    /// `scanned`: not typed without diacritics. `corrections` are decided on beforehand and go before what is said of
    /// the words there. They come in order.
    LineWriter(String line, boolean insideParentheses, boolean scanned, List<Correction> corrections) {
        this.line = line;
        this.scanned = scanned;
        this.insideParentheses = insideParentheses;
        this.corrections = new ArrayDeque<>(corrections);
    }

    String line() {
        return line;
    }

    /// Units come in the order of the line.
    void replace(Unit unit, String restored, float confidence, List<String> otherwise) {
        writeCorrectionsTo(unit.to());
        if (unit.from() >= copied) {
            write(unit, restored, confidence, otherwise);
        }
    }

    private void writeCorrectionsTo(int end) {
        while (!corrections.isEmpty() && corrections.getFirst().from() < end) {
            var found = corrections.removeFirst();
            if (found.from() >= copied) {
                write(new Unit(Unit.Kind.WORD, found.from(), found.to()), found.text(), found.confidence(), List.of());
            }
        }
    }

    private void write(Unit unit, String restored, float confidence, List<String> otherwise) {
        copyTo(unit.from());
        if (unit.kind() == Unit.Kind.JOINED) {
            text.append(' ');
        } else {
            partSigns(unit, restored);
        }
        int from = text.length();
        text.append(restored);
        copied = unit.to();
        words.add(new Restoration.Word(
                unit.from(), unit.to(), from, text.length(), unit.text(line), restored, confidence, otherwise));
    }

    Restoration.Line finish(String original) {
        writeCorrectionsTo(line.length());
        copyTo(line.length());
        return new Restoration.Line(original, text.toString(), List.copyOf(words));
    }

    /// Behind a sign between two words stands a blank; a stop before a small letter is a stain: "sở,ban,ngành",
    /// "quy.định".
    private void partSigns(Unit unit, String restored) {
        int at = unit.from() - 1;
        var last = words.isEmpty() ? null : words.getLast();
        if (!scanned || at < 1 || last == null || last.originalTo() != at || text.isEmpty()) {
            return;
        }
        char sign = line.charAt(at);
        if (".,;".indexOf(sign) < 0
                || text.charAt(text.length() - 1) != sign
                || !isLongWord(last.restored())
                || !isLongWord(restored)) {
            return;
        }
        if (sign == '.' && Character.isLowerCase(restored.charAt(0))) {
            text.setLength(text.length() - 1);
        }
        text.append(' ');
    }

    private static boolean isLongWord(String word) {
        return word.length() > 1 && Syllables.isSyllable(word);
    }

    private void copyTo(int end) {
        for (int i = copied; i < end; i++) {
            if (isStainBetweenWords(i) || scanned && RuledLines.isTrace(line, i)) {
                text.append(' ');
            } else if (!isStainBehindWord(i)) {
                text.append(line.charAt(i));
            }
        }
        copied = end;
    }

    /// An underscore between words is a stain the reader took for one.
    private boolean isStainBetweenWords(int at) {
        return line.charAt(at) == '_'
                && at > 0
                && at + 1 < line.length()
                && Character.isLetter(line.charAt(at - 1))
                && Character.isLetter(line.charAt(at + 1));
    }

    /// The hook of "ữ" or "ổ" may be read once more as a sign behind the word: "dữ? liệu", "tổ) chức", that of "ơ" as
    /// an apostrophe: "cơ’ quan".
    private boolean isStainBehindWord(int at) {
        char c = line.charAt(at);
        if (c == '’' || c == '\'' || c == '‘') {
            return endsRestoredWord(at) && isEndOfToken(at + 1) && !opensQuotation(at);
        }
        if (c != '?' && c != ')' || at + 2 >= line.length() || line.charAt(at + 1) != ' ' || !endsRestoredWord(at)) {
            return false;
        }
        boolean goesOn = Character.isLowerCase(line.charAt(at + 2));
        return c == '?' ? goesOn : !insideParentheses && line.lastIndexOf('(', at) < 0 && line.indexOf(' ') < at;
    }

    private boolean isEndOfToken(int at) {
        return at >= line.length() || " \t,.;:)".indexOf(line.charAt(at)) >= 0;
    }

    private boolean opensQuotation(int before) {
        for (int i = 0; i < before; i++) {
            boolean quotes = "‘’'".indexOf(line.charAt(i)) >= 0;
            if (quotes && (i == 0 || UnitScanner.isBlank(line.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsRestoredWord(int at) {
        var last = words.isEmpty() ? null : words.getLast();
        return last != null && last.originalTo() == at && last.isChanged();
    }
}
