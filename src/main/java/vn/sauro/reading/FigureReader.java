package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Period;
import vn.sauro.reading.Reading.SectionKind;

/// Figures that a document reports as results, in digits: percentages, counts with their unit, "a/b". Targets, dates,
/// numbers of documents and names that hold a number are none.
final class FigureReader {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?(?:\\.\\d+)?";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d/.,-])(" + NUMBER + ")(?: ?/ ?(" + NUMBER
            + "))? ?(?:(%)|(?:" + "(" + Lexicon.anyOf("units.txt") + ")(?![\\p{L}])))");
    private static final Pattern NO_RESULT_BEFORE = Pattern.compile(
            "(?:thang|quy|ngay|nam|lan thu|(?<!tong )(?<!co )(?<!ho )(?<!dan )so|lop|muc|cap|khoan|dieu|diem|muc do|de an|giai doan|phien|tu|khu vuc|qua \\d+|phan dau[^.;]{0,60}|muc tieu[^.;]{0,40}|chi tieu[^.;]{0,60}|nhom|bao cao cua|de nghi|phai) ?$");
    private static final Pattern NO_RESULT_AFTER =
            Pattern.compile("^ (?:tro len|thang (?:dau|cuoi)|cap(?!\\p{L})|nha\\b)");
    private static final Pattern RATE =
            Pattern.compile("(?:dat|ty le|ti le|chiem|tuong ung|tuong duong|bang|=)[^.;]{0,40}$");
    private static final Pattern OWN_RATE = Pattern.compile(", (?:\\S+ ){4,12}$");

    private FigureReader() {}

    static List<Figure> read(
            List<Placed> placed, List<Paragraph> paragraphs, DocumentType.Content content, @Nullable Period period) {
        List<Figure> figures = new ArrayList<>();
        String label = period == null ? null : period.label();
        if (content == DocumentType.Content.LAW
                || content == DocumentType.Content.DECISION
                || content == DocumentType.Content.OTHER
                || content == DocumentType.Content.PLAN) {
            return figures;
        }
        for (Placed place : placed) {
            boolean told = place.kind() == SectionKind.RESULTS || place.kind() == SectionKind.LIMITATIONS;
            boolean praised = content == DocumentType.Content.NOTICE
                    && place.kind() != SectionKind.TASKS
                    && place.paragraph().folded().matches(".*\\bda (?:hoan thanh|dat|thuc hien|giai quyet).*");
            if (told || praised) {
                Sentences.of(place.paragraph().passage()).forEach(sentence -> readSentence(sentence, figures, label));
            }
        }
        if (!figures.isEmpty() || content == DocumentType.Content.REPORT || content == DocumentType.Content.NOTICE) {
            paragraphs.stream()
                    .filter(paragraph -> paragraph.kind() == Paragraph.Kind.FOOTNOTE)
                    .filter(note ->
                            Symbols.in(note.text()).isEmpty() && note.text().length() < 300)
                    .forEach(note -> readSentence(note.passage(), figures, label));
        }
        return figures;
    }

    private static void readSentence(Passage sentence, List<Figure> figures, @Nullable String period) {
        String folded = sentence.folded();
        if (folded.contains("phan dau") && !folded.contains(" da ")) {
            return;
        }
        Matcher matcher = FIGURE.matcher(folded);
        int nameFrom = 0;
        Figure fraction = null;
        int fractionEnd = 0;
        while (matcher.find()) {
            if (!isResult(folded, matcher)) {
                continue;
            }
            BigDecimal first = value(matcher.group(1));
            BigDecimal second = matcher.group(2) == null ? null : value(matcher.group(2));
            String unit = matcher.group(3) != null ? "%" : sentence.text().substring(matcher.start(4), matcher.end(4));
            int line = sentence.lineAt(matcher.start(1));
            String between = folded.substring(fraction == null ? matcher.start() : fractionEnd, matcher.start());
            String name = name(sentence, nameFrom, matcher.start(), matcher.end());
            if (fraction != null
                    && unit.equals("%")
                    && second == null
                    && between.length() < 110
                    && between.indexOf(';') < 0) {
                boolean own = OWN_RATE.matcher(between).find();
                Figure rate = new Figure(
                        own ? name : fraction.name(),
                        first,
                        "%",
                        fraction.numerator(),
                        fraction.denominator(),
                        period,
                        own ? line : fraction.line(),
                        sentence.slice(matcher.start(1), matcher.end()).spans());
                if (!own) {
                    figures.removeLast();
                }
                figures.add(rate);
                fraction = null;
            } else {
                Figure figure = new Figure(
                        name,
                        first,
                        unit,
                        second == null ? null : first,
                        second,
                        period,
                        line,
                        sentence.slice(matcher.start(1), matcher.end()).spans());
                figures.add(figure);
                fraction = second == null ? null : figure;
                fractionEnd = matcher.end();
            }
            nameFrom = matcher.end();
        }
    }

    private static boolean isResult(String folded, Matcher matcher) {
        String before = folded.substring(Math.max(0, matcher.start() - 80), matcher.start());
        boolean percent = matcher.group(3) != null;
        if (NO_RESULT_AFTER.matcher(folded.substring(matcher.end())).find()) {
            return false;
        }
        boolean quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
        return !quoted
                && (percent && !before.contains("phan dau") && !before.contains("muc tieu")
                        || !percent && !NO_RESULT_BEFORE.matcher(before).find());
    }

    private static BigDecimal value(String digits) {
        boolean decimalPoint = digits.matches("\\d+\\.\\d{1,2}");
        String plain = decimalPoint ? digits : digits.replace(".", "").replace(',', '.');
        return new BigDecimal(plain);
    }

    /// The words of the clause around the figure.
    private static String name(Passage sentence, int from, int at, int end) {
        String text = sentence.text();
        String before = text.substring(Math.max(from, clauseStart(text, at)), at)
                .replaceAll("^[\\s,;:)(-]+", "")
                .strip();
        before = before.replaceAll("\\s*(?:đạt|là|chiếm|có|còn|đã|được|khoảng|gồm|:|đến)\\s*$", "")
                .strip();
        if (before.length() >= 12) {
            return before;
        }
        int stop = end;
        while (stop < text.length() && ",;.:()".indexOf(text.charAt(stop)) < 0 && stop - at < 110) {
            stop++;
        }
        return (before + " " + text.substring(at, stop)).strip();
    }

    private static int clauseStart(String text, int at) {
        int start = 0;
        for (char mark : new char[] {';', '(', ':'}) {
            start = Math.max(start, text.lastIndexOf(mark, at - 1) + 1);
        }
        int comma = text.lastIndexOf(", ", at - 1);
        return comma > start && at - comma > 25 ? comma + 2 : start;
    }
}
