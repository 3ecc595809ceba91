package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskSplittingTest {
    private static List<TaskPart> parts(String paragraph) {
        return TaskPart.split(Text.of(paragraph), false, new DeadlineReader(LocalDate.of(2025, 8, 1)));
    }

    @Test
    void oneParagraphIsOneTask() {
        assertThat(parts("Rà soát quy trình; nâng cao chất lượng phục vụ; bố trí đủ cán bộ tại bộ phận một cửa."))
                .hasSize(1);
    }

    @Test
    void clausesWithDifferentTimesAreSeveral() {
        assertThat(parts("Thường xuyên tập huấn kỹ năng số cho công chức; khuyến khích cán bộ tự học ngoài giờ."))
                .extracting(part -> part.text().text())
                .containsExactly(
                        "Thường xuyên tập huấn kỹ năng số cho công chức;", "khuyến khích cán bộ tự học ngoài giờ.");
    }

    @Test
    void aSentenceThatOnlyDatesTheTaskIsPartOfIt() {
        List<TaskPart> parts =
                parts("Kiện toàn Ban Chỉ đạo cấp xã. Ban hành kế hoạch năm. Hoàn thành chậm nhất 20/8/2025.");
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().time().deadline().date()).isEqualTo(LocalDate.of(2025, 8, 20));
    }

    @Test
    void hasteAloneDoesNotPart() {
        assertThat(parts("Khẩn trương rà soát nhiệm vụ được giao; kịp thời phản ánh khó khăn về UBND tỉnh."))
                .hasSize(1);
    }

    @Test
    void whoLeadsAndWhoHelpsAreOneTask() {
        assertThat(parts("Công an tỉnh chủ trì; các Sở: Tư pháp, Y tế phối hợp triển khai Đề án 06 trong năm 2025."))
                .hasSize(1)
                .first()
                .extracting(part -> part.lead().names())
                .isEqualTo(List.of("Công an tỉnh"));
    }

    @Test
    void anotherBodyIsAnotherTask() {
        assertThat(parts("Giao Sở Y tế triển khai bệnh án điện tử. Giao Sở Tài chính bố trí kinh phí thực hiện."))
                .extracting(part -> part.lead().names())
                .containsExactly(List.of("Sở Y tế"), List.of("Sở Tài chính"));
    }

    @Test
    void aSemicolonInsideAListOfAddresseesPartsNothing() {
        List<TaskPart> parts = parts("Yêu cầu các sở, ban, ngành; UBND các xã, phường bám sát kế hoạch được giao.");
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().lead().names()).containsExactly("các sở, ban, ngành", "UBND các xã, phường");
    }

    @Test
    void whatHasNoVerbOfItsOwnStaysWithTheClauseBefore() {
        assertThat(
                        parts(
                                "Triển khai hiệu quả Chương trình hành động của Tỉnh ủy; các kế hoạch của Ban Chỉ đạo; định kỳ báo cáo tiến độ về Sở Nội vụ."))
                .hasSize(2);
    }

    @Test
    void whatIsToBeDoneInACaseStandsByItself() {
        assertThat(parts("Chi trả tiền bồi thường cho 14 hộ, xong trước 20/9/2025. Đối với hộ cố tình không chấp hành, "
                        + "củng cố hồ sơ để cưỡng chế theo quy định."))
                .extracting(part -> part.time().isStated())
                .containsExactly(true, false);
    }

    @Test
    void whoHelpsMayStandBeforeWhatIsToBeDone() {
        assertThat(
                        parts(
                                "Sở Khoa học và Công nghệ khắc phục nghẽn mạng, hoàn thành trong tháng 11/2025; cùng với VNPT Lâm Đồng thiết lập chức năng tự động nhắn tin."))
                .hasSize(2);
    }
}
