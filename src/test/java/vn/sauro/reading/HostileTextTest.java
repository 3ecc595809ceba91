package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that no office writes must be read to its end, soon and without an accident.
class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "Sở Nội vụ, ",
                "phối hợp với ",
                "hoàn thành ",
                "1/1/",
                "(",
                "12-KH/",
                "; ",
                "A.",
                "căn cứ ",
                "Đơn vị chủ trì: ",
                "34/34 100% ",
                "các sở, ban, ngành; ",
                "trước ngày ",
                "Kế hoạch số ",
                "Kế hoạch số 57/KH-UBND ngày 22/12/2024 của Ủy ban nhân dân tỉnh, Kế hoạch số 57 ",
                "Nghị quyết số 57-NQ/TW về phát triển ",
                "TM. ",
                "ngày tháng năm ",
                "\u0301",
                "báo cáo UBND "
            })
    void aMegabyteOnOneLineIsReadInTime(String unit) {
        String line = unit.repeat(1_000_000 / unit.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> DocumentReader.read(List.of("THÔNG BÁO", "Kết luận như sau:", "1. " + line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiếp tục nội dung",
                "- Rà soát quy trình",
                "1. Sở Nội vụ:",
                "",
                "2 Ghi chú",
                "KẾ HOẠCH",
                "Nơi nhận:"
            })
    void manyLinesAreReadInTime(String line) {
        List<String> lines = new ArrayList<>(List.of("KẾ HOẠCH", "Nhiệm vụ", "", "I. NHIỆM VỤ", ""));
        lines.addAll(Collections.nCopies(1_000, line));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> DocumentReader.read(lines));
    }

    @RepeatedTest(20)
    void shuffledDocumentsAreReadWithoutAnAccident(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (String name : List.of("letter.txt", "plan.txt", "decision.txt", "directive.txt", "report.txt")) {
            lines.addAll(Text.document(name));
        }
        Collections.shuffle(lines, random);
        lines.replaceAll(line -> line.isEmpty() ? line : line.substring(random.nextInt(Math.min(9, line.length()))));
        Reading reading = DocumentReader.read(lines);
        for (Reading.ProposedTask task : reading.tasks()) {
            assertThat(task.fromLine()).isBetween(1, lines.size());
            assertThat(task.toLine()).isBetween(task.fromLine(), lines.size());
        }
    }
}
