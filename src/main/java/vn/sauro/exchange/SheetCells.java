package vn.sauro.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.sauro.shared.Formats;

/// The cells of a sheet as texts. A merged cell says the same in each of its places. Of a formula, what Excel last made
/// of it is taken; nothing is ever worked out here.
final class SheetCells {
    private static final int COLUMNS_MAXIMUM = 60;
    private static final int ROWS_MAXIMUM = 10_000;
    /// Merged places filled at most: a hostile file may merge the whole sheet, many times over.
    private static final int SPREAD_MAXIMUM = 500_000;

    private static final DataFormatter FORMATS = new DataFormatter(Locale.ROOT);

    private final List<List<Cell>> rows = new ArrayList<>();
    private int spread;

    SheetCells(Sheet sheet) {
        int last = Math.min(sheet.getLastRowNum(), ROWS_MAXIMUM);
        for (int row = 0; row <= last; row++) rows.add(read(sheet.getRow(row)));
        sheet.getMergedRegions().forEach(this::spread);
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    Cell at(int row, int column) {
        if (row < 0 || row >= rows.size()) return Cell.EMPTY;
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /// Whether the two places are one cell with something in it, merged across.
    boolean isOneCell(int row, int left, int right) {
        var cell = at(row, left);
        return !cell.isEmpty() && cell == at(row, right);
    }

    private void spread(CellRangeAddress range) {
        var first = at(range.getFirstRow(), range.getFirstColumn());
        if (first.isEmpty()) return;
        int lastRow = Math.min(range.getLastRow(), rows.size() - 1);
        int lastColumn = Math.min(range.getLastColumn(), COLUMNS_MAXIMUM - 1);
        for (int row = range.getFirstRow(); row <= lastRow && spread < SPREAD_MAXIMUM; row++) {
            spread += lastColumn - range.getFirstColumn() + 1;
            var cells = rows.get(row);
            while (cells.size() <= lastColumn) cells.add(Cell.EMPTY);
            for (int column = range.getFirstColumn(); column <= lastColumn; column++) cells.set(column, first);
        }
    }

    private static List<Cell> read(org.apache.poi.ss.usermodel.@Nullable Row row) {
        var cells = new ArrayList<Cell>();
        if (row == null) return cells;
        int last = Math.min(row.getLastCellNum(), COLUMNS_MAXIMUM);
        for (int column = 0; column < last; column++) cells.add(read(row.getCell(column)));
        return cells;
    }

    private static Cell read(org.apache.poi.ss.usermodel.@Nullable Cell cell) {
        if (cell == null) return Cell.EMPTY;
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell.getRichStringCellValue().getString());
            case NUMERIC -> number(cell);
            case BOOLEAN -> text(String.valueOf(cell.getBooleanCellValue()));
            case ERROR -> text(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> Cell.EMPTY;
        };
    }

    private static Cell text(String words) {
        return new Cell(
                Normalizer.normalize(words, Normalizer.Form.NFC)
                        .replace('\u00A0', ' ')
                        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                        .strip(),
                null);
    }

    /// A number is written in full, twelve digits as twelve digits, and with the zeros that its format puts in front.
    private static Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            var day = cell.getLocalDateTimeCellValue().toLocalDate();
            return new Cell(Formats.asPrinted(day), day);
        }
        var format = cell.getCellStyle().getDataFormatString();
        if (format.matches("0{2,}")) return text(FORMATS.formatCellValue(cell));
        if (format.endsWith("%")) return text(FORMATS.formatRawCellContents(value, -1, format));
        return text(new BigDecimal(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString());
    }
}
