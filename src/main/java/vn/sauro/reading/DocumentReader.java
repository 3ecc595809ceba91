package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Citation;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.HeaderPlaces;
import vn.sauro.reading.Reading.Period;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.text.Composed;

/// Reads a document from its lines, blank lines between paragraphs. The same lines always give the same reading.
public final class DocumentReader {
    private static final Pattern MEETING_DAY =
            Pattern.compile("(?:ngay|trong cac ngay|trong hai ngay) (?:" + Dates.DAY + ")");
    private static final Pattern MEETING = Pattern.compile(
            "\\b(?:hop|hoi nghi|phien hop|cuoc hop|chu tri|lam viec|buoi lam viec|hoi thao|giao ban|kiem tra)\\b");
    private static final Pattern ISSUER_BY_CLOSING =
            Pattern.compile("(?:ubnd|uy ban nhan dan) (?:xa|phuong|dac khu|tinh|huyen|thanh pho) ");

    private final Lines lines;

    private final List<Instruction> rows;

    private DocumentReader(Lines lines, List<Instruction> rows) {
        this.lines = lines;
        this.rows = rows;
    }

    public static Reading read(List<String> lines) {
        List<String> clean = new ArrayList<>(lines.stream().map(Composed::of).toList());
        List<Instruction> rows = TaskTable.takeFrom(clean);
        return new DocumentReader(new Lines(clean), rows).read();
    }

    private Reading read() {
        HeaderReader.Head head = HeaderReader.read(lines).withTypeFrom(lines);
        FootReader.Foot foot = FootReader.read(lines, head.bodyFrom());
        List<Paragraph> paragraphs =
                new ArrayList<>(lines.paragraphs(head.bodyFrom(), Math.min(lines.count(), foot.from() - 1)));
        paragraphs.addAll(lines.paragraphs(foot.to() + 1, lines.count()));
        List<Citation> citations = CitationReader.read(passages(head, paragraphs, foot), head.number());
        LocalDate eventDate = eventDate(head, paragraphs);
        LocalDate date = head.date() == null ? null : head.date().read(latest(eventDate, citations));
        DocumentType.Content content = content(head);
        List<Placed> placed = OutlineReader.read(paragraphs, content);
        List<String> bodies = HeaderReader.bodies(head.issuerLines());
        String issuer = issuer(bodies, head, foot, paragraphs);
        DeadlineReader deadlines = new DeadlineReader(date == null ? eventDate : date);
        List<ProposedTask> tasks = new TaskReader(
                        content, deadlines, new FieldReader(head.title()), issuer == null ? List.of() : List.of(issuer))
                .read(placed, rows);
        Period period = PeriodReader.read(paragraphs, content);
        List<Figure> figures = FigureReader.read(placed, paragraphs, content, period);
        return new Reading(
                new Header(
                        head.type() == null ? null : head.type().name(),
                        head.number(),
                        issuer,
                        bodies.size() > 1 ? bodies.get(bodies.size() - 2) : null,
                        head.place() == null || head.place().isBlank() ? null : head.place(),
                        date,
                        eventDate,
                        head.title(),
                        foot.signer(),
                        foot.recipients(),
                        period,
                        HeaderPlaces.NONE),
                OutlineReader.sections(placed),
                citations,
                tasks,
                figures,
                StatementReader.difficulties(placed),
                StatementReader.recommendations(placed),
                SystemReader.read(paragraphs),
                DoubtReader.read(paragraphs));
    }

    private static DocumentType.Content content(HeaderReader.Head head) {
        String number = head.number();
        if (number != null
                && number.matches("\\d+/\\d{4}/(?:NĐ|TT|L|NQ|QĐ|QH|TTLT).*")
                && !number.matches(".*/QĐ-TTg")) {
            return DocumentType.Content.LAW;
        }
        return head.type() == null ? DocumentType.Content.NOTICE : head.type().content();
    }

    private List<Passage> passages(HeaderReader.Head head, List<Paragraph> paragraphs, FootReader.Foot foot) {
        Stream<Passage> title = head.titleTo() >= head.titleFrom() && head.titleFrom() > 0
                ? Stream.of(lines.passage(head.titleFrom(), head.titleTo()))
                : Stream.empty();
        Stream<Passage> end =
                foot.from() <= lines.count() ? Stream.of(lines.passage(foot.from(), foot.to())) : Stream.empty();
        return Stream.of(title, paragraphs.stream().map(Paragraph::passage), end)
                .flatMap(stream -> stream)
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    /// The day of the meeting that a notice of conclusions tells about.
    private @Nullable LocalDate eventDate(HeaderReader.Head head, List<Paragraph> paragraphs) {
        if (head.type() == null
                || head.type().content() != DocumentType.Content.NOTICE
                || head.type() == DocumentType.LETTER) {
            return null;
        }
        List<String> first = new ArrayList<>();
        if (head.title() != null) {
            first.add(Folding.fold(head.title()));
        }
        paragraphs.stream().limit(4).map(Paragraph::folded).forEach(first::add);
        for (String folded : first) {
            Matcher day = MEETING_DAY.matcher(folded);
            if (day.find()
                    && MEETING.matcher(folded).find()
                    && !Pattern.compile("\\bso \\S+ ?,? ?$")
                            .matcher(folded.substring(0, day.start()))
                            .find()) {
                return Dates.of(day, 1);
            }
        }
        return null;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate eventDate, List<Citation> citations) {
        return Stream.concat(
                        Stream.ofNullable(eventDate),
                        citations.stream().map(Citation::date).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /// As the head prints it; an office or a department is named with the province it belongs to.
    private @Nullable String issuer(
            List<String> bodies, HeaderReader.Head head, FootReader.Foot foot, List<Paragraph> paragraphs) {
        if (bodies.isEmpty()) {
            return issuerFromText(foot, paragraphs);
        }
        String own = bodies.getLast();
        if (bodies.size() == 1) {
            return own;
        }
        String above = bodies.get(bodies.size() - 2);
        String folded = Folding.fold(own);
        if (folded.equals("van phong") || folded.equals("thanh tra")) {
            return own + " " + above;
        }
        Matcher province = Pattern.compile("(?i)(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) ((?:tỉnh|thành phố) .+)")
                .matcher(above);
        boolean ofProvince = folded.matches("so .*") && province.matches() && !folded.contains(" tinh ");
        return ofProvince ? own + " " + province.group(1) : own;
    }

    /// Without a head the closing words or the signature tell who wrote.
    private @Nullable String issuerFromText(FootReader.Foot foot, List<Paragraph> paragraphs) {
        boolean council = foot.signer() != null
                && foot.signer().capacity() != null
                && Folding.fold(foot.signer().capacity()).contains("uy ban nhan dan");
        if (!council) {
            return null;
        }
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Passage passage = paragraphs.get(i).passage();
            Matcher matcher = ISSUER_BY_CLOSING.matcher(passage.folded());
            while (matcher.find()) {
                Agencies.Named named = Agencies.at(passage, matcher.start());
                if (named != null && named.to() > matcher.end()) {
                    return named.names().getFirst();
                }
            }
        }
        return null;
    }
}
