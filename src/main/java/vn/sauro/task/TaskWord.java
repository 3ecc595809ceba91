package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Letterhead;
import vn.sauro.shared.Formats;
import vn.sauro.writing.OfficialDocument;
import vn.sauro.writing.OfficialDocument.Column;
import vn.sauro.writing.OfficialDocument.Head;
import vn.sauro.writing.OfficialDocument.Paragraph;
import vn.sauro.writing.OfficialDocument.Row;
import vn.sauro.writing.OfficialDocument.Signature;
import vn.sauro.writing.OfficialDocument.Table;

/// A list of tasks as the draft of a report in the official layout, to be numbered and signed. Vietnamese, whatever the
/// language of the page.
@Component
class TaskWord {
    /// Rows in a document that people read; the Excel file has them all.
    static final int ROWS_MAXIMUM = 1_000;

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource words;

    TaskWord(MessageSource words) {
        this.words = words;
    }

    /// `rows` are the first of `counts.total()`.
    OfficialDocument list(List<TaskRow> rows, Counts counts, Letterhead letterhead, LocalDate today) {
        var text = new ArrayList<OfficialDocument.Part>();
        text.add(new Paragraph(word(
                "task.word.sentence",
                Formats.asPrinted(today),
                counts.done(),
                counts.total(),
                counts.open(),
                counts.overdue(),
                counts.regular())));
        text.add(table(rows));
        if (counts.total() > rows.size()) text.add(new Paragraph(word("task.word.cut", rows.size(), counts.total())));
        return new OfficialDocument(
                head(letterhead, today),
                List.of(),
                text,
                new Signature(letterhead.office(), letterhead.signer()),
                List.of(word("task.word.kept")));
    }

    private Head head(Letterhead letterhead, LocalDate today) {
        return new Head(
                letterhead.superior(),
                letterhead.issuer(),
                "BC-" + letterhead.symbol(),
                letterhead.place(),
                word("task.word.day", today.getMonthValue(), String.valueOf(today.getYear())),
                word("task.word.type"),
                word("task.word.title", Formats.asPrinted(today)));
    }

    private Table table(List<TaskRow> rows) {
        var columns = List.of(
                new Column(word("task.word.number"), 3, true),
                new Column(word("task.title"), 16, false),
                new Column(word("task.lead"), 8, false),
                new Column(word("task.deadline"), 6, true),
                new Column(word("task.standing"), 6, true));
        var written = new ArrayList<Row>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            written.add(Row.of(List.of(
                    String.valueOf(at + 1),
                    row.documentWords() == null ? row.title() : row.title() + " (" + row.documentWords() + ")",
                    bodies(row),
                    deadline(row),
                    word("standing." + row.standing()))));
        }
        return new Table(columns, written);
    }

    /// The lead, and in brackets who leads with it, watches it and guides it.
    private String bodies(TaskRow row) {
        var others = Stream.of(
                        named("task.jointLeads.are", row.jointLeads()),
                        named("task.monitoring.are", row.monitoring()),
                        named("task.guiding.are", row.guiding()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? row.leadName() : row.leadName() + " (" + others + ")";
    }

    private String named(String key, @Nullable String bodies) {
        return bodies == null ? "" : word(key, bodies);
    }

    private String deadline(TaskRow row) {
        if (row.deadline() != null) return Formats.asPrinted(row.deadline());
        return row.deadlineWords() == null ? word("deadline.kind." + row.deadlineKind()) : row.deadlineWords();
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
