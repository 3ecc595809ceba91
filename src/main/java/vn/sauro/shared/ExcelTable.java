package vn.sauro.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A list as an Excel file ("Xuất Excel"): one line of headings, then one row a thing. Text stays text, so that codes
/// keep their zeros and nothing typed by a person is ever run as a formula. Rows are written as they come.
public final class ExcelTable<T> {
    /// Rows that a list gives at most, so that one click cannot ask for the whole database.
    public static final int MAXIMUM = 10_000;

    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_IN_MEMORY = 200;
    private static final int TEXT_MAXIMUM = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private record Column<T>(String heading, int characters, Function<? super T, ? extends @Nullable Object> value) {}

    private final String title;
    private final List<Column<T>> columns = new ArrayList<>();

    public ExcelTable(String title) {
        this.title = title;
    }

    /// `characters` is the width. The value may be a text, a number, a `LocalDate` or null, which leaves the cell
    /// empty.
    public ExcelTable<T> column(String heading, int characters, Function<? super T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(heading, characters, value));
        return this;
    }

    /// Answers a request with the table as a file to save.
    public void send(Stream<? extends T> rows, String fileName, HttpServletResponse response) throws IOException {
        response.setContentType(CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(rows, response.getOutputStream());
    }

    public void write(Stream<? extends T> rows, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title.replaceAll("\\p{Cntrl}", " ")));
            var styles = new Styles(workbook);
            writeHeadings(sheet, styles);
            int last = 0;
            for (Iterator<? extends T> each = rows.iterator(); each.hasNext(); ) {
                writeRow(sheet, ++last, each.next(), styles);
            }
            finish(sheet, last);
            workbook.write(out);
        }
    }

    private void writeHeadings(Sheet sheet, Styles styles) {
        var row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.min(columns.get(i).characters, 120) * 256);
            var cell = row.createCell(i);
            cell.setCellValue(columns.get(i).heading);
            cell.setCellStyle(styles.heading);
        }
    }

    private void writeRow(Sheet sheet, int number, T thing, Styles styles) {
        var row = sheet.createRow(number);
        for (int i = 0; i < columns.size(); i++) {
            fill(row.createCell(i), columns.get(i).value.apply(thing), styles);
        }
    }

    private static void fill(Cell cell, @Nullable Object value, Styles styles) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number);
            }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day);
            }
            default -> {
                var text = value.toString();
                cell.setCellValue(text.length() <= TEXT_MAXIMUM ? text : text.substring(0, TEXT_MAXIMUM - 1) + "…");
                cell.setCellStyle(styles.text);
            }
        }
    }

    /// Headings stay in sight and on each printed page; the table prints one page wide.
    private void finish(Sheet sheet, int last) {
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static final class Styles {
        final CellStyle heading;
        final CellStyle text;
        final CellStyle number;
        final CellStyle day;

        Styles(Workbook workbook) {
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setWrapText(true);
            heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = workbook.createCellStyle();
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            number = workbook.createCellStyle();
            number.setVerticalAlignment(VerticalAlignment.TOP);
            number.setAlignment(HorizontalAlignment.RIGHT);
            day = workbook.createCellStyle();
            day.setVerticalAlignment(VerticalAlignment.TOP);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        }
    }
}
