package vn.sauro.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// The name of a file as it is shown: without folders, control characters and what turns the direction of writing, and
/// no longer than a line.
public final class FileName {
    static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    /// Empty if nothing of the name can be shown.
    public static String shown(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        var composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        var last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints().filter(FileName::isShown).forEach(clean::appendCodePoint);
        return shortened(clean.toString().strip());
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = name.length() - dot <= LONGEST_ENDING && dot > 0 ? name.substring(dot) : "";
        var end = LONGEST - ending.length() - 1;
        var start = name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
        return start.strip() + "…" + ending;
    }
}
