package vn.sauro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CalendarCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CalendarCommand())
                .setResourceBundle(Words.BUNDLE)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void aDeadlineIsAnsweredWithItsDayItsKindAndOneSentence() {
        assertThat(run("deadline", "trước ngày 30/9", "--from", "10/7/2026")).isEqualTo(Cli.DONE);
        assertThat(out.toString().lines())
                .containsExactly(
                        "29/9/2026", "trước một ngày", "“Trước ngày 30/9/2026” nghĩa là chậm nhất hết ngày 29/9/2026.");
    }

    @ParameterizedTest
    @CsvSource({
        "trong 05 ngày làm việc kể từ ngày nhận, 2026-08-28, 09/9/2026",
        "trong 24 giờ kể từ khi nhận, 10/7/2026 16:30, 16:30 11/7/2026",
        "trong 08 giờ làm việc, 28/8/2026 16h, 16:30 03/9/2026",
        "trước ngày 05 hằng tháng, 10/7/2026, 04/8/2026"
    })
    void itIsCountedOnTheCalendarOfThePack(String words, String from, String answer) {
        assertThat(run("deadline", words, "--from", from)).isEqualTo(Cli.DONE);
        assertThat(out.toString().lines()).first().isEqualTo(answer);
    }

    @Test
    void whatHasNoDaySaysSo() {
        assertThat(run("deadline", "thường xuyên", "--from", "10/7/2026")).isEqualTo(Cli.DONE);
        assertThat(out.toString()).contains("không có ngày hết hạn");
    }

    @ParameterizedTest
    @CsvSource({"abc, 10/7/2026, không nêu thời hạn", "trong 24 giờ, 10/7/2026, cần giờ bắt đầu"})
    void whatCannotBeAnsweredTellsWhatToWrite(String words, String from, String sentence) {
        assertThat(run("deadline", words, "--from", from)).isEqualTo(Cli.REFUSED);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void aDayThatIsNoneIsMisuse() {
        assertThat(run("deadline", "quý IV", "--from", "31/02/2026")).isEqualTo(Cli.MISUSED);
        assertThat(run("deadline", "quý IV", "--from", "10/7/2026 25:00")).isEqualTo(Cli.MISUSED);
    }
}
