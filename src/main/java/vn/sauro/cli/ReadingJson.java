package vn.sauro.cli;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.HeaderPlaces;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

/// Writes readings as JSON, in the form that the scoring of readings expects.
final class ReadingJson {
    private final JsonGenerator json;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
    }

    /// One object for one document, an array for several.
    static String write(List<Reading> readings) {
        java.io.StringWriter text = new java.io.StringWriter();
        ObjectWriteContext indented = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(indented, text)) {
            ReadingJson writer = new ReadingJson(json);
            if (readings.size() == 1) {
                writer.reading(readings.getFirst());
            } else {
                json.writeStartArray();
                readings.forEach(writer::reading);
                json.writeEndArray();
            }
        }
        return text.toString();
    }

    private void reading(Reading reading) {
        json.writeStartObject();
        document(reading.document());
        array("outline", reading.outline(), section -> {
            text("number", section.number());
            text("heading", section.heading());
            json.writeNumberProperty("line", section.line());
            text("kind", word(section.kind()));
            spans("spans", section.spans());
        });
        array("citations", reading.citations(), citation -> {
            text("type", citation.type());
            text("number", citation.number());
            text("date", citation.date());
            text("issuer", citation.issuer());
            json.writeNumberProperty("line", citation.line());
            numbers("lines", citation.lines());
            spans("spans", citation.spans());
        });
        array("tasks", reading.tasks(), this::task);
        array("indicators", reading.figures(), figure -> {
            text("name", figure.name());
            number("value", figure.value());
            text("unit", figure.unit());
            number("numerator", figure.numerator());
            number("denominator", figure.denominator());
            text("period", figure.period());
            json.writeNumberProperty("line", figure.line());
            spans("spans", figure.spans());
        });
        array("difficulties", reading.difficulties(), statement -> {
            text("text", statement.text());
            json.writeNumberProperty("line", statement.line());
            spans("spans", statement.spans());
        });
        array("recommendations", reading.recommendations(), recommendation -> {
            text("text", recommendation.text());
            text("to", recommendation.to());
            json.writeNumberProperty("line", recommendation.line());
            spans("spans", recommendation.spans());
        });
        array("systems", reading.systems(), system -> {
            text("name", system.name());
            json.writeNumberProperty("line", system.line());
            spans("spans", system.spans());
        });
        array("checks", reading.doubts(), doubt -> {
            text("kind", word(doubt.kind()));
            text("code", doubt.code());
            texts("values", doubt.values());
            json.writeNumberProperty("line", doubt.lines().getFirst());
            numbers("lines", doubt.lines());
            text("text", doubt.text());
            spans("spans", doubt.spans());
        });
        json.writeEndObject();
    }

    private void document(Header header) {
        json.writeObjectPropertyStart("document");
        text("type", header.type());
        text("number", header.number());
        text("issuer", header.issuer());
        text("parent", header.parent());
        text("place", header.place());
        text("date", header.date());
        text("eventDate", header.eventDate());
        text("title", header.title());
        if (header.signer() == null) {
            json.writeNullProperty("signer");
        } else {
            json.writeObjectPropertyStart("signer");
            text("name", header.signer().name());
            text("position", header.signer().position());
            text("capacity", header.signer().capacity());
            json.writeEndObject();
        }
        texts("recipients", header.recipients());
        if (header.period() == null) {
            json.writeNullProperty("period");
        } else {
            json.writeObjectPropertyStart("period");
            text("from", header.period().from());
            text("to", header.period().to());
            text("label", header.period().label());
            json.writeEndObject();
        }
        places(header.places());
        json.writeEndObject();
    }

    private void places(HeaderPlaces places) {
        json.writeObjectPropertyStart("places");
        spans("type", places.type());
        spans("number", places.number());
        spans("issuer", places.issuer());
        spans("parent", places.parent());
        spans("place", places.place());
        spans("date", places.date());
        spans("eventDate", places.eventDate());
        spans("title", places.title());
        spans("signer", places.signer());
        spans("recipients", places.recipients());
        spans("period", places.period());
        json.writeEndObject();
    }

    private void task(ProposedTask task) {
        text("id", task.id());
        text("section", task.section());
        numbers("lines", List.of(task.fromLine(), task.toLine()));
        text("text", task.text());
        text("summary", task.summary());
        texts("lead", task.lead());
        text("leadSource", task.leadSource() == LeadSource.NONE ? null : word(task.leadSource()));
        texts("coordinating", task.coordinating());
        texts("reportTo", task.reportTo());
        deadline(task.deadline());
        text("deadlineNote", task.deadlineNote());
        text("product", task.product());
        text("target", task.target());
        text("field", task.field());
        spans("spans", task.spans());
        json.writeObjectPropertyStart("places");
        spans("lead", task.places().lead());
        spans("coordinating", task.places().coordinating());
        spans("reportTo", task.places().reportTo());
        spans("deadline", task.places().deadline());
        spans("product", task.places().product());
        spans("target", task.places().target());
        json.writeEndObject();
    }

    private void spans(String name, List<Span> spans) {
        array(name, spans, span -> {
            json.writeNumberProperty("line", span.line());
            json.writeNumberProperty("from", span.from());
            json.writeNumberProperty("to", span.to());
        });
    }

    private void deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            json.writeNullProperty("deadline");
            return;
        }
        json.writeObjectPropertyStart("deadline");
        text("kind", deadline.kind() == DeadlineKind.YEAR_END ? "yearEnd" : word(deadline.kind()));
        boolean month = deadline.kind() == DeadlineKind.MONTH && deadline.date() != null;
        text("value", month ? YearMonth.from(deadline.date()) : deadline.date());
        text("rule", deadline.rule());
        text("text", deadline.text());
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void text(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void number(String name, @Nullable BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void numbers(String name, List<Integer> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> values, java.util.function.Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            write.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
