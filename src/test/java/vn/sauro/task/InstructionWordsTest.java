package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InstructionWordsTest {
    private static final String CONTENT = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát vị trí việc làm của"
            + " cán bộ, công chức cấp xã, báo cáo UBND tỉnh trước ngày 30/9/2025.";

    @Test
    void theSameInstructionWithAnotherDeadlineIsTheSame() {
        var first = InstructionWords.of(CONTENT, "trước ngày 30/9/2025");
        var later = CONTENT.replace("trước ngày 30/9/2025", "chậm nhất 30/11/2025");
        assertThat(first.likenessWith(InstructionWords.of(later, "chậm nhất 30/11/2025")))
                .isEqualTo(1);
    }

    @Test
    void someOtherWordsAreNearlyTheSame() {
        var first = InstructionWords.of(CONTENT, "trước ngày 30/9/2025");
        var later = "Yêu cầu " + CONTENT.replace("rà soát", "tiếp tục rà soát") + " Việc này chậm so với kế hoạch.";
        assertThat(first.likenessWith(InstructionWords.of(later, "trước ngày 30/9/2025")))
                .isBetween(0.5, 0.99);
    }

    @Test
    void aShortInstructionWithinALongerOneIsNearlyTheSame() {
        var first =
                InstructionWords.of("rà soát vị trí việc làm của cán bộ, công chức cấp xã, báo cáo UBND tỉnh", null);
        assertThat(InstructionWords.of(CONTENT, "trước ngày 30/9/2025").likenessWith(first))
                .isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void whatNamesAnotherNumberIsAnotherTask() {
        var july = "Báo cáo kết quả thực hiện Kế hoạch số 12 của UBND tỉnh về chuyển đổi số năm nay";
        assertThat(likeness(july, july.replace("12", "15"))).isZero();
        assertThat(likeness(july, july + " và Nghị quyết 57")).isPositive();
    }

    @Test
    void anotherTaskOfTheSameBodiesIsNotTheSame() {
        var other = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu phương án sắp xếp trụ sở dôi dư.";
        assertThat(likeness(CONTENT, other)).isZero();
    }

    @Test
    void aFewWordsMustBeTheSameWords() {
        assertThat(likeness("Báo cáo UBND tỉnh.", "báo cáo ubnd tỉnh")).isEqualTo(1);
        assertThat(likeness("Báo cáo UBND tỉnh.", "Báo cáo UBND xã")).isZero();
    }

    @RepeatedTest(100)
    void whatIsMoreThanHalfAlikeHasABandInCommon(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var words = new ArrayList<String>();
        for (int i = 0; i < 60; i++)
            words.add("tu" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
        var changed = new ArrayList<>(words);
        for (int i = 0; i < 3; i++) changed.set(random.nextInt(60), "khac");
        var one = new InstructionWords(words);
        var other = new InstructionWords(changed);
        assertThat(one.likenessWith(other)).isGreaterThan(0.5);
        assertThat(Collections.disjoint(List.of(one.bands()), List.of(other.bands())))
                .isFalse();
    }

    private static double likeness(String one, String other) {
        return InstructionWords.of(one, null).likenessWith(InstructionWords.of(other, null));
    }
}
