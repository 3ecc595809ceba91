package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sauro.calendar.SpecialDay.DayPart;

class SpecialDaysTest {
    private static SpecialDays read(String text) {
        return SpecialDays.read(
                "holidays.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Locale.ROOT);
    }

    @Test
    void theDemonstrationPackMakesTwoYearsCertain() throws IOException {
        try (var bytes = Files.newInputStream(Path.of("pack/demo/holidays.csv"))) {
            var decided = SpecialDays.read("holidays.csv", bytes, Locale.ROOT);
            assertThat(decided.problems()).isEmpty();
            var calendar = WorkingCalendar.of(decided.days());
            assertThat(calendar.isProvisional(2025)).isFalse();
            assertThat(calendar.isProvisional(2026)).isFalse();
            var july = LocalDate.of(2026, 7, 10);
            assertThat(DayCount.between(calendar, july, LocalDate.of(2026, 11, 30))
                            .workingDays())
                    .isEqualTo(99);
        }
    }

    @Test
    void aHalfDayOfTheProvinceIsRead() {
        var decided = read("date,kind,part,name,basis\n2026-10-05,local,afternoon,Lễ hội,Quyết định thử\n");
        assertThat(decided.days()).extracting(SpecialDay::part).containsExactly(DayPart.AFTERNOON);
    }

    @Test
    void eachFaultIsToldWithItsLineAndNothingIsTakenIn() {
        var decided =
                read("date,kind,part,name,basis\n2026-13-05,feast,night,,\n2026-10-06,local,,Lễ hội,Quyết định\n");
        assertThat(decided.days()).isEmpty();
        assertThat(decided.problems())
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(sentence).contains("dòng 2"));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(read("date,kind\n").problems()).hasSize(3).first().asString().contains("part");
    }
}
