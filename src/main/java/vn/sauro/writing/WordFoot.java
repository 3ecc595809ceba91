package vn.sauro.writing;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.sauro.writing.OfficialDocument.Signature;

/// What stands below the text: the recipients left, who signs right, with room for signature and seal.
final class WordFoot {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int ROOM_FOR_SIGNATURE = 1300;

    private final XWPFDocument file;
    private final int width;

    WordFoot(XWPFDocument file, int width) {
        this.file = file;
        this.width = width;
    }

    void write(Signature signature, List<String> recipients) {
        keepWithTheEndOfTheText();
        var gap = file.createParagraph();
        WordText.of(gap).size(6).run("");
        gap.setKeepNext(true);
        var table = WordTable.bare(file, 1, width / 2, width - width / 2);
        table.getRow(0).setCantSplitRow(true);
        recipients(recipients, table.getRow(0).getCell(0));
        signature(signature, table.getRow(0).getCell(1));
    }

    /// A signature never stands alone on a page: the last paragraph, or row of a table, goes with it.
    private void keepWithTheEndOfTheText() {
        var elements = file.getBodyElements();
        if (elements.isEmpty()) return;
        switch (elements.getLast()) {
            case XWPFParagraph paragraph -> paragraph.setKeepNext(true);
            case XWPFTable table ->
                table.getRows().getLast().getTableCells().stream()
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .forEach(paragraph -> paragraph.setKeepNext(true));
            default -> {}
        }
    }

    private static void recipients(List<String> recipients, XWPFTableCell cell) {
        WordText.of(cell.getParagraphArray(0)).size(12).bold().italic().run("Nơi nhận:");
        for (int i = 0; i < recipients.size(); i++) {
            var end = i == recipients.size() - 1 ? "." : ";";
            WordText.of(cell.addParagraph()).size(11).run("- " + recipients.get(i) + end);
        }
    }

    private static void signature(Signature signature, XWPFTableCell cell) {
        var paragraph = cell.getParagraphArray(0);
        for (var line : signature.office()) {
            WordText.of(paragraph).align(ParagraphAlignment.CENTER).bold().run(line.toUpperCase(VIETNAMESE));
            paragraph = cell.addParagraph();
        }
        WordText.of(paragraph)
                .align(ParagraphAlignment.CENTER)
                .space(ROOM_FOR_SIGNATURE, 0)
                .bold()
                .run(signature.name());
    }
}
