package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Signs that official documents have in fixed places, and that a scan spoils: the dash before an item, the letter of
/// an item ("đ)" behind "d)"), the closing "./." of a document, closing quotation marks. Lines come in their order,
/// since an item's letter follows from the one before.
final class LineSigns {
    private static final float SURE = 0.9f;
    /// A number may have stood there: it is shown for checking.
    private static final float DEPARTMENT_SURE = 0.5f;

    private static final Pattern DASH = Pattern.compile("\\s*([~»=>])(?=\\s+\\p{L})");
    private static final Pattern STAIN_BEFORE_ITEM = Pattern.compile("\\s*([~`'‘’.,*]+)(?=[a-zđ][).]\\s)");
    private static final Pattern ITEM = Pattern.compile("\\s*[~`'‘’.,*]*([a-zđ])\\)\\s");
    private static final Pattern CLOSING =
            Pattern.compile("(?<=[\\p{L}\\d)”\"]\\s?\\.)(\\s?/\\s?(?:[ceoJj]?[^\\s\\p{L}\\d]{0,3}))\\s*$");
    private static final Pattern QUOTATION = Pattern.compile("(?<=\\p{L})™(?=[\\s;,.)]|$)");

    /// "2.86 Y té": the word "Sở" read as a number before the name of a department.
    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?:^|(?<=[\\s(])|(?<=^\\s{0,20}\\d{1,2}\\.))(86|8[@SO]|\\$[6@O])(?= ?(?:Y t[^\\s]{1,2}(?!\\p{L})|T[^\\s]{1,2}i ch[^\\s]nh|N[^\\s]{1,2}i v[^\\s]"
                    + "|X[^\\s]{1,2}y d[^\\s]{1,2}ng|C[^\\s]{1,2}ng Th|Khoa h[^\\s]c|Gi[^\\s]{1,2}o d[^\\s]c|N[^\\s]{1,2}ng nghi"
                    + "|T[^\\s]{1,2} ph[^\\s]p|V[^\\s]n h[^\\s]a|Du l[^\\s]ch|Ngo[^\\s]i v))");

    /// "86 77/CD-TTg": the word "số" read as a number before a document's number.
    private static final Pattern BEFORE_A_CODE =
            Pattern.compile("(?<=\\p{L}\\s)(?:[5689][608])(?= \\d{1,5}[-/][\\p{Lu}]{2})");
    /// "Sé: 14/CD-UBND" at the beginning of a line.
    private static final Pattern HEAD_NUMBER =
            Pattern.compile("\\s*(S[^\\s:\\d]|[Ss8$][60])(?=\\s?[:;.]? ?\\d{1,5}\\s?/\\s?[\\p{Lu}]{2})");
    /// "O01", "O1 tháng".
    private static final Pattern NUMBER_WITH_NOUGHT = Pattern.compile(
            "(?<![\\p{L}\\d./-])(?:O(?=0\\d(?![\\p{L}\\d]))|(?<=(?:ng|g[aà]y|ngav) )O(?=[1-9](?![\\p{L}\\d])))");

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
        addDepartments(found, line);
        if (line.indexOf('™') >= 0) {
            addQuotations(found, line);
        }
        addNoughts(found, line);
        if (line.indexOf('/') >= 0) {
            addBeforeCodes(found, line);
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

    private static void addDepartments(List<Correction> found, String line) {
        if (line.indexOf('8') < 0 && line.indexOf('$') < 0) {
            return;
        }
        var department = DEPARTMENT.matcher(line);
        while (department.find()) {
            boolean joined = department.end(1) < line.length() && line.charAt(department.end(1)) != ' ';
            found.add(new Correction(
                    department.start(1), department.end(1), joined ? "Sở " : "Sở", DEPARTMENT_SURE, false));
        }
    }

    private static void addBeforeCodes(List<Correction> found, String line) {
        var head = HEAD_NUMBER.matcher(line);
        if (head.lookingAt()) {
            found.add(new Correction(head.start(1), head.end(1), "Số", SURE, false));
        }
        var number = BEFORE_A_CODE.matcher(line);
        while (number.find()) {
            found.add(new Correction(number.start(), number.end(), "số", DEPARTMENT_SURE, false));
        }
    }

    private static void addNoughts(List<Correction> found, String line) {
        if (line.indexOf('O') < 0) {
            return;
        }
        var nought = NUMBER_WITH_NOUGHT.matcher(line);
        while (nought.find()) {
            boolean stands = line.charAt(nought.end()) == '0';
            int to = nought.end() + (stands ? 2 : 1);
            var digits = line.substring(nought.end(), to);
            found.add(new Correction(nought.start(), to, stands ? digits : "0" + digits, DEPARTMENT_SURE, false));
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
