package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Letterhead;
import vn.sauro.shared.Formats;
import vn.sauro.task.Board.Line;
import vn.sauro.writing.OfficialDocument;
import vn.sauro.writing.OfficialDocument.Annex;
import vn.sauro.writing.OfficialDocument.Column;
import vn.sauro.writing.OfficialDocument.Head;
import vn.sauro.writing.OfficialDocument.Paragraph;
import vn.sauro.writing.OfficialDocument.Row;
import vn.sauro.writing.OfficialDocument.Signature;
import vn.sauro.writing.OfficialDocument.Table;

/// The board as the conclusions print it: "82/227 nhiệm vụ, còn 145: 49 + 59 + 37" in words, the table of fields under
/// it, the bodies as an annex. Vietnamese, whatever the language of the page.
@Component
class BoardWord {
    /// What the rows count. Done, open and regular are the total; not late and late are the open ones.
    private static final List<String> HEADINGS = List.of("total", "done", "open", "inTime", "overdue", "regular");

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource words;

    BoardWord(MessageSource words) {
        this.words = words;
    }

    OfficialDocument report(Board board, Letterhead letterhead, LocalDate today) {
        var annex = board.lines().isEmpty()
                ? List.<OfficialDocument.Part>of()
                : List.<OfficialDocument.Part>of(annex(board, today));
        var text = new ArrayList<OfficialDocument.Part>();
        text.add(new Paragraph(sentence(board, today)));
        text.add(new Paragraph(word("board.word.fields")));
        text.add(table(board.fields(), "field", board.instructions()));
        text.addAll(annex);
        return new OfficialDocument(
                new Head(
                        letterhead.superior(),
                        letterhead.issuer(),
                        "BC-" + letterhead.symbol(),
                        letterhead.place(),
                        word("task.word.day", today.getMonthValue(), String.valueOf(today.getYear())),
                        word("task.word.type"),
                        word("board.word.title", Formats.asPrinted(today))),
                List.of(),
                text,
                new Signature(letterhead.office(), letterhead.signer()),
                List.of(word("task.word.kept")));
    }

    private String sentence(Board board, LocalDate today) {
        var all = board.instructions();
        var open = board.fields().stream()
                .filter(line -> line.counts().open() > 0)
                .map(line -> word(
                        "board.word.part",
                        word("field." + line.name()),
                        line.counts().open()))
                .collect(Collectors.joining("; "));
        return word(
                "board.word.sentence",
                Formats.asPrinted(today),
                all.done(),
                all.total(),
                all.open(),
                open.isEmpty() ? "" : " (" + open + ")",
                all.overdue(),
                all.regular());
    }

    private Annex annex(Board board, LocalDate today) {
        return new Annex(
                word("board.word.annex"),
                word("task.board.by." + board.by() + ".title"),
                word("board.word.annex.note", Formats.asPrinted(today)),
                table(board.lines(), board.by().name(), board.by().addsUp() ? board.assignments() : Counts.NONE));
    }

    private Table table(List<Line> lines, String kind, Counts sum) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(word("task.word.number"), 3, true));
        columns.add(new Column(word("task.board." + kind), 9, false));
        HEADINGS.forEach(heading -> columns.add(new Column(word("board.word." + heading), 4, true)));
        var rows = IntStream.range(0, lines.size())
                .mapToObj(at -> new Row(
                        cells(
                                String.valueOf(at + 1),
                                name(lines.get(at), kind),
                                lines.get(at).counts()),
                        false))
                .collect(Collectors.toCollection(ArrayList::new));
        if (sum.total() > 0) rows.add(new Row(cells("", word("board.word.sum"), sum), true));
        return new Table(columns, rows);
    }

    private static List<String> cells(String number, String name, Counts counts) {
        var cells = new ArrayList<>(List.of(number, name));
        IntStream.of(
                        counts.total(),
                        counts.done(),
                        counts.open(),
                        counts.open() - counts.overdue(),
                        counts.overdue(),
                        counts.regular())
                .mapToObj(count -> String.format(VIETNAMESE, "%,d", count))
                .forEach(cells::add);
        return cells;
    }

    private String name(Line line, String kind) {
        return switch (kind) {
            case "field" -> word("field." + line.name());
            case "TIER" -> word("tier." + line.name());
            default -> line.name().isEmpty() ? word("task.board.unnamed") : line.name();
        };
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
