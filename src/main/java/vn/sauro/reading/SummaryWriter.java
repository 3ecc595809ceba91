package vn.sauro.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/// A task in one short line: its first clause without whom it addresses, cut at a natural place.
final class SummaryWriter {
    private static final int LONGEST = 160;
    private static final Pattern BEFORE =
            Pattern.compile("^[\\s:,;–-]*(?:\\([^)]*\\)[\\s:,]*)?(?:chủ động |có trách nhiệm |chịu trách nhiệm )?");

    private SummaryWriter() {}

    static String summary(Passage task, int leadTo) {
        String text = task.text();
        String rest = leadTo < text.length() - 20
                ? BEFORE.matcher(text.substring(leadTo)).replaceFirst("")
                : text;
        if (rest.length() > LONGEST) {
            int end = -1;
            for (String mark : new String[] {";", ". ", ", "}) {
                int at = rest.lastIndexOf(mark, LONGEST);
                if (at > 60 && (end < 0 || mark.equals(", ") && end < 0)) {
                    end = at;
                }
            }
            int blank = rest.lastIndexOf(' ', LONGEST - 1);
            rest = end > 0 ? rest.substring(0, end) : rest.substring(0, blank > 0 ? blank : LONGEST) + "…";
        }
        String clean = rest.replaceAll("[\\s.;,:/]+$", "");
        return clean.isEmpty() ? text : clean.substring(0, 1).toUpperCase(Locale.ROOT) + clean.substring(1);
    }
}
