package vn.sauro.writing;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/// A paragraph being written, in the sizes of Annex I: 13 points unless said otherwise.
final class WordText {
    private static final int FIRST_LINE = (int) WordFile.twips(10);

    private final XWPFParagraph paragraph;
    private double points = 13;
    private boolean bold;
    private boolean italic;

    private WordText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
    }

    static WordText of(XWPFParagraph paragraph) {
        return new WordText(paragraph);
    }

    WordText align(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    /// In twentieths of a point.
    WordText space(int before, int after) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return this;
    }

    WordText indent(int twips) {
        paragraph.setIndentationLeft(twips);
        return this;
    }

    WordText firstLine() {
        paragraph.setIndentationFirstLine(FIRST_LINE);
        return this;
    }

    WordText size(double size) {
        points = size;
        return this;
    }

    WordText bold() {
        bold = true;
        return this;
    }

    WordText italic() {
        italic = true;
        return this;
    }

    /// Lines of the words stay lines.
    WordText run(String words) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(points);
        if (bold) run.setBold(true);
        if (italic) run.setItalic(true);
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
        return this;
    }

    /// A rule in the middle, so long, under what was written before.
    static void rule(XWPFParagraph paragraph, int width, int length) {
        of(paragraph).size(2).space(60, 0).run("");
        int side = Math.max(0, (width - length) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        var top = paragraph.getCTP().getPPr().addNewPBdr().addNewTop();
        top.setVal(STBorder.SINGLE);
        top.setSz(BigInteger.valueOf(6));
        top.setSpace(BigInteger.ONE);
        top.setColor("auto");
    }
}
