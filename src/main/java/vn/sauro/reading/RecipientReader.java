package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Span;

/// Who receives a document ("Nơi nhận"): the items of the list at the left of the foot.
final class RecipientReader {
    /// The recipients with the lines that name them.
    record Recipients(List<String> names, List<Span> spans) {}

    private static final Pattern HEADING = Pattern.compile("(?i)^\\s*n\\S{1,3}\\s+n\\S{1,4}\\s*:?\\s*");
    private static final Pattern DASH = Pattern.compile("^[-–—+•\\s]+");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:(?:T/?M|K/?T|T/?L|TUQ)[.,]? ?|Q\\. ?)?(?<![\\p{L}])\\p{Lu}{2,30}(?:[ ,]{1,3}\\p{Lu}{2,30}){0,14}");
    private static final Pattern COLUMN_GAP = Pattern.compile("\\s{3,}(?=\\S)");
    private static final Pattern ENDED = Pattern.compile(".*[;.]$");

    private final List<String> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private RecipientReader() {}

    static Recipients read(Lines lines, int from, int to) {
        RecipientReader reader = new RecipientReader();
        for (int number = from; number > 0 && number <= to; number++) {
            String line = lines.line(number);
            Matcher heading = HEADING.matcher(line);
            reader.readLine(number, line, number == from && heading.find() ? heading.end() : 0);
        }
        List<String> names = reader.items.stream()
                .map(item -> item.replaceAll("[;.,\\s]+$", ""))
                .filter(item -> !item.isEmpty())
                .toList();
        return new Recipients(names, List.copyOf(reader.spans));
    }

    private void readLine(int number, String line, int from) {
        String text = line.substring(from).strip();
        boolean starts = !text.isEmpty() && "-–—+•".indexOf(text.charAt(0)) >= 0;
        String words = withoutRightColumn(DASH.matcher(text).replaceFirst(""));
        if (words.isEmpty()) {
            return;
        }
        boolean goesOn = !items.isEmpty()
                && Character.isLowerCase(words.charAt(0))
                && !ENDED.matcher(items.getLast()).matches();
        if (!starts && !goesOn) {
            return;
        }
        if (starts) {
            items.add(words);
        } else {
            items.set(items.size() - 1, items.getLast() + " " + words);
        }
        int at = line.indexOf(words, from);
        spans.add(new Span(number, at, at + words.length()));
    }

    /// The signature stands to the right of the list and a scan runs both together.
    private static String withoutRightColumn(String item) {
        String text = item;
        int end = endOfItem(text);
        if (end >= 0) {
            text = text.substring(0, end + 1);
        }
        Matcher gap = COLUMN_GAP.matcher(text);
        if (gap.find()) {
            text = text.substring(0, gap.start());
        }
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            if (capitals.start() > 0 && capitals.group().contains(" ") && SignerReader.isOffice(capitals.group())) {
                return text.substring(0, capitals.start()).strip();
            }
        }
        return HeadLine.isCapitals(text) && SignerReader.isOffice(text) ? "" : text.strip();
    }

    /// The semicolon that ends the item; one inside brackets does not.
    private static int endOfItem(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ';' && depth == 0) {
                return i;
            }
        }
        return text.indexOf(';');
    }
}
