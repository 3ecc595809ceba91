package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.HeaderReader.Head;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Citation;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.HeaderPlaces;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

/// Reads a document from its lines, blank lines between paragraphs. The same lines always give the same reading.
public final class DocumentReader {
    private static final Pattern NUMBER_OF_LAW = Pattern.compile("\\d+/\\d{4}/(?:NĐ|TT|L|NQ|QĐ|QH|TTLT).*");
    private static final Pattern DECISION_OF_PREMIER = Pattern.compile(".*/QĐ-TTg");

    private final Lines lines;

    private final List<String> printed;
    private final List<Instruction> rows;

    private DocumentReader(Lines lines, List<String> printed, List<Instruction> rows) {
        this.lines = lines;
        this.printed = printed;
        this.rows = rows;
    }

    public static Reading read(List<String> lines) {
        PlainText plain = PlainText.of(lines);
        List<String> clean = plain.lines();
        List<String> printed = List.copyOf(clean);
        List<Instruction> rows = TaskTables.takeFrom(clean);
        return MovedReading.of(new DocumentReader(new Lines(clean), printed, rows).read(), plain::given);
    }

    private Reading read() {
        Head head = HeaderReader.read(lines).withTypeFrom(lines);
        FootReader.Foot foot = FootReader.read(lines, head.bodyFrom());
        List<Paragraph> paragraphs =
                new ArrayList<>(lines.paragraphs(head.bodyFrom(), Math.min(lines.count(), foot.from() - 1)));
        paragraphs.addAll(lines.paragraphs(foot.to() + 1, lines.count()));
        Passage title = title(head);
        List<Passage> passages = passages(title, paragraphs, foot);
        List<Mention> mentions = CitationReader.mentions(passages, head.parts().number);
        List<Citation> citations = CitationReader.read(passages, mentions);
        MeetingDay meeting = MeetingDay.read(head.type(), title, paragraphs);
        LocalDate date = date(head, meeting, citations);
        DocumentType.Content content = content(head);
        List<Placed> placed = OutlineReader.read(paragraphs, content);
        IssuerReader.@Nullable Body issuer =
                IssuerReader.issuer(IssuerReader.bodies(head.parts().bodies), foot, paragraphs);
        DeadlineReader deadlines = new DeadlineReader(date == null && meeting != null ? meeting.date() : date);
        Addressees writer = issuer == null ? Addressees.NONE : new Addressees(List.of(issuer.name()), issuer.spans());
        LeadContext leads = new LeadContext(content, writer, GreetingReader.read(lines, head.bodyFrom()));
        List<ProposedTask> tasks =
                new TaskReader(content, deadlines, new FieldReader(head.title().text()), leads).read(placed, rows);
        PeriodReader.@Nullable Told period = PeriodReader.read(title, paragraphs, content);
        List<Figure> figures = figures(
                FigureReader.read(placed, paragraphs, content, date, period == null ? null : period.period()),
                content,
                head,
                foot,
                period);
        return new Reading(
                header(head, issuer, date, meeting, foot, period),
                OutlineReader.sections(placed),
                citations,
                tasks,
                figures,
                StatementReader.difficulties(placed),
                StatementReader.recommendations(placed),
                SystemReader.read(paragraphs),
                DoubtReader.read(new DoubtMaterial(
                        paragraphs,
                        placed,
                        date,
                        head.parts().date,
                        head.parts().dateSpans,
                        meeting,
                        mentions,
                        tasks,
                        content == DocumentType.Content.REPORT ? PeriodReader.read(title, List.of(), content) : null,
                        printed,
                        rows.stream().map(row -> row.place().paragraph().line()).toList())));
    }

    /// A report's figures in its sentences and, in their order, those of its tables.
    private List<Figure> figures(
            List<Figure> told,
            DocumentType.Content content,
            Head head,
            FootReader.Foot foot,
            PeriodReader.@Nullable Told period) {
        if (content != DocumentType.Content.REPORT) {
            return told;
        }
        String label = period == null ? null : period.period().label();
        int last = Math.min(lines.count(), foot.from() - 1);
        List<Figure> inTables = FigureTable.read(lines, head.bodyFrom(), last, label);
        Set<Integer> ofTables = inTables.stream().map(Figure::line).collect(Collectors.toSet());
        return Stream.concat(told.stream().filter(figure -> !ofTables.contains(figure.line())), inTables.stream())
                .sorted(Comparator.comparingInt(Figure::line))
                .toList();
    }

    private static DocumentType.Content content(Head head) {
        String number = head.parts().number;
        if (number != null
                && NUMBER_OF_LAW.matcher(number).matches()
                && !DECISION_OF_PREMIER.matcher(number).matches()) {
            return DocumentType.Content.LAW;
        }
        return head.type() == null ? DocumentType.Content.NOTICE : head.type().content();
    }

    private @Nullable Passage title(Head head) {
        boolean given = head.title().text() != null;
        Passage title = given ? lines.passage(head.title().from(), head.title().to()) : null;
        return title == null || title.isEmpty() ? null : title;
    }

    private List<Passage> passages(@Nullable Passage title, List<Paragraph> paragraphs, FootReader.Foot foot) {
        Stream<Passage> end =
                foot.from() <= lines.count() ? Stream.of(lines.passage(foot.from(), foot.to())) : Stream.empty();
        return Stream.of(Stream.ofNullable(title), paragraphs.stream().map(Paragraph::passage), end)
                .flatMap(stream -> stream)
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    /// The date of the head; where its day cannot be read, the meeting and the documents cited bound it.
    private static @Nullable LocalDate date(Head head, @Nullable MeetingDay meeting, List<Citation> citations) {
        if (head.parts().date == null) {
            return null;
        }
        LocalDate latest = Stream.concat(
                        Stream.ofNullable(meeting).map(MeetingDay::date),
                        citations.stream().map(Citation::date).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElse(null);
        return head.parts().date.read(latest);
    }

    private static Header header(
            Head head,
            IssuerReader.@Nullable Body issuer,
            @Nullable LocalDate date,
            @Nullable MeetingDay meeting,
            FootReader.Foot foot,
            PeriodReader.@Nullable Told period) {
        HeadParts parts = head.parts();
        List<IssuerReader.Body> bodies = IssuerReader.bodies(parts.bodies);
        IssuerReader.@Nullable Body parent = bodies.size() > 1 ? bodies.get(bodies.size() - 2) : null;
        boolean placed = parts.place != null && !parts.place.isBlank();
        return new Header(
                head.type() == null ? null : head.type().name(),
                parts.number,
                issuer == null ? null : issuer.name(),
                parent == null ? null : parent.name(),
                placed ? parts.place : null,
                date,
                meeting == null ? null : meeting.date(),
                head.title().text(),
                foot.signer(),
                foot.recipients(),
                period == null ? null : period.period(),
                new HeaderPlaces(
                        head.typeSpans(),
                        parts.number == null ? List.of() : parts.numberSpans,
                        issuer == null ? List.of() : issuer.spans(),
                        parent == null ? List.of() : parent.spans(),
                        placed ? parts.placeSpans : List.of(),
                        date == null ? List.of() : parts.dateSpans,
                        meeting == null ? List.of() : meeting.spans(),
                        head.title().text() == null ? List.of() : head.title().spans(),
                        foot.signer() == null ? List.<Span>of() : foot.signerSpans(),
                        foot.recipients().isEmpty() ? List.of() : foot.recipientSpans(),
                        period == null ? List.of() : period.spans()));
    }
}
