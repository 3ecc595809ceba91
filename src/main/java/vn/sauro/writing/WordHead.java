package vn.sauro.writing;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.sauro.writing.OfficialDocument.Head;

/// What stands above the text: two columns without lines, the issuer left, the national title right; then type and
/// summary, where it is no letter.
final class WordHead {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final ParagraphAlignment CENTRE = ParagraphAlignment.CENTER;

    private final XWPFDocument file;
    private final int left;
    private final int right;

    WordHead(XWPFDocument file, int width) {
        this.file = file;
        left = width * 41 / 100;
        right = width - left;
    }

    void write(Head head) {
        var table = WordTable.bare(file, 2, left, right);
        issuer(head, table.getRow(0).getCell(0));
        nation(table.getRow(0).getCell(1));
        symbol(head, table.getRow(1).getCell(0));
        WordText.of(table.getRow(1).getCell(1).getParagraphArray(0))
                .align(CENTRE)
                .space(60, 0)
                .italic()
                .run(head.place() + ", " + head.date());
        if (head.type() != null) type(head.type(), head.summary());
    }

    private void issuer(Head head, XWPFTableCell cell) {
        var first = cell.getParagraphArray(0);
        if (head.superior() != null) {
            WordText.of(first).align(CENTRE).size(12).run(head.superior().toUpperCase(VIETNAMESE));
            first = cell.addParagraph();
        }
        WordText.of(first).align(CENTRE).size(12).bold().run(head.issuer().toUpperCase(VIETNAMESE));
        WordText.rule(cell.addParagraph(), left - 200, left * 2 / 5);
    }

    private void nation(XWPFTableCell cell) {
        WordText.of(cell.getParagraphArray(0)).align(CENTRE).size(12).bold().run(NATION);
        WordText.of(cell.addParagraph()).align(CENTRE).bold().run(MOTTO);
        WordText.rule(cell.addParagraph(), right - 200, (int) WordFile.twips(56));
    }

    /// A draft has no number yet.
    private void symbol(Head head, XWPFTableCell cell) {
        WordText.of(cell.getParagraphArray(0)).align(CENTRE).space(60, 0).run("Số:          /" + head.symbol());
        if (head.type() == null) {
            WordText.of(cell.addParagraph()).align(CENTRE).size(12).space(60, 0).run("V/v " + head.summary());
        }
    }

    private void type(String type, String summary) {
        WordText.of(file.createParagraph())
                .align(CENTRE)
                .space(240, 0)
                .size(14)
                .bold()
                .run(type.toUpperCase(VIETNAMESE));
        WordText.of(file.createParagraph()).align(CENTRE).size(14).bold().run(summary);
        WordText.rule(file.createParagraph(), left + right, (left + right) / 4);
    }
}
