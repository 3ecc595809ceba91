package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;
import vn.sauro.reading.TitleReader.Title;

/// Reads the head of a document: who issues it, number, place and date, type and title ("thể thức", Decree
/// 30/2020/NĐ-CP, Annex I), whether its two columns were kept apart or run together.
final class HeaderReader {
    /// What stands above the body.
    record Head(@Nullable DocumentType type, List<Span> typeSpans, HeadParts parts, Title title, int bodyFrom) {
        /// Where no line names the type, the document calls itself by it ("Quyết định này", "Trên đây là báo cáo").
        Head withTypeFrom(Lines lines) {
            if (type != null) {
                return this;
            }
            for (int line = Math.max(bodyFrom, 1); line <= lines.count(); line++) {
                Matcher matcher = ITSELF.matcher(Folding.fold(lines.line(line)));
                if (matcher.find()) {
                    int group = matcher.group(1) == null ? 2 : 1;
                    List<Span> spans = List.of(new Span(line, matcher.start(group), matcher.end(group)));
                    return new Head(DocumentType.startOf(matcher.group(group)), spans, parts, title, bodyFrom);
                }
            }
            return this;
        }
    }

    private static final Pattern ITSELF = Pattern.compile(
            "(?<!\\p{L})(quyet dinh|ke hoach|chi thi|thong bao|nghi quyet|chuong trinh) nay(?!\\p{L})|^tren day la (bao cao|ke hoach|thong bao)");
    private static final Pattern FIRST_WORD_OF_TITLE = Pattern.compile(
            "^(?:ve |trien khai|ban hanh|phe duyet|cong bo|thuc hien|tang cuong|day manh|ket luan|tinh hinh|ket qua|quy dinh|thanh lap|kien toan)");
    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_ISSUER = 10;

    private final Lines lines;
    private final TitleReader titles;
    private final HeadParts parts = new HeadParts();
    private final List<HeadLine> subject = new ArrayList<>();

    private HeaderReader(Lines lines) {
        this.lines = lines;
        this.titles = new TitleReader(lines);
    }

    static Head read(Lines lines) {
        return new HeaderReader(lines).read();
    }

    private Head read() {
        int last = Math.min(LONGEST_HEAD, lines.count());
        for (int number = 1; number <= last; number++) {
            HeadLine line = new HeadLine(number, lines.line(number));
            parts.take(line);
            if (line.isBlank()) {
                continue;
            }
            Head head = at(line);
            if (head != null) {
                return head;
            }
        }
        return headed(null, List.of(), Title.none(1));
    }

    /// The head, if it ends at this line; else the line is kept for what it may tell.
    private @Nullable Head at(HeadLine line) {
        String rest = line.rest();
        String folded = Folding.fold(rest);
        if (folded.startsWith("kinh gui")) {
            return letter(line.number());
        }
        DocumentType type = typeNamedBy(line, rest, folded);
        if (type != null) {
            return titled(type, line, rest);
        }
        boolean capitals = HeadLine.isCapitals(rest);
        if (capitals
                && parts.date != null
                && rest.length() > 25
                && FIRST_WORD_OF_TITLE.matcher(folded).find()) {
            return headed(null, List.of(), titles.from(line.number()));
        }
        boolean named = capitals || line.capitals().length() > 5;
        if (isBody(line, rest, folded, named)) {
            return subject.isEmpty() ? headed(null, List.of(), Title.none(line.number())) : letter(line.number());
        }
        if (named) {
            parts.addBody(line);
        } else if (parts.numbered || TitleReader.SUBJECT.matcher(folded).find()) {
            subject.add(line);
        }
        return null;
    }

    private boolean isBody(HeadLine line, String rest, String folded, boolean named) {
        if (parts.numbered && TitleReader.SUBJECT.matcher(folded).find()) {
            return false;
        }
        if (rest.length() > 160 || Marker.at(rest) != null && !(named && isNumberAhead(line.number()))) {
            return true;
        }
        boolean opens = TitleReader.BODY_OPENS.matcher(folded).find();
        return opens && !(named && !rest.endsWith(":") && !rest.endsWith(",")) && subject.isEmpty()
                || opens
                        && !subject.isEmpty()
                        && Character.isUpperCase(rest.charAt(0))
                        && addressees(line.number()) == 0;
    }

    /// The type stands in a line of its own below the number; "PHƯỜNG AN BIÊN" above it is no "Phương án".
    private @Nullable DocumentType typeNamedBy(HeadLine line, String rest, String folded) {
        DocumentType type = DocumentType.startOf(folded);
        if (type == null) {
            return null;
        }
        boolean whole = folded.replaceAll("[^a-z ]", "").strip().equals(Folding.fold(type.name()));
        boolean spelled =
                rest.toLowerCase(java.util.Locale.ROOT).startsWith(type.name().toLowerCase(java.util.Locale.ROOT));
        boolean capitals = HeadLine.isCapitals(
                rest.substring(0, Math.min(rest.length(), type.name().length())));
        boolean below = parts.numbered || spelled && !isNumberAhead(line.number());
        return whole || capitals && below ? type : null;
    }

    private boolean isNumberAhead(int number) {
        for (int next = number + 1; next <= Math.min(lines.count(), number + LONGEST_ISSUER); next++) {
            if (HeadParts.NUMBER.matcher(lines.line(next).strip()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private Head titled(DocumentType type, HeadLine line, String rest) {
        int end = Math.min(rest.length(), type.name().length());
        Span name = line.spanOf(rest.substring(0, end));
        return headed(
                type, List.of(name), titles.below(line, rest.substring(end).replaceAll("^[\\s:]+", "")));
    }

    /// An official letter: its subject stands under the number as "V/v ...", its addressees before the body.
    private Head letter(int line) {
        int addressees = addressees(line);
        int bodyFrom = addressees == 0 ? line : afterAddressees(addressees);
        boolean isLetter = parts.numbered || !subject.isEmpty();
        DocumentType type = isLetter && parts.typeByNumber() == null ? DocumentType.LETTER : parts.typeByNumber();
        return headed(type, parts.numberSpans, TitleReader.subject(subject, bodyFrom));
    }

    /// The line with "Kính gửi", if it is this one or one soon after; 0 if there is none.
    private int addressees(int line) {
        for (int next = line; next <= Math.min(lines.count(), line + 8); next++) {
            if (Folding.fold(lines.line(next)).strip().startsWith("kinh gui")) {
                return next;
            }
        }
        return 0;
    }

    /// The first line after "Kính gửi: ..." and its list.
    private int afterAddressees(int line) {
        int next = line + 1;
        boolean list = lines.line(line).strip().endsWith(":");
        while (next <= lines.count()) {
            String text = lines.line(next).strip();
            boolean item = text.startsWith("-") || text.startsWith("+") || text.startsWith("•");
            boolean goesOn = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
            if (text.isEmpty() && !list || !text.isEmpty() && !item && !goesOn) {
                break;
            }
            next++;
            list |= item;
        }
        return next;
    }

    private Head headed(@Nullable DocumentType found, List<Span> typeSpans, Title title) {
        DocumentType type = found == null ? parts.typeByNumber() : found;
        return new Head(
                type, type != null && found == null ? parts.numberSpans : typeSpans, parts, title, title.bodyFrom());
    }
}
