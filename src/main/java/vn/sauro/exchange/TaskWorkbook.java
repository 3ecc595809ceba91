package vn.sauro.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Agency;
import vn.sauro.task.WorkField;

/// The table of tasks that people fill in ("mẫu nhập"), and the same with the rows that could not be taken and why. Its
/// words are Vietnamese whatever the language of the page: it goes from office to office.
@Component
class TaskWorkbook {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int ROWS_PREPARED = 500;

    private final MessageSource words;

    TaskWorkbook(MessageSource words) {
        this.words = words;
    }

    void template(List<Agency> agencies, OutputStream out) throws IOException {
        write(List.of(), false, agencies, out);
    }

    /// Mended, it can be sent back as it is: the headings are those of the template.
    void rejected(List<ReadRow> rows, List<Agency> agencies, OutputStream out) throws IOException {
        write(rows, true, agencies, out);
    }

    private void write(List<ReadRow> rows, boolean reasons, List<Agency> agencies, OutputStream out)
            throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook);
            var sheet = workbook.createSheet(word("import.sheet.tasks"));
            headings(sheet, reasons, styles);
            for (int at = 0; at < rows.size(); at++) row(sheet, at + 1, rows.get(at), styles);
            var names = workbook.createSheet(word("import.sheet.bodies"));
            bodies(names, agencies, styles);
            guide(workbook.createSheet(word("import.sheet.guide")), styles);
            choices(sheet, names.getSheetName(), agencies.size());
            workbook.write(out);
        }
    }

    private void headings(XSSFSheet sheet, boolean reasons, Styles styles) {
        var row = sheet.createRow(0);
        for (var column : Column.values()) {
            int at = column.ordinal();
            sheet.setColumnWidth(at, column.characters() * 256);
            sheet.setDefaultColumnStyle(at, column.isDay() ? styles.day : styles.text);
            cell(row, at, word(column.key()), styles.heading);
        }
        if (reasons) {
            int at = Column.values().length;
            sheet.setColumnWidth(at, 8 * 256);
            sheet.setColumnWidth(at + 1, 70 * 256);
            cell(row, at, word("import.column.line"), styles.heading);
            cell(row, at + 1, word("import.column.reasons"), styles.heading);
        }
        sheet.createFreezePane(2, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        printsOnePageWide(sheet);
        sheet.getPrintSetup().setLandscape(true);
    }

    private void row(XSSFSheet sheet, int number, ReadRow read, Styles styles) {
        var row = sheet.createRow(number);
        for (var column : Column.values()) {
            var written = read.row().cell(column);
            boolean isFaulty = read.findings().stream().anyMatch(one -> one.isFault() && one.column() == column);
            if (written.day() == null) {
                cell(row, column.ordinal(), written.text(), isFaulty ? styles.faulty : styles.text);
            } else {
                var cell = row.createCell(column.ordinal());
                cell.setCellValue(written.day());
                cell.setCellStyle(styles.day);
            }
        }
        int last = Column.values().length;
        cell(row, last, String.valueOf(read.line()), styles.text);
        cell(row, last + 1, reasons(read), styles.text);
    }

    private String reasons(ReadRow read) {
        return read.findings().stream()
                .filter(Finding::isFault)
                .map(one -> word(one.column().key()) + ": " + words.getMessage(one.key(), one.values(), VIETNAMESE))
                .collect(Collectors.joining("\n"));
    }

    private void bodies(XSSFSheet sheet, List<Agency> agencies, Styles styles) {
        var heading = sheet.createRow(0);
        var headings = List.of("import.bodies.name", "import.bodies.short", "import.bodies.code");
        for (int at = 0; at < headings.size(); at++) {
            sheet.setColumnWidth(at, (at == 0 ? 60 : 24) * 256);
            cell(heading, at, word(headings.get(at)), styles.heading);
        }
        int number = 0;
        for (var agency : agencies) {
            var row = sheet.createRow(++number);
            cell(row, 0, agency.name(), styles.text);
            cell(row, 1, agency.shortName() == null ? "" : agency.shortName(), styles.text);
            cell(row, 2, agency.code(), styles.text);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        printsOnePageWide(sheet);
    }

    private static void printsOnePageWide(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void guide(XSSFSheet sheet, Styles styles) {
        sheet.setColumnWidth(0, 110 * 256);
        printsOnePageWide(sheet);
        int number = 0;
        for (var line : word("import.guide").split("\\|"))
            cell(sheet.createRow(number++), 0, line.strip(), styles.text);
    }

    /// Lists to choose from; what is typed besides is let through, for several bodies may lead.
    private void choices(XSSFSheet sheet, String bodies, int number) {
        var help = sheet.getDataValidationHelper();
        var names = help.createFormulaListConstraint("'%s'!$A$2:$A$%d".formatted(bodies, number + 1));
        choose(sheet, help.createValidation(names, column(Column.LEAD)));
        choose(sheet, help.createValidation(names, column(Column.AUTHORITY)));
        var fields = Stream.of(WorkField.values())
                .map(field -> word("field." + field))
                .toArray(String[]::new);
        choose(sheet, help.createValidation(listOf(sheet, fields), column(Column.FIELD)));
        var states = new ArrayList<String>();
        for (var state : List.of("ASSIGNED", "IN_PROGRESS", "DONE")) states.add(word("state." + state));
        choose(sheet, help.createValidation(listOf(sheet, states.toArray(String[]::new)), column(Column.STATE)));
    }

    /// In a list written out, a comma would part two entries.
    private static org.apache.poi.ss.usermodel.DataValidationConstraint listOf(XSSFSheet sheet, String[] words) {
        var entries = Stream.of(words).map(each -> each.replace(", ", " ")).toArray(String[]::new);
        return sheet.getDataValidationHelper().createExplicitListConstraint(entries);
    }

    private static CellRangeAddressList column(Column column) {
        return new CellRangeAddressList(1, ROWS_PREPARED, column.ordinal(), column.ordinal());
    }

    private static void choose(XSSFSheet sheet, DataValidation validation) {
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static void cell(org.apache.poi.ss.usermodel.Row row, int at, String text, CellStyle style) {
        var cell = row.createCell(at);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private String word(String key) {
        return words.getMessage(key, null, VIETNAMESE);
    }

    private static final class Styles {
        final CellStyle heading;
        final CellStyle text;
        final CellStyle day;
        final CellStyle faulty;

        Styles(XSSFWorkbook workbook) {
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setWrapText(true);
            heading.setVerticalAlignment(VerticalAlignment.CENTER);
            fill(heading, IndexedColors.GREY_25_PERCENT);
            text = text(workbook);
            faulty = text(workbook);
            fill(faulty, IndexedColors.ROSE);
            day = workbook.createCellStyle();
            day.setVerticalAlignment(VerticalAlignment.TOP);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        }

        /// As text, so that codes keep their zeros and nothing typed is run.
        private static CellStyle text(XSSFWorkbook workbook) {
            var style = workbook.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            return style;
        }

        private static void fill(CellStyle style, IndexedColors colour) {
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }
}
