package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.Span;

class LeadContextTest {
    private static List<ProposedTask> letter(String body) {
        return Text.read("""
                ỦY BAN NHÂN DÂN TỈNH BẮC HẢI
                Số: 12/UBND-KT
                V/v chuẩn bị mùa mưa bão

                Kính gửi:
                - Sở Nông nghiệp và Môi trường;
                - Ủy ban nhân dân các xã, phường.

                """ + body).tasks();
    }

    @Test
    void whoCallsDoesNotLeadWhatFollows() {
        List<ProposedTask> tasks = letter("""
                Để chủ động ứng phó mưa bão, Ủy ban nhân dân tỉnh yêu cầu:

                1. Kiểm tra các tuyến đê xung yếu, hoàn thành trước ngày 15/6/2026.

                2. Sơ tán các hộ dân ở vùng có nguy cơ sạt lở trước khi bão vào.
                """);
        assertThat(tasks).hasSize(2);
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.lead()).containsExactly("Sở Nông nghiệp và Môi trường", "Ủy ban nhân dân các xã, phường");
            assertThat(task.leadSource()).isEqualTo(LeadSource.INHERITED);
            assertThat(task.places().lead()).extracting(Span::line).containsExactly(6, 7);
        });
    }

    @Test
    void anInheritedLeadPointsAtItsHeading() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Xây dựng
                - Kiểm tra an toàn các chung cư cũ, cảnh báo người dân.
                """);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().leadSource()).isEqualTo(LeadSource.HEADING);
        assertThat(tasks.getFirst().places().lead()).containsExactly(new Span(11, 3, 14));
    }

    @Test
    void aDepartmentChargesItsOwnBody() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Nông nghiệp và Môi trường
                a) Giao Chi cục Thủy lợi kiểm tra các hồ chứa trước ngày 01/7/2026.
                """);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().lead()).containsExactly("Sở Nông nghiệp và Môi trường");
        assertThat(tasks.getFirst().coordinating()).containsExactly("Chi cục Thủy lợi");
    }

    @Test
    void whoLeadsMayStandInBracketsBehindTheTask() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện các nội dung sau:

                1. Công bố số điện thoại trực ban (Sở Nội vụ chủ trì).

                2. Lập phương án bảo vệ kho vật tư (Cơ quan chủ trì: Sở Công Thương; thời gian: trước ngày 20/6/2026).
                """);
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getFirst().lead()).containsExactly("Sở Nội vụ");
        assertThat(tasks.getLast().lead()).containsExactly("Sở Công Thương");
        assertThat(tasks.getLast().deadline()).isNotNull();
        assertThat(tasks.getLast().deadline().date()).hasToString("2026-06-20");
    }

    @Test
    void citationsAndClosingCallsAreNoTasks() {
        List<ProposedTask> tasks = letter("""
                Căn cứ Luật Đê điều ngày 29/11/2006; Luật sửa đổi, bổ sung một số điều của Luật Đê điều;

                Ủy ban nhân dân tỉnh yêu cầu:

                1. Kiểm tra các tuyến đê xung yếu trên địa bàn.

                Nhận được văn bản này, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.
                """);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void itemsThatNameNobodyAreNoPreambleOfTheCallBehindThem() {
        List<ProposedTask> tasks = letter("""
                Để chủ động ứng phó mưa bão, Ủy ban nhân dân tỉnh đề nghị Ủy ban nhân dân các xã, phường:

                1. Kiểm tra các tuyến đê xung yếu, hoàn thành trước ngày 15/6/2026.

                2. Cập nhật số liệu thiệt hại hằng tuần lên hệ thống giám sát thiên tai của tỉnh.

                Giao Sở Nông nghiệp và Môi trường tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12/2026.
                """);
        assertThat(tasks).hasSize(3);
        assertThat(tasks.get(1).lead()).containsExactly("Ủy ban nhân dân các xã, phường");
        assertThat(tasks.get(2).lead()).containsExactly("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void whomAHeadingsBodyUrgesLeadsNoClauseOfTheItem() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Nông nghiệp và Môi trường

                - Yêu cầu nhà thầu lập tiến độ thi công, làm việc cả ngày nghỉ; trường hợp nhà thầu không đáp ứng, kiên
                quyết xử lý theo hợp đồng, báo cáo UBND tỉnh trong tháng 6/2026.
                """);
        assertThat(tasks)
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.lead()).containsExactly("Sở Nông nghiệp và Môi trường"));
    }

    @Test
    void aHeadingMayDescribeTheGroupItNames() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Đối với các sở được kiểm tra

                1.1. Tổ chức kiểm điểm, làm rõ trách nhiệm của tập thể, cá nhân trước ngày 25/7/2026.
                """);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().lead()).containsExactly("Các sở được kiểm tra");
    }

    @Test
    void aCallToCarryOutThisDocumentIsNoTask() {
        List<ProposedTask> tasks = letter("""
                1. Sở Nông nghiệp và Môi trường kiểm tra các tuyến đê xung yếu.

                Yêu cầu các sở, ban, ngành, Ủy ban nhân dân các xã, phường nghiêm túc thực hiện Chỉ thị này./.

                Ủy ban nhân dân tỉnh trân trọng đề nghị các cơ quan quan tâm, phối hợp./.
                """);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void aQuarterAtTheStartOfALineIsNoHeading() {
        List<ProposedTask> tasks = letter("""
                1. Ủy ban nhân dân các xã, phường:

                - Vận động hộ gia đình trang bị bình chữa cháy xách tay, phấn đấu hoàn thành trong quý
                III/2026.

                - Kiên quyết đình chỉ hoạt động đối với cơ sở vi phạm quy định về phòng cháy.
                """);
        assertThat(tasks)
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.lead()).containsExactly("Ủy ban nhân dân các xã, phường"));
        assertThat(tasks.getFirst().deadline()).isNotNull();
    }

    @Test
    void aNumberedDutyNeedsNoLeadIn() {
        List<ProposedTask> tasks = letter("""
                1. Sở Nông nghiệp và Môi trường kiểm tra các tuyến đê xung yếu trước ngày 15/6/2026.
                """);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().lead()).containsExactly("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void whatIsToldBeforeADutyIsNoPartOfIt() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Chưa xem xét Tờ trình số 345/TTr-SYT ngày 25/9/2025 của Sở Y tế. Sở Y tế rà soát lại phương án tự chủ.
                """);
        assertThat(tasks).extracting(ProposedTask::text).containsExactly("Sở Y tế rà soát lại phương án tự chủ.");
    }

    @Test
    void entryIntoForceHidesNoDutyBehindIt() {
        List<ProposedTask> tasks = Text.read("""
                ỦY BAN NHÂN DÂN TỈNH BẮC HẢI
                Số: 12/QĐ-UBND    Bắc Hải, ngày 08 tháng 7 năm 2026

                QUYẾT ĐỊNH
                Về việc ban hành Kế hoạch số hóa tài liệu

                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa tài liệu.

                Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Giao Sở Nội vụ theo dõi việc thực hiện Kế hoạch.
                """).tasks();
        assertThat(tasks)
                .extracting(ProposedTask::text)
                .containsExactly("Giao Sở Nội vụ theo dõi việc thực hiện Kế hoạch.");
    }

    @Test
    void aPostMayHeadItsDuties() {
        List<ProposedTask> tasks = Text.read("""
                ỦY BAN NHÂN DÂN TỈNH BẮC HẢI
                Số: 12/QĐ-UBND    Bắc Hải, ngày 08 tháng 7 năm 2026

                QUYẾT ĐỊNH
                Về việc thành lập Ban Chỉ đạo

                Điều 3. Nhiệm vụ của các thành viên

                1. Phó Trưởng Ban Thường trực

                a) Trực tiếp phụ trách việc phủ sóng di động, hoàn thành trong quý III năm 2026.

                2. Phó Trưởng Ban - Trưởng Công an đặc khu

                a) Tổ chức thu nhận hồ sơ cấp thẻ căn cước, xong trước 30/9/2026.

                3. Ông Phan Tấn Ngư, Giám đốc Trung tâm Y tế quân dân y - Thành viên;
                """).tasks();
        assertThat(tasks)
                .extracting(ProposedTask::lead)
                .containsExactly(List.of("Phó Trưởng Ban Thường trực"), List.of("Trưởng Công an đặc khu"));
    }

    @Test
    void aGuidingLetterCallsThoughItSpeaksOfResults() {
        List<ProposedTask> tasks = letter("""
                Căn cứ Quyết định số 425/QĐ-UBND ngày 30/9/2025 về đánh giá kết quả cải cách hành chính, Sở Nội vụ hướng dẫn các sở, ban, ngành thực hiện như sau:

                1. Quy trình, thời gian

                a) Sở Tư pháp thẩm định lĩnh vực cải cách thể chế.

                b) Sở Nội vụ thành lập Tổ thẩm định, phân công các cơ quan chủ trì thẩm định, xong trước ngày 20/11/2025.

                c) Bố trí kho, giá và phân công công chức văn thư thực hiện số hóa.
                """);
        assertThat(tasks).extracting(ProposedTask::lead).startsWith(List.of("Sở Tư pháp"), List.of("Sở Nội vụ"));
        assertThat(tasks).hasSize(3);
        assertThat(tasks.getLast().lead()).doesNotContain("Công chức văn thư", "Công chức");
    }

    @Test
    void whatIsAgreedToIsNoPartOfTheCallBehindIt() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Thống nhất với nội dung dự án do Sở Tài chính trình. Giao Sở Tài chính hoàn thiện hồ sơ dự án.
                """);
        assertThat(tasks).extracting(ProposedTask::text).containsExactly("Giao Sở Tài chính hoàn thiện hồ sơ dự án.");
    }

    @Test
    void togetherWithNamedMinistriesIsNoLabel() {
        List<ProposedTask> tasks = letter("""
                Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Nội vụ

                a) Rà soát biên chế của các đơn vị sự nghiệp.

                b) Phối hợp chặt chẽ với các Bộ: Tư pháp, Y tế nghiên cứu cấp giấy tờ điện tử thay cho bản giấy.
                """);
        assertThat(tasks)
                .extracting(ProposedTask::coordinating)
                .containsExactly(List.of(), List.of("Bộ Tư pháp", "Bộ Y tế"));
    }
}
