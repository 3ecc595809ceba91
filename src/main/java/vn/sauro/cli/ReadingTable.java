package vn.sauro.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.ProposedTask;

/// What was read from a document, set out for people: its head, then the tasks with six dots ("6 rõ"), then figures,
/// citations and doubts.
final class ReadingTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private ReadingTable() {}

    static String of(String name, Reading reading) {
        ReadingTable table = new ReadingTable();
        table.head(name, reading.document());
        table.tasks(reading.tasks(), reading.document());
        table.list(
                "read.figures",
                reading.figures().stream()
                        .map(figure -> line(figure.line()) + figure.name() + ": " + value(figure))
                        .toList());
        table.list(
                "read.citations",
                reading.citations().stream()
                        .map(citation -> line(citation.line())
                                + Stream.of(citation.type(), citation.number(), day(citation.date()), citation.issuer())
                                        .filter(Objects::nonNull)
                                        .collect(java.util.stream.Collectors.joining(", ")))
                        .toList());
        table.list(
                "read.doubts",
                reading.doubts().stream()
                        .map(doubt -> line(doubt.lines().getFirst()) + doubt.text())
                        .toList());
        return table.text.append('\n').toString();
    }

    private static String value(Reading.Figure figure) {
        String value = figure.numerator() != null && figure.denominator() != null
                ? Words.number(figure.numerator()) + "/" + Words.number(figure.denominator()) + " "
                : "";
        String unit = figure.unit() == null ? "" : figure.unit();
        boolean repeats = Objects.equals(figure.value(), figure.numerator());
        return (value + (repeats || figure.value() == null ? "" : Words.number(figure.value())) + " " + unit)
                .replaceAll("\\s+", " ")
                .replace(" %", "%");
    }

    private void head(String name, Header head) {
        text.append(Words.of("read.document", name)).append('\n');
        row("read.type", head.type());
        row("read.number", head.number());
        row("read.issuer", head.issuer());
        row(
                "read.date",
                Stream.of(head.place(), day(head.date()))
                        .filter(Objects::nonNull)
                        .collect(java.util.stream.Collectors.joining(", ")));
        row("read.eventDate", day(head.eventDate()));
        row("read.title", head.title());
        row(
                "read.signer",
                head.signer() == null
                        ? null
                        : Stream.of(head.signer().name(), head.signer().capacity())
                                .filter(Objects::nonNull)
                                .collect(java.util.stream.Collectors.joining(" – ")));
    }

    private void tasks(List<ProposedTask> tasks, Header head) {
        text.append('\n').append(Words.of("read.tasks", tasks.size())).append('\n');
        for (ProposedTask task : tasks) {
            text.append('\n')
                    .append("%-4s %s  ".formatted(task.id(), dots(task, head)))
                    .append(task.section() == null ? "" : "[" + task.section() + "] ")
                    .append(Words.of("read.at", String.valueOf(task.fromLine())))
                    .append('\n');
            wrapped(task.summary());
            row("read.lead", task.lead().isEmpty() ? null : String.join("; ", task.lead()));
            row("read.coordinating", task.coordinating().isEmpty() ? null : String.join("; ", task.coordinating()));
            row("read.deadline", task.deadline() == null ? task.deadlineNote() : deadline(task.deadline()));
            row("read.product", task.product());
        }
    }

    /// Who, what, when, responsibility, product, authority: a full dot where the document says it. This mirrors
    /// the rule of `vn.sauro.review`, whose dots also know what a person has confirmed: the lead answers for the
    /// task, and whoever issued the document accepts the result.
    private static String dots(ProposedTask task, Header head) {
        boolean[] clear = {
            !task.lead().isEmpty(),
            true,
            task.deadline() != null,
            !task.lead().isEmpty(),
            task.product() != null,
            head.issuer() != null
        };
        StringBuilder dots = new StringBuilder();
        for (boolean dot : clear) {
            dots.append(dot ? '●' : '○');
        }
        return dots.toString();
    }

    private static String deadline(Deadline deadline) {
        String day = day(deadline.date());
        return day == null ? deadline.text() : day + " (" + deadline.text() + ")";
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            text.append('\n').append(Words.of(heading, items.size())).append('\n');
            items.forEach(this::wrapped);
        }
    }

    private void row(String heading, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            List<String> parts = wrap(value, WIDTH - 22);
            text.append("     %-16s ".formatted(Words.of(heading)))
                    .append(parts.getFirst())
                    .append('\n');
            parts.stream()
                    .skip(1)
                    .forEach(part -> text.append(" ".repeat(22)).append(part).append('\n'));
        }
    }

    private void wrapped(String value) {
        wrap(value, WIDTH - 5).forEach(part -> text.append("     ").append(part).append('\n'));
    }

    private static List<String> wrap(String value, int width) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : value.split("\\s+")) {
            if (!part.isEmpty() && part.length() + word.length() + 1 > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String line(int line) {
        return Words.of("read.line", String.valueOf(line)) + " ";
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
