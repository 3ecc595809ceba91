package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.ProposedTask;

class TaskTablesTest {
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN TỈNH BẮC HẢI
            KẾ HOẠCH
            Phát triển du lịch năm 2026

            II. NHIỆM VỤ
            Theo Phụ lục kèm theo.

            """;

    private static List<ProposedTask> tasks(String table) {
        return Text.read(HEAD + table).tasks();
    }

    @Test
    void cellsPartedByBlanksRunOverSeveralLines() {
        List<ProposedTask> tasks = tasks("""
                STT  Nhiệm vụ                        Cơ quan thực hiện          Thời hạn    Sản phẩm
                                             Chủ trì          Phối hợp          hoàn thành
                1    Xây dựng bản đồ du lịch số      Sở Văn hóa, Thể  Công an tỉnh;     Quý         Bản đồ du lịch
                     của tỉnh                        thao và Du lịch  UBND các xã       III/2026    số
                2    Tổ chức lễ hội hoa ban          UBND xã Mường    Sở Công Thương    31/3/2026   Kế hoạch lễ hội
                                                     Hoa
                """);
        assertThat(tasks).hasSize(2);
        ProposedTask map = tasks.getFirst();
        assertThat(map.text()).isEqualTo("Xây dựng bản đồ du lịch số của tỉnh");
        assertThat(map.lead()).containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(map.coordinating()).containsExactly("Công an tỉnh", "UBND các xã");
        assertThat(map.deadline()).isNotNull();
        assertThat(map.deadline().date()).hasToString("2026-09-30");
        assertThat(map.product()).isEqualTo("Bản đồ du lịch số");
        assertThat(tasks.getLast().lead()).containsExactly("UBND xã Mường Hoa");
    }

    @Test
    void aPageEndInsideARowBreaksNothing() {
        List<ProposedTask> tasks = tasks("""
                TT   Nội dung                   Đơn vị chủ trì     Thời gian
                1    Rà soát quy hoạch các      Sở Xây dựng        Tháng 5/2026
                     khu du lịch ven

                                              2

