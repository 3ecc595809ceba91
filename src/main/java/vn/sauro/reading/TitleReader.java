package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;

/// Reads what a document is about ("trích yếu"): the lines under the name of its type, or the subject of an official
/// letter ("V/v ..."), and where the body begins behind them.
final class TitleReader {
    /// Lines count from 1; `bodyFrom` is the first line that is no title.
    record Title(@Nullable String text, int from, int to, List<Span> spans, int bodyFrom) {
        static Title none(int bodyFrom) {
            return new Title(null, bodyFrom, bodyFrom - 1, List.of(), bodyFrom);
        }
    }

    static final Pattern SUBJECT = Pattern.compile("^v ?[/1l|i.,]? ?[vw]\\b ?[:.]? ?|^ve viec ");
    static final Pattern BODY_OPENS = Pattern.compile(
            "^(?:ngay \\d|(?:sang|chieu|toi|trong) (?:cac )?ngay|can cu|thuc hien|theo |xet |nham |de |tren co so|sau khi|kinh gui|tiep theo|trong thoi gian|vua qua|hom nay|\\(?kem theo|\\(ban hanh kem|dieu \\d|(?:bo truong|thu tuong|chu tich|giam doc|tong cuc truong|chanh) .*[:,]?$)");
    private static final Pattern MAY_BE_TITLE =
            Pattern.compile("^(?:thuc hien|theo |xet |nham |de |tren co so|tiep theo)");

    /// How the first sentence below a title starts, and no title goes on.
    private static final Pattern NARRATES = Pattern.compile(
            "(?:tai (?:phien|cuoc|buoi|hoi nghi|ky hop)|(?:(?:sang|chieu|trong(?: cac| hai)?) )?ngay \\d|sau khi |thoi gian qua|trong thoi gian)");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?:,|(?<!\\p{L})(?:cua|va|ve|tai|theo|cho|den|trong|nam|thang|quy|ngay|so|giai doan|thuc hien|trien khai))$");
    private static final int MOST_LINES = 14;

    private final Lines lines;

    TitleReader(Lines lines) {
        this.lines = lines;
    }

    /// Under the line that names the type; `after` is what of the title stands on that line itself.
    Title below(HeadLine typeLine, String after) {
        List<String> title = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        if (!after.isEmpty()) {
            title.add(after);
            int from = typeLine.text().lastIndexOf(after);
            spans.add(new Span(typeLine.number(), from, from + after.length()));
        }
        int next = typeLine.number() + 1;
        while (next <= lines.count() && lines.line(next).isBlank()) {
            next++;
        }
        return gathered(title, spans, after.isEmpty() ? next : typeLine.number(), next);
    }

    /// A title in capitals where the line with the type is missing.
    Title from(int line) {
        List<String> title = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        add(title, spans, line);
        return gathered(title, spans, line, line + 1);
    }

    private Title gathered(List<String> title, List<Span> spans, int from, int first) {
        int next = first;
        while (next <= lines.count() && belongsToTitle(next, title)) {
            add(title, spans, next);
            next++;
        }
        return new Title(clean(String.join(" ", title)), from, next - 1, spans, next);
    }

    private void add(List<String> title, List<Span> spans, int number) {
        String line = lines.line(number);
        title.add(line.strip());
        int indent = line.length() - line.stripLeading().length();
        spans.add(new Span(number, indent, indent + line.strip().length()));
    }

    private boolean belongsToTitle(int number, List<String> title) {
        String line = lines.line(number).strip();
        String folded = Folding.fold(line);
        if (line.isEmpty() || title.size() > MOST_LINES || line.startsWith("(")) {
            return false;
        }
        if (title.isEmpty()) {
            return Marker.at(line) == null && (!BODY_OPENS.matcher(folded).find() || isTitleInVerbs(number, folded));
        }
        if (Marker.at(line) != null && !Character.isLowerCase(line.charAt(0))) {
            return false;
        }
        boolean capital = Character.isUpperCase(line.charAt(0));
        if (capital && NARRATES.matcher(folded).lookingAt()) {
            return false;
        }
        String before = title.getLast();
        if (Character.isLowerCase(line.charAt(0))
                || !lines.wrapped() && HeadLine.isCapitals(line) && HeadLine.isCapitals(before)) {
            return true;
        }
        if (before.endsWith(",") || lines.wrapped()) {
            return !BODY_OPENS.matcher(folded).find() || goesOnWithVerb(folded, before);
        }
        return line.length() < 130
                && !BODY_OPENS.matcher(folded).find()
                && !line.endsWith(".")
                && !line.endsWith(":")
                && !line.endsWith(";")
                && !HeadLine.isCapitals(line);
    }

    /// "Thực hiện ..." may be the next words of a title whose line was full.
    private boolean goesOnWithVerb(String folded, String before) {
        return lines.wrapped()
                && MAY_BE_TITLE.matcher(folded).find()
                && OPEN_END.matcher(Folding.fold(before)).find();
    }

    /// "Thực hiện Nghị quyết số ..." under the type is a title when it does not end as a sentence does.
    private boolean isTitleInVerbs(int number, String folded) {
        if (!MAY_BE_TITLE.matcher(folded).find()) {
            return false;
        }
        int last = number;
        while (last - number < 8
                && last < lines.count()
                && !lines.line(last + 1).isBlank()
                && !(Character.isUpperCase(lines.line(last + 1).strip().charAt(0))
                        && BODY_OPENS
                                .matcher(Folding.fold(lines.line(last + 1).strip()))
                                .find())
                && Marker.at(lines.line(last + 1).strip()) == null) {
            last++;
        }
        return last - number < 8 && !lines.line(last).strip().matches(".*[.:;,/]");
    }

    /// The subject of an official letter, from the lines between its number and its addressees.
    static Title subject(List<HeadLine> subject, int bodyFrom) {
        if (subject.isEmpty()) {
            return Title.none(bodyFrom);
        }
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (HeadLine line : subject) {
            if (words.isEmpty()) {
                var mark = SUBJECT.matcher(Folding.fold(line.rest()));
                if (mark.find() && !mark.group().startsWith("ve ")) {
                    Span span = line.span().getFirst();
                    line.take(span.from(), span.from() + mark.end());
                }
            }
            words.add(line.rest());
            spans.addAll(line.span());
        }
        int from = subject.getFirst().number();
        return new Title(clean(String.join(" ", words)), from, subject.getLast().number(), spans, bodyFrom);
    }

    private static @Nullable String clean(String title) {
        String text = title.strip().replaceAll("\\s+", " ").replaceAll("[\\s_\\-–—*]+$", "");
        return text.isEmpty() ? null : text;
    }
}
