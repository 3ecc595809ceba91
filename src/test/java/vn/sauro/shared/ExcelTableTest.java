package vn.sauro.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcelTableTest {
    private record Line(@Nullable Object first, @Nullable Object second) {}

    @Test
    void headingsComeFirstAndEachThingIsOneRow() throws IOException {
        var sheet = written(Stream.of(new Line("Sở Nội vụ", 3), new Line("Công an tỉnh", 12)));
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Cơ quan");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Công an tỉnh");
        assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(12);
    }

    @Test
    void aCodeKeepsItsLeadingZeros() throws IOException {
        var cell = written(Stream.of(new Line("001099012345", null))).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("001099012345");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        var cell = written(Stream.of(new Line("=HYPERLINK(\"http://example.org\")", null)))
                .getRow(1)
                .getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void aDayIsADayThatExcelCanSortBy() throws IOException {
        var cell = written(Stream.of(new Line(LocalDate.of(2025, 9, 30), null)))
                .getRow(1)
                .getCell(0);
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }

    @Test
    void whatIsMissingLeavesTheCellEmpty() throws IOException {
        assertThat(written(Stream.of(new Line("a", null))).getRow(1).getCell(1).getCellType())
                .isEqualTo(CellType.BLANK);
    }

    @Test
    void aTextLongerThanExcelHoldsIsCutVisibly() throws IOException {
        var text = written(Stream.of(new Line("ư".repeat(40_000), null)))
                .getRow(1)
                .getCell(0)
                .getStringCellValue();
        assertThat(text).hasSize(32_767).endsWith("ư…");
    }

    @Test
    void aLongListKeepsEveryRow() throws IOException {
        var sheet = written(IntStream.range(0, 5_000).mapToObj(i -> new Line("nhiệm vụ " + i, i)));
        assertThat(sheet.getLastRowNum()).isEqualTo(5_000);
        assertThat(sheet.getRow(4_321).getCell(1).getNumericCellValue()).isEqualTo(4_320);
    }

    private static Sheet written(Stream<Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new ExcelTable<Line>("Danh sách: [nhiệm vụ]")
                .column("Cơ quan", 30, Line::first)
                .column("Số", 10, Line::second)
                .write(lines, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getSheetAt(0);
        }
    }
}