                TT   Nội dung                   Đơn vị chủ trì     Thời gian
                     biển của tỉnh
                2    Tập huấn hướng dẫn viên    Sở Nội vụ          Thường xuyên
                """);
        assertThat(tasks)
                .extracting(ProposedTask::text)
                .containsExactly("Rà soát quy hoạch các khu du lịch ven biển của tỉnh", "Tập huấn hướng dẫn viên");
    }

    @Test
    void cellsBelowEachOtherAreToldApartByWhatTheySay() {
        List<ProposedTask> tasks = tasks("""
                STT
                Nhiệm vụ
                Cơ quan chủ trì
                Cơ quan phối hợp
                Thời hạn
                Sản phẩm
                1
                Trồng cây xanh dọc tuyến phố đi bộ
                Sở Xây dựng
                Hội Nông dân tỉnh
                Trước ngày 15/8/2026
                500 cây xanh
                2
                Lắp bảng chỉ dẫn tại các điểm tham quan
                Sở Công Thương
                Hằng quý
                Bảng chỉ dẫn
                """);
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getFirst().coordinating()).containsExactly("Hội Nông dân tỉnh");
        ProposedTask second = tasks.getLast();
        assertThat(second.lead()).containsExactly("Sở Công Thương");
        assertThat(second.coordinating()).isEmpty();
        assertThat(second.deadline()).isNotNull();
        assertThat(second.deadline().kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(second.product()).isEqualTo("Bảng chỉ dẫn");
    }

    @Test
    void numbersOfColumnsAndSectionsAreNoTasks() {
        List<ProposedTask> tasks = tasks("""
                TT\tNội dung\tChủ trì\tThời gian
                (1)\t(2)\t(3)\t(4)
                A\tHẠ TẦNG\t\t
                1\tNâng cấp bến thuyền\tSở Xây dựng\tNăm 2026
                """);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().text()).isEqualTo("Nâng cấp bến thuyền");
    }

    @Test
    void aListOfGoodsIsNoTableOfTasks() {
        assertThat(tasks("""
                STT  Tên hàng        Đơn vị tính   Số lượng
                1    Máy tính        bộ            12
                2    Máy in          cái           3
                """)).isEmpty();
    }

    @Test
    void cellsPartedByTabsGoOnInTheNextLineAndTheNewTimeHolds() {
        List<ProposedTask> tasks = tasks("""
                Nhiệm vụ\tCơ quan thực hiện\tThời hạn cũ\tThời hạn mới
                Đánh giá mức độ hài lòng của người dân\tViện Nghiên cứu\t30/9/2026\t31/8/2026
                \tphát triển tỉnh
                Vận hành hệ thống chấm điểm điện tử\tSở Nội vụ\tQuý III/2026\tTháng 5/2026
                """);
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getFirst().lead()).containsExactly("Viện Nghiên cứu phát triển tỉnh");
        assertThat(tasks)
                .extracting(task -> task.deadline().date().toString())
                .containsExactly("2026-08-31", "2026-05-31");
    }

    @Test
    void aScanMayMisreadNumbersAndLoseTheBarBehindThem() {
        List<ProposedTask> tasks = tasks("""
                STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm
                là CHUYỂN ĐỔI SỐ {|||
                là Xây dựng bản đồ du lịch số | Sở Nội vụ | Công an tỉnh | Quý II/2026 | Bản đồ du lịch số
                ít] QUẢNG BÁ DU LỊCH | |||
                2 | Tổ chức lễ hội hoa ban | Sở Công Thương | Sở Y tế | 31/3/2026 | Kế hoạch
                """);
        assertThat(tasks)
                .extracting(ProposedTask::text)
                .containsExactly("Xây dựng bản đồ du lịch số", "Tổ chức lễ hội hoa ban");
        assertThat(tasks.getFirst().lead()).containsExactly("Sở Nội vụ");
        assertThat(tasks.getFirst().coordinating()).containsExactly("Công an tỉnh");
        assertThat(tasks.getLast().lead()).containsExactly("Sở Công Thương");
    }

    @Test
    void whatIsLeftOfTheRulesBetweenColumnsParts() {
        List<ProposedTask> tasks = tasks("""
                TT   Nội dung nhiệm vụ                  Cơ quan chủ trì   Cơ quan phối hợp — Sản phẩm   Thời hạn
                1    Xây dựng bản đồ du lịch số        =Sở Nội vụ         Công an tỉnh ~=—— Bản đồ      Quý II/2026
                2    Tổ chức lễ hội hoa ban            +Sở Công Thương    Sở Y tế    _     Kế hoạch     31/3/2026
                """);
        assertThat(tasks)
                .extracting(ProposedTask::lead)
                .containsExactly(List.of("Sở Nội vụ"), List.of("Sở Công Thương"));
        assertThat(tasks)
                .extracting(ProposedTask::coordinating)
                .containsExactly(List.of("Công an tỉnh"), List.of("Sở Y tế"));
        assertThat(tasks).extracting(ProposedTask::product).containsExactly("Bản đồ", "Kế hoạch");
        assertThat(tasks)
                .extracting(task -> task.deadline().date().toString())
                .containsExactly("2026-06-30", "2026-03-31");
    }

    @Test
    void labelsRunTogetherAreToldApart() {
        List<ProposedTask> tasks = tasks("""
                TT   Nhiệm vụ                  Cơ quan chủ trì Cơ quan phối hợp Thời gian     Sản phẩm
                1    Trồng cây ven hồ           Sở Xây dựng     Tỉnh đoàn        Quý I/2026    Kế hoạch
                2    Chỉnh trang quảng trường   Sở Nội vụ       Công an tỉnh     Thường xuyên  Báo cáo
                """);
        assertThat(tasks).extracting(ProposedTask::lead).containsExactly(List.of("Sở Xây dựng"), List.of("Sở Nội vụ"));
        assertThat(tasks)
                .extracting(task -> task.deadline().kind())
                .containsExactly(DeadlineKind.DATE, DeadlineKind.CONTINUOUS);
    }

    @Test
    void whatIsAsAboveIsTakenFromThere() {
        List<ProposedTask> tasks = tasks("""
                TT | Nhiệm vụ | Chủ trì | Thời hạn
                1 | Trồng cây ven hồ | Sở Xây dựng | Quý I/2026
                2 | Chỉnh trang quảng trường | nt | -nt-
                """);
        assertThat(tasks.getLast().lead()).containsExactly("Sở Xây dựng");
        assertThat(tasks.getLast().deadline().date()).hasToString("2026-03-31");
    }

    @Test
    void cellsBelowEachOtherNeedNoLabelOfTheirNumbers() {
        List<ProposedTask> tasks = tasks("""
                Số
                TY
                Nội dung
                Đơn vị chủ trì
                Đơn vị phối hợp
                Thời gian
                l
                Trồng cây ven hồ
                Sở Xây dựng
                Tỉnh đoàn
                Quý I/2026
                2
                Chỉnh trang quảng trường
                Sở Nội vụ
                Công an tỉnh
                Thường xuyên
                """);
        assertThat(tasks)
                .extracting(ProposedTask::text)
                .containsExactly("Trồng cây ven hồ", "Chỉnh trang quảng trường");
        assertThat(tasks).extracting(ProposedTask::lead).containsExactly(List.of("Sở Xây dựng"), List.of("Sở Nội vụ"));
    }
}
