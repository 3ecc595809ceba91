package vn.sauro.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.sauro.writing.OfficialDocument.Annex;
import vn.sauro.writing.OfficialDocument.Heading;
import vn.sauro.writing.OfficialDocument.Paragraph;
import vn.sauro.writing.OfficialDocument.Part;
import vn.sauro.writing.OfficialDocument.Table;

/// The layout of Decree 30/2020/NĐ-CP, Annex I, in a Word file: A4, margins 20, 20, 30 and 15 mm, Times New Roman,
/// the page's number centred above the text from the second page on.
final class WordFile implements AutoCloseable {
    static final String FONT = "Times New Roman";
    private static final long SHORT_SIDE = twips(210);
    private static final long LONG_SIDE = twips(297);
    private static final int TEXT_WIDTH = (int) (SHORT_SIDE - twips(30) - twips(15));
    private static final int TEXT_WIDTH_ACROSS = (int) (LONG_SIDE - twips(30) - twips(15));

    private final XWPFDocument file = new XWPFDocument();

    void fill(OfficialDocument document) {
        prepare(document);
        new WordHead(file, TEXT_WIDTH).write(document.head());
        addressees(document.addressees());
        document.body().stream().filter(part -> !(part instanceof Annex)).forEach(this::part);
        new WordFoot(file, TEXT_WIDTH).write(document.signature(), document.recipients());
        var annexes = document.body().stream()
                .filter(Annex.class::isInstance)
                .map(Annex.class::cast)
                .toList();
        if (!annexes.isEmpty()) {
            page(file.createParagraph().getCTP().addNewPPr().addNewSectPr(), false);
            annexes.forEach(this::annex);
        }
        page(file.getDocument().getBody().addNewSectPr(), !annexes.isEmpty());
        numberPages();
    }

    void write(OutputStream out) throws IOException {
        file.write(out);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void prepare(OfficialDocument document) {
        var styles = file.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        var core = file.getProperties().getCoreProperties();
        core.setCreator(document.head().issuer());
        core.setTitle(document.head().summary());
    }

    private void addressees(List<String> addressees) {
        if (addressees.isEmpty()) return;
        if (addressees.size() == 1) {
            WordText.of(file.createParagraph())
                    .align(ParagraphAlignment.CENTER)
                    .space(240, 240)
                    .run("Kính gửi: " + addressees.getFirst());
            return;
        }
        WordText.of(file.createParagraph()).indent(1700).space(240, 0).run("Kính gửi:");
        for (int i = 0; i < addressees.size(); i++) {
            var last = i == addressees.size() - 1;
            WordText.of(file.createParagraph())
                    .indent(2700)
                    .space(0, last ? 240 : 0)
                    .run("- " + addressees.get(i) + (last ? "." : ";"));
        }
    }

    private void part(Part part) {
        switch (part) {
            case Paragraph paragraph -> paragraph.words().lines().forEach(this::paragraph);
            case Heading heading ->
                WordText.of(file.createParagraph())
                        .firstLine()
                        .space(60, 120)
                        .bold()
                        .run(heading.words());
            case Table table -> new WordTable(file, TEXT_WIDTH).write(table);
            case Annex _ -> throw new IllegalStateException("an annex stands behind the signature");
        }
    }

    private void paragraph(String words) {
        WordText.of(file.createParagraph())
                .align(ParagraphAlignment.BOTH)
                .firstLine()
                .space(0, 120)
                .run(words);
    }

    private void annex(Annex annex) {
        var centre = ParagraphAlignment.CENTER;
        WordText.of(file.createParagraph()).align(centre).bold().run(annex.name());
        WordText.of(file.createParagraph()).align(centre).bold().run(annex.title());
        WordText.of(file.createParagraph()).align(centre).space(0, 160).italic().run(annex.note());
        new WordTable(file, TEXT_WIDTH_ACROSS).write(annex.table());
    }

    private static void page(CTSectPr section, boolean across) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        if (across) size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(20)));
        margins.setBottom(BigInteger.valueOf(twips(20)));
        margins.setLeft(BigInteger.valueOf(twips(30)));
        margins.setRight(BigInteger.valueOf(twips(15)));
        margins.setHeader(BigInteger.valueOf(twips(10)));
        margins.setFooter(BigInteger.valueOf(twips(10)));
        margins.setGutter(BigInteger.ZERO);
    }

    /// Hidden on the first page.
    private void numberPages() {
        XWPFParagraph paragraph = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        WordText.of(paragraph).align(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = field.addNewR();
        number.addNewRPr().addNewSz().setVal(BigInteger.valueOf(26));
        number.addNewT().setStringValue("2");
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
        var last = file.getDocument().getBody().getSectPr();
        file.getParagraphs().stream()
                .filter(each ->
                        each.getCTP().isSetPPr() && each.getCTP().getPPr().isSetSectPr())
                .map(each -> each.getCTP().getPPr().getSectPr())
                .forEach(first -> {
                    first.setHeaderReferenceArray(last.getHeaderReferenceArray());
                    first.addNewTitlePg();
                    if (last.isSetTitlePg()) last.unsetTitlePg();
                });
    }

    static long twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }
}
