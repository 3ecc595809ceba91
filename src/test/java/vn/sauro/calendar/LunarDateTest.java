package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12"
    })
    void tetAndTheKingsDayFallWhereTheTableSays(int year, LocalDate tet, LocalDate kings) {
        assertThat(new LunarDate(year, 1, 1, false).toSolar()).isEqualTo(tet);
        assertThat(new LunarDate(year, 3, 10, false).toSolar()).isEqualTo(kings);
    }

    @ParameterizedTest
    @CsvSource({"1985, 1985-01-21", "2007, 2007-02-17", "2030, 2030-02-02"})
    void tetIsReckonedInVietnamWhereItIsAnotherDayThanInChina(int year, LocalDate tet) {
        assertThat(new LunarDate(year, 1, 1, false).toSolar()).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2017, 6", "2020, 4", "2023, 2", "2025, 6", "2028, 5", "2033, 11"})
    void theLeapMonthIsTheFirstWithoutANewSign(int year, int month) {
        var first = new LunarDate(year, month, 1, true);
        assertThat(LunarDate.of(first.toSolar())).isEqualTo(first);
        assertThat(first.toSolar()).isAfter(new LunarDate(year, month, 1, false).toSolar());
    }

    @RepeatedTest(300)
    void aDayComesBackFromTheMoonsCalendar(RepetitionInfo run) {
        var day = LocalDate.of(1990, 1, 1).plusDays(new Random(run.getCurrentRepetition()).nextInt(36_500));
        assertThat(LunarDate.of(day).toSolar()).isEqualTo(day);
    }
}
