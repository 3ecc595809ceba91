package vn.sauro.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Letterhead;
import vn.sauro.shared.Formats;
import vn.sauro.writing.OfficialDocument;
import vn.sauro.writing.OfficialDocument.Annex;
import vn.sauro.writing.OfficialDocument.Column;
import vn.sauro.writing.OfficialDocument.Head;
import vn.sauro.writing.OfficialDocument.Paragraph;
import vn.sauro.writing.OfficialDocument.Row;
import vn.sauro.writing.OfficialDocument.Signature;
import vn.sauro.writing.OfficialDocument.Table;

/// The words of a reminder as an official letter ("công văn đôn đốc"): in Vietnamese, in whatever language somebody
/// reads the pages. Number and day are left to whoever issues it.
@Component
class ReminderLetter {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /// More bodies than these are not listed above the text, but in the annex.
    private static final int ADDRESSEES = 12;

    private final MessageSource words;

    ReminderLetter(MessageSource words) {
        this.words = words;
    }

    OfficialDocument of(Reminder reminder, Letterhead letterhead) {
        var bodies = reminder.bodies();
        var again = reminder.lines().stream().anyMatch(line -> line.time() > 1);
        return new OfficialDocument(
                new Head(
                        letterhead.superior(),
                        letterhead.issuer(),
                        letterhead.symbol(),
                        letterhead.place(),
                        date(reminder),
                        null,
                        word("letter.summary")),
                bodies.size() <= ADDRESSEES ? bodies : List.of(word("letter.addressees")),
                List.of(
                        new Paragraph(word(
                                "letter.finding",
                                Formats.asPrinted(reminder.day()),
                                two(reminder.lines().size()),
                                two(bodies.size()))),
                        new Paragraph(word("letter.asked", letterhead.name())),
                        new Paragraph(word("letter.report", letterhead.name())),
                        new Paragraph(word(again ? "letter.again" : "letter.end", letterhead.name())),
                        new Annex(
                                word("letter.annex"),
                                word("letter.annex.title"),
                                word("letter.annex.note", letterhead.symbol(), letterhead.name()),
                                table(reminder))),
                new Signature(letterhead.office(), letterhead.signer()),
                List.of(word("letter.recipient.asAbove"), word("letter.recipient.file")));
    }

    private Table table(Reminder reminder) {
        var rows = new ArrayList<Row>();
        var body = "";
        int number = 0;
        for (var line : reminder.lines()) {
            if (!line.lead().equals(body)) rows.add(Row.group(line.lead()));
            body = line.lead();
            rows.add(Row.of(List.of(
                    String.valueOf(++number),
                    line.title() + " (" + line.code() + ")",
                    line.document() == null ? "" : line.document(),
                    Formats.asPrinted(line.deadline()),
                    String.valueOf(reminder.daysLate(line)),
                    line.hindrance() == null ? word("letter.nothing") : line.hindrance(),
                    word("letter.time", line.time()))));
        }
        return new Table(
                List.of(
                        new Column(word("letter.column.number"), 5, true),
                        new Column(word("letter.column.task"), 32, false),
                        new Column(word("letter.column.document"), 18, false),
                        new Column(word("letter.column.deadline"), 11, true),
                        new Column(word("letter.column.days"), 9, true),
                        new Column(word("letter.column.hindrance"), 24, false),
                        new Column(word("letter.column.time"), 9, true)),
                rows);
    }

    private String date(Reminder reminder) {
        var month = reminder.day().getMonthValue();
        return word(
                "letter.date",
                month < 3 ? "0" + month : String.valueOf(month),
                String.valueOf(reminder.day().getYear()));
    }

    /// Numbers below ten take a zero (Decree 30/2020/NĐ-CP, Annex I).
    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
