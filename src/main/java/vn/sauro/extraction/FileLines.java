package vn.sauro.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Gathers the lines of a file within the limits of what any document needs, cleaned of what is not text.
final class FileLines {
    static final int MOST_CHARACTERS = 5_000_000;
    static final int MOST_LINES = 200_000;
    /// A longer line is broken at a space: no paragraph of an official document comes near.
    static final int LONGEST_LINE = 10_000;

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    private int characters;

    void add(String raw) throws FileRefused {
        characters += raw.length() + 1;
        if (characters > MOST_CHARACTERS) throw new FileRefused(FileRefusal.TOO_MUCH_TEXT);
        var rest = Normalizer.normalize(clean(raw), Normalizer.Form.NFC);
        while (rest.length() > LONGEST_LINE) {
            var at = breakAt(rest);
            keep(rest.substring(0, at));
            rest = rest.substring(at).stripLeading();
        }
        keep(rest);
    }

    /// The next line begins a new page.
    void newPage() {
        var start = lines.size() + 1;
        if (start > 1 && (pageStarts.isEmpty() || pageStarts.getLast() < start)) pageStarts.add(start);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean endsBlank() {
        return lines.isEmpty() || lines.getLast().isBlank();
    }

    FileText.Lines finished() throws FileRefused {
        if (lines.stream().allMatch(String::isBlank)) throw new FileRefused(FileRefusal.EMPTY);
        while (lines.getLast().isBlank()) lines.removeLast();
        pageStarts.removeIf(start -> start > lines.size());
        return new FileText.Lines(lines, pageStarts);
    }

    private void keep(String line) throws FileRefused {
        if (lines.size() == MOST_LINES) throw new FileRefused(FileRefusal.TOO_MUCH_TEXT);
        lines.add(line.stripTrailing());
    }

    private static int breakAt(String line) {
        var space = line.lastIndexOf(' ', LONGEST_LINE);
        if (space > LONGEST_LINE / 2) return space;
        return Character.isLowSurrogate(line.charAt(LONGEST_LINE)) ? LONGEST_LINE - 1 : LONGEST_LINE;
    }

    private static String clean(String raw) {
        var result = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(c, result));
        return result.toString();
    }

    private static void append(int c, StringBuilder result) {
        switch (Character.getType(c)) {
            case Character.CONTROL -> {
                if (c == '\t') result.append('\t');
            }
            // zero-width characters, soft hyphens and those that turn the direction of what is shown
            case Character.FORMAT -> {}
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                result.append(' ');
            case Character.SURROGATE -> result.append('\uFFFD');
            case Character.PRIVATE_USE -> result.appendCodePoint(ofSymbolFont(c));
            default -> result.appendCodePoint(c);
        }
    }

    /// Word's symbol fonts lie at U+F020 to U+F0FF; of their signs documents use the bullet and the dash.
    private static int ofSymbolFont(int c) {
        return switch (c) {
            case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC -> '•';
            case 0xF02D -> '-';
            default -> c;
        };
    }
}
