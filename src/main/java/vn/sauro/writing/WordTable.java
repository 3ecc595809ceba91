package vn.sauro.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.sauro.writing.OfficialDocument.Row;
import vn.sauro.writing.OfficialDocument.Table;

/// A table with lines: headings repeated on each page, no row torn between two.
final class WordTable {
    private static final double POINTS = 12;

    private final XWPFDocument file;
    private final int width;

    WordTable(XWPFDocument file, int width) {
        this.file = file;
        this.width = width;
    }

    void write(Table table) {
        var shares = table.columns().stream()
                .mapToInt(OfficialDocument.Column::share)
                .toArray();
        var widths = widths(shares);
        var word = file.createTable(table.rows().size() + 1, widths.length);
        fix(word, widths);
        var headings = word.getRow(0);
        headings.setRepeatHeader(true);
        headings.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            fill(headings.getCell(i), table.columns().get(i).heading(), true, true);
        }
        for (int i = 0; i < table.rows().size(); i++)
            row(word.getRow(i + 1), table.rows().get(i), table);
    }

    private static void row(XWPFTableRow word, Row row, Table table) {
        word.setCantSplitRow(true);
        if (row.cells().size() == 1) {
            join(word, table.columns().size());
            fill(word.getCell(0), row.cells().getFirst(), row.strong(), false);
            // what stands under it is not left to the next page alone
            word.getCell(0).getParagraphArray(0).setKeepNext(true);
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            fill(
                    word.getCell(i),
                    row.cells().get(i),
                    row.strong(),
                    table.columns().get(i).centred());
        }
    }

    private static void join(XWPFTableRow row, int columns) {
        for (int i = columns - 1; i > 0; i--) row.removeCell(i);
        row.getCell(0).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    private static void fill(XWPFTableCell cell, String words, boolean strong, boolean centred) {
        var text = WordText.of(cell.getParagraphArray(0))
                .align(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT)
                .size(POINTS)
                .space(30, 30);
        (strong ? text.bold() : text).run(words);
    }

    private int[] widths(int[] shares) {
        int all = 0;
        for (int share : shares) all += share;
        var widths = new int[shares.length];
        for (int i = 0; i < shares.length; i++) widths[i] = width * shares[i] / all;
        return widths;
    }

    /// Without lines, for what only stands side by side.
    static XWPFTable bare(XWPFDocument file, int rows, int... widths) {
        var table = file.createTable(rows, widths.length);
        fix(table, widths);
        table.removeBorders();
        return table;
    }

    private static void fix(XWPFTable table, int... widths) {
        int all = 0;
        for (int each : widths) all += each;
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(all);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int each : widths) grid.addNewGridCol().setW(BigInteger.valueOf(each));
        for (var row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
    }
}
