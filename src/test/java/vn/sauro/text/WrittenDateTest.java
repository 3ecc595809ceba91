package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08/8/2025",
                "8/08/2025",
                "08/8/ 2025",
                "08-8-2025",
                "8.8.2025",
                "ngày 08 tháng 8 năm 2025",
                "08 tháng 8 năm 2025",
                "Ngày  8 tháng 08 năm 2025"
            })
    void documentsWriteOneDayInManyWays(String written) {
        assertThat(WrittenDate.parse(written)).hasValue(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "8/2025", "08/13/2025", "108/8/2025", "08/8/20251", "08/8-2025"})
    void whatIsNoDayIsNotRead(String written) {
        assertThat(WrittenDate.parse(written)).isEmpty();
    }

    @Test
    void daysAreFoundWhereTheyStand() {
        var text = "từ ngày 01/7/2025 đến ngày 30 tháng 9 năm 2025";
        assertThat(WrittenDate.findAll(text))
                .isEqualTo(List.of(
                        new WrittenDate(LocalDate.of(2025, 7, 1), 8, 17),
                        new WrittenDate(LocalDate.of(2025, 9, 30), 22, text.length())));
    }

    @Test
    void monthsBelowThreeGetALeadingZero() {
        assertThat(WrittenDate.format(DAY)).isEqualTo("08/8/2025");
        assertThat(WrittenDate.format(LocalDate.of(2025, 2, 3))).isEqualTo("03/02/2025");
        assertThat(WrittenDate.formatInWords(LocalDate.of(2025, 1, 15))).isEqualTo("ngày 15 tháng 01 năm 2025");
    }
}
