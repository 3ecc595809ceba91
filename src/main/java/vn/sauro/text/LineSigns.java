package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Signs that official documents have in fixed places, and that a scan spoils: the dash before an item, the letter of
/// an item ("đ)" behind "d)"), the closing "./." of a document, closing quotation marks. Lines come in their order,
/// since an item's letter follows from the one before.
final class LineSigns {
    private static final float SURE = 0.9f;

    private static final Pattern DASH = Pattern.compile("\\s*([~»=>])(?=\\s+\\p{L})");
    private static final Pattern STAIN_BEFORE_ITEM = Pattern.compile("\\s*([~`'‘’.,*]+)(?=[a-zđ][).]\\s)");
    private static final Pattern ITEM = Pattern.compile("\\s*[~`'‘’.,*]*([a-zđ])\\)\\s");
    private static final Pattern CLOSING =
            Pattern.compile("(?<=[\\p{L}\\d)”\"]\\s?\\.)(\\s?/\\s?(?:[ceoJj]?[^\\s\\p{L}\\d]{0,3}))\\s*$");
    private static final Pattern QUOTATION = Pattern.compile("(?<=\\p{L})™(?=[\\s;,.)]|$)");

    private char lastItem;

    /// Whether the unit is the letter of an item: "a)". A "d)" may be "đ)", so that is left open.
    static boolean isItem(String line, Unit unit) {
        return unit.to() - unit.from() == 1
                && line.startsWith(")", unit.to())
                && line.charAt(unit.from()) >= 'a'
                && line.charAt(unit.from()) <= 'z'
                && line.charAt(unit.from()) != 'd'
                && line.substring(0, unit.from()).isBlank();
    }

    List<Correction> in(String line) {
        var found = new ArrayList<Correction>();
        addOpening(found, DASH, line, "-");
        addOpening(found, STAIN_BEFORE_ITEM, line, "");
        addItem(found, line);
        if (line.indexOf('™') >= 0) {
            addQuotations(found, line);
        }
        if (line.indexOf('/') >= 0) {
            addClosing(found, line);
        }
        return found;
    }

    private static void addOpening(List<Correction> found, Pattern pattern, String line, String text) {
        var matcher = pattern.matcher(line);
        if (matcher.lookingAt() && !matcher.group(1).equals(text)) {
            found.add(new Correction(matcher.start(1), matcher.end(1), text, SURE, true));
        }
    }

    private static void addQuotations(List<Correction> found, String line) {
        var quotation = QUOTATION.matcher(line);
        while (quotation.find()) {
            var sign = line.lastIndexOf('“', quotation.start()) >= 0 ? "”" : "\"";
            found.add(new Correction(quotation.start(), quotation.end(), sign, SURE, true));
        }
    }

    private static void addClosing(List<Correction> found, String line) {
        var matcher = CLOSING.matcher(line);
        if (matcher.find() && !matcher.group(1).equals("/.")) {
            found.add(new Correction(matcher.start(1), matcher.end(1), "/.", SURE, true));
        }
    }

    /// Items run a, b, c, d, đ, e: an English reader writes both of the middle ones as d.
    private void addItem(List<Correction> found, String line) {
        var item = ITEM.matcher(line);
        if (!item.lookingAt()) {
            return;
        }
        char letter = item.group(1).charAt(0);
        if (letter == 'd' && lastItem != 0) {
            letter = lastItem == 'd' ? 'đ' : lastItem == 'c' ? 'd' : 0;
        }
        if (letter == 'd' || letter == 'đ') {
            found.add(new Correction(item.start(1), item.end(1), String.valueOf(letter), SURE, false));
        }
        lastItem = letter;
    }
}
