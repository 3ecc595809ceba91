package vn.sauro.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.extraction.DocxFile.numbered;
import static vn.sauro.extraction.DocxFile.paragraph;
import static vn.sauro.extraction.DocxFile.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    private static final String WORDS = "Thông báo kết luận của đồng chí Chủ tịch";

    @TempDir
    Path folder;

    @Test
    void textInUtf8WithAndWithoutMarkAndInUtf16ReadsAlike() throws IOException {
        for (var text : List.of(
                WORDS.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE),
                WORDS.getBytes(StandardCharsets.UTF_16)))
            assertThat(lines(text, FileFormat.TXT)).containsExactly(WORDS);
    }

    @Test
    void marksSetApartBecomeOneLetterAndWhatIsNotTextIsDropped() throws IOException {
        var apart = Normalizer.normalize(WORDS, Normalizer.Form.NFD).replace("báo", "b\u0007a\u0301\u200Bo\u202E");
        assertThat(lines(apart.getBytes(StandardCharsets.UTF_8), FileFormat.TXT))
                .isEqualTo(List.of(WORDS));
    }

    @Test
    void aFormFeedBeginsAPage() throws IOException {
        assertThat(FileText.of(file("a\nb\n\fc\nd\fe".getBytes(StandardCharsets.UTF_8)), FileFormat.TXT))
                .isEqualTo(new FileText.Lines(List.of("a", "b", "c", "d", "e"), List.of(3, 5)));
    }

    @Test
    void aLineWithoutEndIsBrokenAtSpacesAndLosesNothing() throws IOException {
        var endless = "một hai ba ".repeat(100_000).strip();
        var lines = lines(endless.getBytes(StandardCharsets.UTF_8), FileFormat.TXT);
        assertThat(lines).allMatch(line -> line.length() <= FileLines.LONGEST_LINE);
        assertThat(String.join(" ", lines)).isEqualTo(endless);
    }

    @Test
    void aLineWithoutEndAndWithoutSpacesIsBrokenBetweenCharacters() throws IOException {
        var endless = "x" + "\uD83D\uDE00".repeat(20_000);
        var lines = lines(endless.getBytes(StandardCharsets.UTF_8), FileFormat.TXT);
        assertThat(lines).allMatch(line -> line.length() <= FileLines.LONGEST_LINE);
        assertThat(String.join("", lines)).isEqualTo(endless);
    }

    @Test
    void tooMuchTextIsRefused() throws IOException {
        var long1 = "chữ ".repeat(FileLines.MOST_CHARACTERS / 4 + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(read(long1, FileFormat.TXT)).isEqualTo(FileRefusal.TOO_MUCH_TEXT);
        var many = "\n".repeat(FileLines.MOST_LINES + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(read(many, FileFormat.TXT)).isEqualTo(FileRefusal.TOO_MUCH_TEXT);
    }

    @Test
    void blanksAloneAreAnEmptyFile() throws IOException {
        assertThat(read(" \n\n\t\n".getBytes(StandardCharsets.UTF_8), FileFormat.TXT))
                .isEqualTo(FileRefusal.EMPTY);
    }

    @Test
    void olderCodesAreRefusedAndSaidToBeOlderCodes() throws IOException {
        var tcvn3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam".getBytes(Charset.forName("windows-1252"));
        assertThat(FileFormat.of(file(tcvn3), "cv.txt")).isEqualTo(FileRefusal.OLD_ENCODING);
    }

    @Test
    void thePagesOfAPdfKeepTheirLinesGapsAndBreaks() throws IOException {
        var pdf = PdfFile.of(List.of(
                List.of(
                        "THÔNG BÁO",
                        "",
                        "1. Giao Sở Khoa học và Công nghệ chủ trì,",
                        "phối hợp với các sở.",
                        "2. Việc khác."),
                List.of("3. Trang sau.")));
        assertThat(FileText.of(file(pdf), FileFormat.PDF))
                .isEqualTo(new FileText.Lines(
                        List.of(
                                "THÔNG BÁO",
                                "",
                                "1. Giao Sở Khoa học và Công nghệ chủ trì,",
                                "phối hợp với các sở.",
                                "2. Việc khác.",
                                "3. Trang sau."),
                        List.of(6)));
    }

    @Test
    void theHalvesOfAHeadStayApartOnTheirLine() throws IOException {
        var pdf = PdfFile.head(List.of("UBND TỈNH LẠNG SƠN", "VĂN PHÒNG"), List.of("CỘNG HÒA XÃ HỘI", "Độc lập"));
        assertThat(lines(pdf, FileFormat.PDF))
                .containsExactly("UBND TỈNH LẠNG SƠN  CỘNG HÒA XÃ HỘI", "VĂN PHÒNG  Độc lập");
    }

    @Test
    void aPdfOfPicturesHasNoTextLayer() throws IOException {
        assertThat(read(PdfFile.blank(3), FileFormat.PDF)).isEqualTo(FileRefusal.NO_TEXT_LAYER);
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        assertThat(read(PdfFile.encrypted("mật khẩu 1"), FileFormat.PDF)).isEqualTo(FileRefusal.ENCRYPTED);
    }

    @Test
    void aPdfOfTenThousandPagesIsRefused() throws IOException {
        assertThat(read(PdfFile.blank(10_000), FileFormat.PDF)).isEqualTo(FileRefusal.TOO_MANY_PAGES);
    }

    @Test
    void aPageTreeAHundredThousandDeepIsRefusedAndNotFollowed() throws IOException {
        assertThat(read(PdfFile.deep(100_000), FileFormat.PDF)).isInstanceOf(FileRefusal.class);
    }

    @Test
    void aPdfCutInTheMiddleIsRefusedOrReadAsFarAsItGoes() throws IOException {
        var whole = PdfFile.of(List.of(List.of(WORDS)));
        for (var length = 9; length < whole.length; length += 997)
            assertThat(read(java.util.Arrays.copyOf(whole, length), FileFormat.PDF))
                    .isIn(FileRefusal.DAMAGED, FileRefusal.NO_TEXT_LAYER, FileRefusal.EMPTY);
    }

    @Test
    void theParagraphsOfADocxAreItsLines() throws IOException {
        var docx = DocxFile.of(paragraph("THÔNG BÁO"), "<w:p/>", paragraph("Kết luận &amp; giao việc"))
                .bytes();
        assertThat(lines(docx, FileFormat.DOCX)).containsExactly("THÔNG BÁO", "", "Kết luận & giao việc");
    }

    @Test
    void theHeadOfADocxStandsSideBySideAndATableOfFactsRowByRow() throws IOException {
        var docx = DocxFile.of(
                        "<w:tbl>",
                        row(
                                paragraph("UBND TỈNH LẠNG SƠN") + paragraph("VĂN PHÒNG"),
                                paragraph("CỘNG HÒA XÃ HỘI") + paragraph("Độc lập")),
                        "</w:tbl><w:tbl>",
                        row(
                                paragraph("1"),
                                paragraph("Ban hành kế hoạch") + paragraph("năm 2025"),
                                paragraph("Sở Nội vụ")),
                        "</w:tbl>")
                .bytes();
        assertThat(lines(docx, FileFormat.DOCX))
                .containsExactly(
                        "UBND TỈNH LẠNG SƠN  CỘNG HÒA XÃ HỘI",
                        "VĂN PHÒNG  Độc lập",
                        "1\tBan hành kế hoạch năm 2025\tSở Nội vụ");
    }

    @Test
    void theNumbersThatWordSetsByItselfAreWritten() throws IOException {
        var looks = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)");
        var docx = DocxFile.of(
                        numbered(7, 0, "Kết quả"),
                        numbered(7, 0, "Nhiệm vụ"),
                        numbered(7, 1, "Sở Nội vụ"),
                        numbered(7, 2, "Rà soát"),
                        numbered(7, 2, "Báo cáo"),
                        numbered(7, 1, "Công an tỉnh"),
                        numbered(7, 2, "Triển khai"))
                .part(
                        "numbering",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"0\">" + looks
                                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .bytes();
        assertThat(lines(docx, FileFormat.DOCX))
                .containsExactly(
                        "I. Kết quả",
                        "II. Nhiệm vụ",
                        "1. Sở Nội vụ",
                        "a) Rà soát",
                        "b) Báo cáo",
                        "2. Công an tỉnh",
                        "a) Triển khai");
    }

    @Test
    void deletedWordsOfADocxAreGoneAndBoxesNotesAndBreaksAreKept() throws IOException {
        var docx = DocxFile.of(
                        "<w:p><w:r><w:t>Trước</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom></w:p>",
                        "<w:p><w:r><w:br w:type=\"page\"/><w:t>Trang hai</w:t><w:tab/><w:t>cột</w:t></w:r></w:p>",
                        "<w:p><w:r><w:txbxContent>" + paragraph("Khung") + "</w:txbxContent></w:r></w:p>")
                .part("footnotes", "footnotes", "<w:footnote>" + paragraph("Ghi chú 1") + "</w:footnote>")
                .part("header1", "header", paragraph("2"))
                .bytes();
        assertThat(FileText.of(file(docx), FileFormat.DOCX))
                .isEqualTo(new FileText.Lines(
                        List.of("Trước", "", "Trang hai\tcột", "Khung", "", "Ghi chú 1"), List.of(3)));
    }

    @Test
    void aDocxThatReachesOutsideItselfIsRefused() throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "bí mật");
        var docx = DocxFile.of(paragraph("&out;"))
                .documentType("<!DOCTYPE x [<!ENTITY out SYSTEM \"" + secret.toUri() + "\">]>")
                .bytes();
        assertThat(read(docx, FileFormat.DOCX)).isEqualTo(FileRefusal.UNSAFE);
    }

    @Test
    void aDocxOfEntitiesThatMultiplyIsRefused() throws IOException {
        var docx = DocxFile.of(paragraph("&c;"))
                .documentType(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>")
                .bytes();
        assertThat(read(docx, FileFormat.DOCX)).isEqualTo(FileRefusal.UNSAFE);
    }

    @Test
    void aDocxThatUnfoldsTooFarIsRefused() throws IOException {
        var bomb = DocxFile.bomb(300);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(read(bomb, FileFormat.DOCX)).isEqualTo(FileRefusal.UNSAFE);
    }

    @Test
    void aDocxOfTooManyPartsIsRefused() throws IOException {
        var docx = DocxFile.of(paragraph(WORDS));
        for (var i = 0; i < 6_000; i++) docx.part("header" + i, "header", "");
        assertThat(FileFormat.of(file(docx.bytes()), "a.docx")).isEqualTo(FileRefusal.UNSAFE);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theContentDecidesAndTheNameMustAgree(FileFormat format) throws IOException {
        var file = file(
                switch (format) {
                    case TXT -> WORDS.getBytes(StandardCharsets.UTF_8);
                    case PDF -> PdfFile.of(List.of(List.of(WORDS)));
                    case DOCX -> DocxFile.of(paragraph(WORDS)).bytes();
                });
        for (var claimed : FileFormat.values()) {
            var name = "Thông báo số 12." + claimed.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(FileFormat.of(file, name)).isEqualTo(claimed == format ? format : FileRefusal.NAME_LIES);
        }
        assertThat(FileFormat.of(file, "Thông báo số 12.TB-VP")).isEqualTo(format);
        assertThat(FileFormat.of(file, "anh.jpg")).isEqualTo(FileRefusal.NAME_LIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.txt"})
    void whatIsNoDocumentIsRefusedWhateverItsName(String name) throws IOException {
        assertThat(check("MZ\u0090\0\3\0\0\0\4\0", name)).isEqualTo(FileRefusal.NOT_A_DOCUMENT);
        assertThat(check("\u007FELF\2\1\1\0", name)).isEqualTo(FileRefusal.NOT_A_DOCUMENT);
        assertThat(check("\u0089PNG\r\n\u001A\n\0", name)).isEqualTo(FileRefusal.NOT_A_DOCUMENT);
        assertThat(check("{\\rtf1 abc}", name)).isEqualTo(FileRefusal.NOT_A_DOCUMENT);
        assertThat(check("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", name)).isEqualTo(FileRefusal.OLD_WORD);
        assertThat(check(" <!DOCTYPE html><p>x", name)).isEqualTo(FileRefusal.WEB_PAGE);
        assertThat(check("PK\3\4 cut off", name)).isEqualTo(FileRefusal.DAMAGED);
        assertThat(check("", name)).isEqualTo(FileRefusal.EMPTY);
    }

    @Test
    void aZipThatIsNoWordDocumentIsNoDocument() throws IOException {
        assertThat(FileFormat.of(file(new DocxFile().bytes()), "a.docx")).isEqualTo(FileRefusal.NOT_A_DOCUMENT);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    private FileCheck check(String latin, String name) throws IOException {
        return FileFormat.of(file(latin.getBytes(StandardCharsets.ISO_8859_1)), name);
    }

    private FileText read(byte[] bytes, FileFormat format) throws IOException {
        return FileText.of(file(bytes), format);
    }

    private List<String> lines(byte[] bytes, FileFormat format) throws IOException {
        return ((FileText.Lines) read(bytes, format)).lines();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
