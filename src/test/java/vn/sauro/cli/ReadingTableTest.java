package vn.sauro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.Field;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Header;
import vn.sauro.reading.Reading.HeaderPlaces;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.TaskPlaces;

class ReadingTableTest {
    private static final Deadline AT_ONCE = new Deadline(DeadlineKind.ASAP, null, null, "khẩn trương");

    @Test
    void theLeadAnswersAndTheIssuerAccepts() {
        assertThat(table("UBND tỉnh", task(List.of("Sở Nội vụ"), List.of(), null, null)))
                .contains("●●○●○●");
    }

    @Test
    void whatIsStatedIsFull() {
        assertThat(table("UBND tỉnh", task(List.of("Sở Nội vụ"), List.of(), AT_ONCE, "Kế hoạch")))
                .contains("●●●●●●");
    }

    @Test
    void withoutLeadAndIssuerNobodyAnswersOrAcceptsWhoeverElseIsNamed() {
        assertThat(table(null, task(List.of(), List.of("Sở Tài chính"), null, null)))
                .contains("○●○○○○");
    }

    @Test
    void figuresAreWrittenAsAnOfficeWritesThem() {
        var figure = new Figure(
                "Tỷ lệ cắt giảm",
                new BigDecimal("30.29"),
                "%",
                new BigDecimal("3314.5"),
                new BigDecimal("6227.5"),
                null,
                12,
                List.of());
        assertThat(table("UBND tỉnh", task(List.of(), List.of(), null, null), List.of(figure)))
                .contains("Tỷ lệ cắt giảm: 3.314,5/6.227,5 30,29%");
    }

    private static String table(@Nullable String issuer, ProposedTask task) {
        return table(issuer, task, List.of());
    }

    private static String table(@Nullable String issuer, ProposedTask task, List<Figure> figures) {
        var head =
                new Header(null, null, issuer, null, null, null, null, null, null, List.of(), null, HeaderPlaces.NONE);
        return ReadingTable.of(
                "12.txt",
                new Reading(
                        head,
                        List.of(),
                        List.of(),
                        List.of(task),
                        figures,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static ProposedTask task(
            List<String> lead, List<String> others, @Nullable Deadline deadline, @Nullable String product) {
        var text = "Rà soát vị trí việc làm.";
        return new ProposedTask(
                "t01",
                null,
                1,
                1,
                List.of(),
                text,
                text,
                lead,
                lead.isEmpty() ? LeadSource.NONE : LeadSource.SENTENCE,
                others,
                others,
                deadline,
                null,
                product,
                null,
                Field.CCHC,
                TaskPlaces.NONE);
    }
}
