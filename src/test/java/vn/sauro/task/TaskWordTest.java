package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.sauro.organisation.Letterhead;
import vn.sauro.testing.Golden;

/// The list as a draft of a report.
class TaskWordTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    private static final Letterhead DEPARTMENT = new Letterhead(
            "Sở Nội vụ", "UBND tỉnh Lạng Sơn", "Sở Nội vụ", "SNV", "Lạng Sơn", List.of("Giám đốc"), "Lương Văn Khải");

    @Test
    void theListStandsInTheOfficialLayout() throws IOException {
        var rows = List.of(
                TaskCalendarTest.row(1, "Số hóa hồ sơ", LocalDate.of(2026, 9, 30)),
                TaskCalendarTest.row(2, "Tuyên truyền", null));
        var counts = Counts.of(Standing.IN_TIME, 1).plus(Counts.of(Standing.UNDATED, 2));
        Golden.assertMatches("task/list.docx.txt", text(rows, counts));
    }

    private static String text(List<TaskRow> rows, Counts counts) throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/web", "messages/task");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var out = new ByteArrayOutputStream();
        new TaskWord(words).list(rows, counts, DEPARTMENT, TODAY).write(out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getTables()).hasSizeGreaterThan(1);
            return word.getBodyElements().stream()
                    .map(element -> element instanceof XWPFTable table
                            ? table(table)
                            : ((org.apache.poi.xwpf.usermodel.XWPFParagraph) element).getText())
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String table(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(XWPFTableCell::getText)
                        .map(text -> text.replaceAll("\\s*\\n\\s*", " ⏎ "))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
