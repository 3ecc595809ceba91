package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sauro.task.SoughtInstructions.Like;

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

    /// What is kept of a task, and looked at beside others, says the same as its words.
    @RepeatedTest(100)
    void keptAndSideBySideTheyAreAsLikeAsOneByOne(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var task = words(random, 4 + random.nextInt(30));
        var sought = new ArrayList<InstructionWords>();
        for (int i = 0; i < 8; i++) {
            var changed = new ArrayList<>(task);
            for (int j = random.nextInt(6); j > 0; j--) changed.set(random.nextInt(changed.size()), "so " + j);
            changed.addAll(words(random, random.nextInt(3)));
            sought.add(new InstructionWords(changed));
        }
        var own = new InstructionWords(task);
        var oneByOne = IntStream.range(0, sought.size())
                .mapToObj(i -> new Like(i, sought.get(i).likenessWith(own)))
                .filter(like -> like.likeness() > 0)
                .toList();
        assertThat(new SoughtInstructions(sought).like(InstructionWords.of(own.bytes())))
                .isEqualTo(oneByOne);
    }

    private static List<String> words(Random random, int count) {
        return Stream.generate(() -> "tu" + (char) ('a' + random.nextInt(26)))
                .limit(count)
                .toList();
    }

    private static double likeness(String one, String other) {
        return InstructionWords.of(one, null).likenessWith(InstructionWords.of(other, null));
    }
}
