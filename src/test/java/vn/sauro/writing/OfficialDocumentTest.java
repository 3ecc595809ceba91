package vn.sauro.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.sauro.testing.Golden;
import vn.sauro.writing.OfficialDocument.Annex;
import vn.sauro.writing.OfficialDocument.Column;
import vn.sauro.writing.OfficialDocument.Head;
import vn.sauro.writing.OfficialDocument.Heading;
import vn.sauro.writing.OfficialDocument.Paragraph;
import vn.sauro.writing.OfficialDocument.Row;
import vn.sauro.writing.OfficialDocument.Signature;
import vn.sauro.writing.OfficialDocument.Table;

class OfficialDocumentTest {
    private static final Table TABLE = new Table(
            List.of(new Column("TT", 1, true), new Column("Nội dung", 6, false), new Column("Số lượng", 2, true)),
            List.of(
                    Row.group("I. Sở Nội vụ"),
                    Row.of(List.of("1", "Số hóa hồ sơ <còn hiệu lực> & \"mới\"", "12")),
                    new Row(List.of("", "Tổng cộng", "12"), true)));

    private static final OfficialDocument LETTER = new OfficialDocument(
            new Head(
                    "UBND tỉnh Lạng Sơn",
                    "Văn phòng",
                    "VP-TH",
                    "Lạng Sơn",
                    "ngày      tháng 11 năm 2026",
                    null,
                    "đôn đốc thực hiện nhiệm vụ"),
            List.of("Sở Nội vụ", "Sở Tư pháp"),
            List.of(
                    new Paragraph("Thực hiện chỉ đạo,\nVăn phòng đề nghị."),
                    new Annex("PHỤ LỤC", "Danh mục nhiệm vụ quá hạn", "(Kèm theo Công văn số      /VP-TH)", TABLE)),
            new Signature(List.of("KT. Chánh Văn phòng", "Phó Chánh Văn phòng"), "Hoàng Thị Minh Tâm"),
            List.of("Như trên", "Lưu: VT"));

    private static final OfficialDocument REPORT = new OfficialDocument(
            new Head(
                    null,
                    "Ủy ban nhân dân tỉnh Lạng Sơn",
                    "BC-UBND",
                    "Lạng Sơn",
                    "ngày 09 tháng 02 năm 2026",
                    "Báo cáo",
                    "Kết quả thực hiện nhiệm vụ"),
            List.of("Chính phủ"),
            List.of(new Heading("1. Kết quả"), new Paragraph("Như bảng sau:"), TABLE),
            new Signature(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), "Nông Quốc Bảo"),
            List.of("Như trên", "Lưu: VT"));

    @Test
    void aLetterWithAnAnnexStandsAsAgreed() throws IOException {
        Golden.assertMatches("writing/letter.xml", text(LETTER));
    }

    @Test
    void aReportWithATableStandsAsAgreed() throws IOException {
        Golden.assertMatches("writing/report.xml", text(REPORT));
    }

    @Test
    void theAnnexLiesAcrossAndTheLetterUpright() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(LETTER)))) {
            var last = word.getDocument().getBody().getSectPr();
            assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            var first = word.getParagraphs().stream()
                    .filter(each -> each.getCTP().getPPr() != null
                            && each.getCTP().getPPr().getSectPr() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(first.getCTP().getPPr().getSectPr().isSetTitlePg())
                    .as("the first page has no number")
                    .isTrue();
        }
    }

    private static byte[] bytes(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    /// The text of the file, one element a line.
    private static String text(OfficialDocument document) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(document)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll(" xmlns:\\w+=\"[^\"]*\"", "")
                            .replaceAll("><(?!/)", ">\n<");
                }
            }
        }
        throw new IOException("no text");
    }
}
