package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.ProposedTask;

class TrailingLabelsTest {
    private static List<ProposedTask> plan(String duties) {
        return Text.read("""
                ỦY BAN NHÂN DÂN XÃ BẮC HẢI
                Số: 12/KH-UBND    Bắc Hải, ngày 08 tháng 7 năm 2026

                KẾ HOẠCH
                Chuyển đổi số năm 2026

                II. NHIỆM VỤ

                """ + duties).tasks();
    }

    @Test
    void sentencesBehindTheTaskSayWhoAndWhen() {
        List<ProposedTask> tasks = plan("""
                1. Cấp căn cước cho trẻ em tại các trường học trên địa bàn toàn xã. Chủ
                trì: Công an xã; phối hợp: các trường học, Bưu điện; thời gian: xong trước 30/9/2026; kinh
                phí: nguồn sự nghiệp giáo dục.
                """);
        assertThat(tasks).hasSize(1);
        ProposedTask task = tasks.getFirst();
        assertThat(task.text()).isEqualTo("Cấp căn cước cho trẻ em tại các trường học trên địa bàn toàn xã.");
        assertThat(task.lead()).containsExactly("Công an xã");
        assertThat(task.coordinating()).containsExactly("các trường học", "Bưu điện");
        assertThat(task.deadline())
                .isEqualTo(
                        new Deadline(DeadlineKind.DATE, LocalDate.of(2026, 9, 30), "before", "xong trước 30/9/2026"));
    }

    @Test
    void bracketsThatNameWhoLeadsMayNameTheTimeToo() {
        ProposedTask task = plan("""
                1. Nâng cấp đường truyền tại chợ và nhà văn hóa các thôn (Phòng Kinh tế chủ trì, phối hợp với VNPT
                khu vực, hoàn thành trong quý IV/2026).
                """).getFirst();
        assertThat(task.lead()).containsExactly("Phòng Kinh tế");
        assertThat(task.coordinating()).containsExactly("VNPT khu vực");
        assertThat(task.deadline()).isNotNull().returns(LocalDate.of(2026, 12, 31), Deadline::date);
    }

    @Test
    void aHeadingAboveABlockIsNoTask() {
        List<ProposedTask> tasks = plan("""
                Nhiệm vụ 1. Phát triển hạ tầng

                - Nội dung: Đầu tư mạng lưới cảm biến quan trắc ngập lụt.
                - Cơ quan thực hiện: Phòng Kinh tế.
                - Thời gian: Quý IV năm 2026.
                """);
        assertThat(tasks)
                .extracting(ProposedTask::text)
                .containsExactly("Đầu tư mạng lưới cảm biến quan trắc ngập lụt.");
    }

    @Test
    void aLabelBehindALineWithoutAStopBelongsToItsBlock() {
        ProposedTask task = plan("""
                - Nội dung:
                Xây dựng quy chế phối hợp khai thác dữ liệu giao thông và an ninh trật tự
                - Cơ quan chủ trì: Công an xã.
                """).getFirst();
        assertThat(task.text()).endsWith("an ninh trật tự");
        assertThat(task.lead()).containsExactly("Công an xã");
    }
}
