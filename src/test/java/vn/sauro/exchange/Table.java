package vn.sauro.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Excel files as offices send them.
final class Table {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Theo dõi");
    private int rows;

    Table row(Object... cells) {
        var row = sheet.createRow(rows++);
        for (int at = 0; at < cells.length; at++) {
            switch (cells[at]) {
                case LocalDate day -> {
                    var style = workbook.createCellStyle();
                    style.setDataFormat((short) 14);
                    row.createCell(at).setCellValue(day);
                    row.getCell(at).setCellStyle(style);
                }
                case Number number -> row.createCell(at).setCellValue(number.doubleValue());
                default -> row.createCell(at).setCellValue(cells[at].toString());
            }
        }
        return this;
    }

    Table merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    Table with(Consumer<XSSFSheet> change) {
        change.accept(sheet);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// These sheets of a file as text, a line a row.
    static String text(byte[] file, int... sheets) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return IntStream.of(sheets)
                    .mapToObj(workbook::getSheetAt)
                    .map(sheet -> "# " + sheet.getSheetName() + "\n" + text(sheet))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(XSSFSheet sheet) {
        var text = new StringBuilder();
        for (var row : sheet) {
            for (int at = 0; at < row.getLastCellNum(); at++) {
                var cell = row.getCell(at);
                var words = cell.getCellType() == CellType.NUMERIC
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : cell.getStringCellValue();
                text.append(at == 0 ? "" : " | ").append(words.replace("\n", " ⏎ "));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
