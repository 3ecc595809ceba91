package vn.sauro.task;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Deadlines as a calendar (iCalendar, RFC 5545): a whole day for each open task that has one, so that it shows in
/// calendars that know nothing of to-dos. Vietnamese, whatever the language of the page: it is subscribed to once.
@Component
class TaskCalendar {
    private static final java.util.Locale VIETNAMESE = java.util.Locale.of("vi");

    /// Octets of a line, its end not counted (RFC 5545 3.1).
    private static final int LINE_MAXIMUM = 75;

    private final MessageSource words;

    TaskCalendar(MessageSource words) {
        this.words = words;
    }

    /// `base` is the address of this program, under which each task has its page.
    void write(Stream<TaskRow> rows, String base, Writer out) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sau Ro//Nhiem vu//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", word("calendar.name")));
        rows.filter(row -> row.deadline() != null).forEach(row -> calendar.add(event(row, base)));
        var whole = new StringWriter();
        new CalendarOutputter(false).output(calendar, whole);
        out.write(folded(whole.toString()));
    }

    /// The library folds by letters, the standard by octets: a Vietnamese letter takes up to three.
    private static String folded(String calendar) {
        var folded = new StringBuilder();
        for (var line : calendar.replace("\r\n ", "").split("\r\n")) {
            int octets = 0;
            for (int letter : line.codePoints().toArray()) {
                int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LINE_MAXIMUM) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += more;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private VEvent event(TaskRow row, String base) {
        var event = new VEvent(false);
        event.add(new Uid(row.code() + "@sauro"));
        event.add(new DtStamp(row.assignedAt()));
        event.add(new DtStart<>(Objects.requireNonNull(row.deadline())));
        event.add(new Summary(word("calendar.summary", row.title())));
        event.add(new Description(description(row)));
        event.add(new Sequence(row.version()));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Url(URI.create(base + "/tasks/" + row.id().value())));
        return event;
    }

    private String description(TaskRow row) {
        return Stream.of(
                        row.code(),
                        word("task.lead") + ": " + row.leadName(),
                        named("task.jointLeads", row.jointLeads()),
                        named("task.monitoring", row.monitoring()),
                        named("task.guiding", row.guiding()),
                        word("task.assigner") + ": " + row.assignerName(),
                        row.documentWords() == null ? "" : word("task.document") + ": " + row.documentWords(),
                        word("task.state") + ": " + word("state." + row.state()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String named(String key, @Nullable String bodies) {
        return bodies == null ? "" : word(key) + ": " + bodies;
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
