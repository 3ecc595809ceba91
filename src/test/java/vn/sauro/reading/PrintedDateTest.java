package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PrintedDateTest {
    private static final LocalDate MEETING = LocalDate.of(2025, 8, 8);

    @Test
    void readsPlainDays() {
        assertThat(PrintedDate.of("08", "8", "2025").read(MEETING)).isEqualTo(MEETING);
    }

    @Test
    void readsAStrokeAsOneWhereOnlyOneDayFits() {
        assertThat(PrintedDate.of("/75", "8", "2025").read(MEETING)).isEqualTo(LocalDate.of(2025, 8, 15));
        assertThat(PrintedDate.of("l2", "8", "2025").read(MEETING)).isEqualTo(LocalDate.of(2025, 8, 12));
    }

    @Test
    void leavesOpenWhatCannotBeTold() {
        assertThat(PrintedDate.of("…", "8", "2025").read(MEETING)).isNull();
        assertThat(PrintedDate.of("??", "8", "2025").read(null)).isNull();
        assertThat(PrintedDate.of("/2", "8", "20").read(MEETING)).isNull();
        assertThat(PrintedDate.of("31", "2", "2025").read(null)).isNull();
    }

    @Test
    void aDayBeforeTheMeetingIsNoReading() {
        assertThat(PrintedDate.of("O5", "8", "2025").read(MEETING)).isNull();
        assertThat(PrintedDate.of("O5", "8", "2025").read(null)).isEqualTo(LocalDate.of(2025, 8, 5));
    }
}
