package vn.sauro.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft of a document that a person will number, date, sign and issue: what Article 8 of Decree 30/2020/NĐ-CP asks
/// for, in its order. Whoever writes the words says what they are; this says how they stand on paper.
public record OfficialDocument(
        Head head, List<String> addressees, List<Part> body, Signature signature, List<String> recipients) {

    /// The media type of what `write` writes.
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public OfficialDocument {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
    }

    /// What stands above the text. `symbol` is the part behind the number, which a draft leaves open: the number is
    /// drawn when the document is issued (Art. 14 and 15). Without a `type` it is an official letter ("công văn"),
    /// whose summary stands under its symbol.
    public record Head(
            @Nullable String superior,
            String issuer,
            String symbol,
            String place,
            String date,
            @Nullable String type,
            String summary) {}

    /// Who signs: the lines above the signature ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") and the name under it.
    public record Signature(List<String> office, String name) {
        public Signature {
            office = List.copyOf(office);
        }
    }

    /// A piece of the text.
    public sealed interface Part {}

    /// Each line of the words is a paragraph of its own.
    public record Paragraph(String words) implements Part {}

    /// A numbered heading ("Mục", "Điều"), bold.
    public record Heading(String words) implements Part {}

    /// A table over the width of the page; the widths of its columns are shares of it.
    public record Table(List<Column> columns, List<Row> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Column(String heading, int share, boolean centred) {}

    /// A row of a table; a row of one cell spans all columns and names what follows.
    public record Row(List<String> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<String> cells) {
            return new Row(cells, false);
        }

        public static Row group(String words) {
            return new Row(List.of(words), true);
        }
    }

    /// What comes behind the signature, on pages of its own across, as Annex I allows for tables only ("phụ lục").
    public record Annex(String name, String title, String note, Table table) implements Part {}

    public void write(OutputStream out) throws IOException {
        try (var word = new WordFile()) {
            word.fill(this);
            word.write(out);
        }
    }
}
