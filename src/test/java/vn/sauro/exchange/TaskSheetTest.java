package vn.sauro.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.exchange.ExcelFile.Refused;
import vn.sauro.task.DeadlineKind;

/// Tables of tasks as offices draw them, and files that are none.
class TaskSheetTest {
    private static TaskSheet read(Table table) {
        var outcome = ExcelFile.read(table.bytes());
        assertThat(outcome).isInstanceOf(ExcelFile.Table.class);
        return ((ExcelFile.Table) outcome).sheet();
    }

    @Test
    void aHeadingOfTwoRowsBelowATitleIsFound() {
        var sheet = read(new Table()
                .row("UBND TỈNH")
                .row("BẢNG THEO DÕI NHIỆM VỤ")
                .merge("A2:F2")
                .row("STT", "Nội dung", "Cơ quan thực hiện", "", "Thời hạn hoàn thành", "Ghi chú")
                .row("", "", "Chủ trì", "Phối hợp", "", "")
                .merge("A3:A4")
                .merge("B3:B4")
                .merge("C3:D3")
                .merge("E3:E4")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                .row("I", "Cải cách hành chính", "", "", "", "")
                .row(1, "Số hóa hồ sơ", "Sở Nội vụ", "Sở Tài chính", "Quý IV/2026", ""));
        assertThat(sheet.columns())
                .containsOnlyKeys(Column.NUMBER, Column.CONTENT, Column.LEAD, Column.COORDINATING, Column.DEADLINE);
        assertThat(sheet.rows()).hasSize(1);
        var row = sheet.rows().getFirst();
        assertThat(row.line()).isEqualTo(7);
        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Nội vụ");
        assertThat(row.text(Column.COORDINATING)).isEqualTo("Sở Tài chính");
        assertThat(row.text(Column.DEADLINE)).isEqualTo("Quý IV/2026");
    }

    @Test
    void whatIsMergedOverSeveralRowsHoldsForEach() {
        var sheet = read(new Table()
                .row("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Văn bản giao")
                .row(1, "Việc thứ nhất", "Sở Nội vụ", "263/TB-VP")
                .row(2, "Việc thứ hai", "", "")
                .row("II. Lĩnh vực khác", "", "", "")
                .row(3, "Việc thứ ba", "Sở Tư pháp", "")
                .merge("C2:C3")
                .merge("D2:D3")
                .merge("A4:D4"));
        assertThat(sheet.rows())
                .extracting(row -> row.text(Column.LEAD))
                .containsExactly("Sở Nội vụ", "Sở Nội vụ", "Sở Tư pháp");
        assertThat(sheet.rows())
                .extracting(row -> row.text(Column.DOCUMENT))
                .containsExactly("263/TB-VP", "263/TB-VP", "");
    }

    @Test
    void longNumbersAndLeadingZerosStayAsTheyAre() {
        var table = new Table()
                .row("Nội dung", "Cơ quan chủ trì", "Sản phẩm", "Chỉ tiêu")
                .row("Rà soát", "05977", 20_030_001_234.0 * 10, 0.5)
                .with(sheet -> {
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("000000000000"));
                    var cell = sheet.createRow(2).createCell(2);
                    cell.setCellValue(1_234_567);
                    cell.setCellStyle(style);
                    sheet.getRow(2).createCell(0).setCellValue("Rà soát lần hai");
                });
        var rows = read(table).rows();
        assertThat(rows.getFirst().text(Column.LEAD)).isEqualTo("05977");
        assertThat(rows.getFirst().text(Column.PRODUCT)).isEqualTo("200300012340");
        assertThat(rows.getFirst().text(Column.TARGET)).isEqualTo("0.5");
        assertThat(rows.getLast().text(Column.PRODUCT)).isEqualTo("000001234567");
    }

    @Test
    void ofAFormulaOnlyWhatExcelLastMadeOfItIsTaken() {
        var rows = read(new Table()
                        .row("STT", "Nội dung", "Cơ quan chủ trì")
                        .row(1, "Việc", "Sở Nội vụ")
                        .with(sheet -> sheet.getRow(1).getCell(0).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")")))
                .rows();
        assertThat(rows.getFirst().text(Column.NUMBER)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "30/9/2026, DATE, 2026-09-30",
        "30.09.2026, DATE, 2026-09-30",
        "trước ngày 30/9/2026, DATE, 2026-09-30",
        "Tháng 9/2026, MONTH, 2026-09-30",
        "hằng tháng, RECURRING,",
        "thường xuyên, CONTINUOUS,",
        "khẩn trương, ASAP,",
        "trong nhiệm kỳ, NONE,",
    })
    void deadlinesAreReadAsDocumentsSayThemAndKeepTheirWords(String words, DeadlineKind kind, LocalDate day) {
        var read =
                DeadlineCell.of(new Cell(words, null), LocalDate.of(2026, 7, 1)).orElseThrow();
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"31/9/2026", "trước ngày 30/2/2026", "45000"})
    void aDayThatThereIsNotIsNoDeadline(String words) {
        assertThat(DeadlineCell.of(new Cell(words, null), LocalDate.of(2026, 7, 1)))
                .isEmpty();
    }

    @Test
    void whatIsNoTableIsToldApart() throws IOException {
        assertThat(ExcelFile.read(new byte[0])).isEqualTo(Refused.NOT_EXCEL);
        assertThat(ExcelFile.read("STT,Nội dung".getBytes())).isEqualTo(Refused.NOT_EXCEL);
        assertThat(ExcelFile.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isEqualTo(Refused.OLD_EXCEL);
        assertThat(ExcelFile.read(new Table().row("Họ tên", "Ngày sinh").bytes()))
                .isEqualTo(Refused.NO_HEADING);
        assertThat(ExcelFile.read(new Table().row("Nội dung", "Chủ trì").bytes()))
                .isEqualTo(Refused.NO_ROWS);
        assertThat(ExcelFile.read(bomb())).isEqualTo(Refused.UNPACKS_TO_TOO_MUCH);
        var long1 = new Table().row("Nội dung", "Chủ trì");
        for (int row = 0; row <= ExcelFile.ROWS_MAXIMUM; row++) long1.row("Việc " + row, "Sở Nội vụ");
        assertThat(ExcelFile.read(long1.bytes())).isEqualTo(Refused.TOO_MANY_ROWS);
    }

    /// A gigabyte of zeros in a megabyte.
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) zip.write(zeros);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @RepeatedTest(60)
    void aDamagedFileIsRefusedOrReadButNeverBreaks(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var file =
                new Table().row("Nội dung", "Chủ trì").row("Việc", "Sở Nội vụ").bytes();
        for (int change = 0; change < 1 + random.nextInt(40); change++) {
            file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
        }
        assertThat(ExcelFile.read(file)).isNotNull();
    }
}
