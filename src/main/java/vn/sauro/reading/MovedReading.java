package vn.sauro.reading;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.sauro.reading.Reading.Citation;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.HeaderPlaces;
import vn.sauro.reading.Reading.NamedSystem;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Recommendation;
import vn.sauro.reading.Reading.Section;
import vn.sauro.reading.Reading.Span;
import vn.sauro.reading.Reading.Statement;
import vn.sauro.reading.Reading.TaskPlaces;

/// The same reading with all its places moved: lines are read as they would be typed and shown as they were given.
final class MovedReading {
    private final UnaryOperator<Span> move;

    private MovedReading(UnaryOperator<Span> move) {
        this.move = move;
    }

    static Reading of(Reading reading, UnaryOperator<Span> move) {
        return new MovedReading(move).moved(reading);
    }

    private Reading moved(Reading reading) {
        return new Reading(
                moved(reading.document()),
                reading.outline().stream().map(this::moved).toList(),
                reading.citations().stream().map(this::moved).toList(),
                reading.tasks().stream().map(this::moved).toList(),
                reading.figures().stream().map(this::moved).toList(),
                reading.difficulties().stream().map(this::moved).toList(),
                reading.recommendations().stream().map(this::moved).toList(),
                reading.systems().stream().map(this::moved).toList(),
                reading.doubts().stream().map(this::moved).toList());
    }

    private List<Span> moved(List<Span> spans) {
        return spans.stream().map(move).toList();
    }

    private Header moved(Header header) {
        return new Header(
                header.type(),
                header.number(),
                header.issuer(),
                header.parent(),
                header.place(),
                header.date(),
                header.eventDate(),
                header.title(),
                header.signer(),
                header.recipients(),
                header.period(),
                moved(header.places()));
    }

    private HeaderPlaces moved(HeaderPlaces places) {
        return new HeaderPlaces(
                moved(places.type()),
                moved(places.number()),
                moved(places.issuer()),
                moved(places.parent()),
                moved(places.place()),
                moved(places.date()),
                moved(places.eventDate()),
                moved(places.title()),
                moved(places.signer()),
                moved(places.recipients()),
                moved(places.period()));
    }

    private Section moved(Section section) {
        return new Section(section.number(), section.heading(), section.line(), section.kind(), moved(section.spans()));
    }

    private Citation moved(Citation citation) {
        return new Citation(
                citation.type(),
                citation.number(),
                citation.date(),
                citation.issuer(),
                citation.line(),
                citation.lines(),
                moved(citation.spans()));
    }

    private ProposedTask moved(ProposedTask task) {
        return new ProposedTask(
                task.id(),
                task.section(),
                task.fromLine(),
                task.toLine(),
                moved(task.spans()),
                task.text(),
                task.summary(),
                task.lead(),
                task.leadSource(),
                task.coordinating(),
                task.reportTo(),
                task.deadline(),
                task.deadlineNote(),
                task.product(),
                task.target(),
                task.field(),
                moved(task.places()));
    }

    private TaskPlaces moved(TaskPlaces places) {
        return new TaskPlaces(
                moved(places.lead()),
                moved(places.coordinating()),
                moved(places.reportTo()),
                moved(places.deadline()),
                moved(places.product()),
                moved(places.target()));
    }

    private Figure moved(Figure figure) {
        return new Figure(
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.numerator(),
                figure.denominator(),
                figure.period(),
                figure.line(),
                moved(figure.spans()));
    }

    private Statement moved(Statement statement) {
        return new Statement(statement.text(), statement.line(), moved(statement.spans()));
    }

    private Recommendation moved(Recommendation asked) {
        return new Recommendation(asked.text(), asked.to(), asked.line(), moved(asked.spans()));
    }

    private NamedSystem moved(NamedSystem system) {
        return new NamedSystem(system.name(), system.line(), moved(system.spans()));
    }

    private Doubt moved(Doubt doubt) {
        return new Doubt(doubt.kind(), doubt.code(), doubt.values(), doubt.lines(), doubt.text(), moved(doubt.spans()));
    }
}
