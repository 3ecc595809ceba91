package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.sauro.organisation.Letterhead;
import vn.sauro.task.Board.Line;
import vn.sauro.testing.Golden;

/// The board as the conclusions print it: Sơn La's 319/TB-VPUBND counts 82 of 227, and 145 open: 49 + 59 + 37.
class BoardWordTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 8);
    private static final Letterhead OFFICE = new Letterhead(
            "Văn phòng UBND tỉnh Lạng Sơn",
            "UBND tỉnh Lạng Sơn",
            "Văn phòng",
            "VP",
            "Lạng Sơn",
            List.of("Chánh Văn phòng"),
            "Hoàng Thị Minh Tâm");

    @Test
    void itSaysWhatTheConclusionSays() throws IOException {
        var board = board(
                List.of(
                        line("KHCN_DMST_CDS", 30, 45, 4, 0),
                        line("DE_AN_06", 32, 56, 3, 0),
                        line("CCHC", 20, 35, 2, 0)),
                List.of(line("Sở Nội vụ", 82, 136, 9, 0)));
        assertThat(text(board)).contains("đã hoàn thành 82/227 nhiệm vụ; còn 145 nhiệm vụ chưa hoàn thành (");
        Golden.assertMatches("task/board.docx.txt", text(board));
    }

    @RepeatedTest(50)
    void thePartsAddUpAgain(RepetitionInfo run) throws IOException {
        var random = new Random(run.getCurrentRepetition());
        var fields = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(field -> line(
                        WorkField.values()[field].name(),
                        random.nextInt(900),
                        random.nextInt(900),
                        random.nextInt(90),
                        random.nextInt(90)))
                .toList();
        var rows = text(board(fields, List.of()))
                .lines()
                .filter(row -> row.matches("(\\d+)? \\| .* \\| [\\d.]+"))
                .map(row -> Arrays.stream(row.split(" \\| "))
                        .skip(2)
                        .mapToInt(cell -> Integer.parseInt(cell.replace(".", "")))
                        .toArray())
                .toList();
        assertThat(rows).hasSize(fields.size() + 1).allSatisfy(row -> {
            assertThat(row[1] + row[2] + row[5]).as("done, open, regular").isEqualTo(row[0]);
            assertThat(row[3] + row[4]).as("not overdue, overdue").isEqualTo(row[2]);
        });
        for (int column = 0; column < 6; column++) {
            int at = column;
            assertThat(rows.stream()
                            .limit(fields.size())
                            .mapToInt(row -> row[at])
                            .sum())
                    .isEqualTo(rows.getLast()[at]);
        }
    }

    private static Board board(List<Line> fields, List<Line> bodies) {
        return new Board(
                sum(fields), sum(bodies), fields, Board.By.BODY, bodies, new Trend(List.of()), List.of(), List.of());
    }

    private static Counts sum(List<Line> lines) {
        return lines.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus);
    }

    private static Line line(String name, int done, int inTime, int overdue, int regular) {
        var counts = new Counts(
                Map.of(
                        Standing.DONE_ON_TIME, done,
                        Standing.IN_TIME, inTime,
                        Standing.OVERDUE, overdue,
                        Standing.REGULAR, regular),
                0,
                0);
        return new Line(name, counts, TaskFilter.NONE);
    }

    private static String text(Board board) throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/web", "messages/task");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var out = new ByteArrayOutputStream();
        new BoardWord(words).report(board, OFFICE, TODAY).write(out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            return word.getBodyElements().stream()
                    .map(element ->
                            element instanceof XWPFTable table ? table(table) : ((XWPFParagraph) element).getText())
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
