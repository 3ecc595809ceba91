package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeadReaderTest {
    private static List<String> addressed(String sentence) {
        Imperative.Address address = Imperative.addressOf(Text.of(sentence));
        return address == null ? List.of() : address.bodies().names();
    }

    private static List<String> coordinating(String task) {
        return LeadReader.coordinating(Text.of(task), List.of(), 0).names();
    }

    @Test
    void theSubjectLeads() {
        assertThat(addressed("Công an tỉnh chỉ đạo Công an các xã, phường làm sạch dữ liệu"))
                .containsExactly("Công an tỉnh");
        assertThat(addressed("Trên cơ sở hướng dẫn của Bộ Nội vụ, Sở Nội vụ chủ trì xây dựng kế hoạch"))
                .containsExactly("Sở Nội vụ");
        assertThat(addressed("Định kỳ trước ngày 20 hằng tháng, các cơ quan, đơn vị gửi báo cáo"))
                .containsExactly("các cơ quan, đơn vị");
    }

    @Test
    void whoActsUnderAnotherLeads() {
        assertThat(addressed("UBND các xã dưới sự hướng dẫn của Sở Y tế rà soát danh sách"))
                .containsExactly("UBND các xã");
        assertThat(addressed("Công an các xã, theo chỉ đạo của Công an tỉnh, tổ chức tuần tra"))
                .containsExactly("Công an các xã");
        assertThat(addressed("Chậm nhất sau 05 ngày làm việc, Sở Công Thương có văn bản trả lời doanh nghiệp"))
                .containsExactly("Sở Công Thương");
    }

    @Test
    void whoHelpsMayStandBetweenWhoLeadsAndWhatIsDone() {
        assertThat(coordinating("Công an tỉnh chủ trì; các Sở: Tư pháp, Y tế phối hợp triển khai Đề án 06"))
                .containsExactly("Sở Tư pháp", "Sở Y tế");
        assertThat(coordinating("Sở Tài chính làm đầu mối, các xã liên quan tham gia thẩm định phương án"))
                .containsExactly("các xã liên quan");
        assertThat(coordinating("Sở Tài chính chủ trì, các Sở: Tư pháp, Y tế gửi số liệu"))
                .isEmpty();
    }

    @Test
    void whoIsCalledLeadsAndNotWhoCalls() {
        assertThat(addressed("UBND tỉnh giao Sở Tài chính chủ trì thẩm định")).containsExactly("Sở Tài chính");
        assertThat(addressed("Để bảo đảm tiến độ, yêu cầu Giám đốc các sở chỉ đạo quyết liệt"))
                .containsExactly("Giám đốc các sở");
    }

    @Test
    void aBodyThatIsOnlySpokenOfDoesNotLead() {
        assertThat(addressed("Phối hợp với Sở Y tế, Sở Tư pháp tham mưu văn bản"))
                .isEmpty();
        assertThat(addressed("Triển khai theo hướng dẫn của Sở Tư pháp")).isEmpty();
        assertThat(addressed("Sở Y tế của tỉnh")).isEmpty();
    }

    @Test
    void whoIsWorkedWithHelps() {
        assertThat(coordinating("Chủ trì, phối hợp với Sở Tư pháp, Thanh tra tỉnh và các đơn vị liên quan rà soát"))
                .containsExactly("Sở Tư pháp", "Thanh tra tỉnh", "các đơn vị liên quan");
        assertThat(coordinating("Phối hợp Công an tỉnh rà soát")).containsExactly("Công an tỉnh");
    }

    @Test
    void whoIsDirectedOrUrgedHelps() {
        assertThat(coordinating("Chỉ đạo các bệnh viện triển khai")).containsExactly("các bệnh viện");
        assertThat(coordinating("Kiểm tra, đôn đốc các sở, ngành thực hiện")).containsExactly("các sở, ngành");
    }

    @Test
    void aDivisionKeepsTheBodyBehindItsDash() {
        assertThat(coordinating("Phối hợp với Phòng Cảnh sát giao thông - Công an tỉnh, Sở Xây dựng phân luồng xe tải"))
                .containsExactly("Phòng Cảnh sát giao thông - Công an tỉnh", "Sở Xây dựng");
    }

    @Test
    void whoIsMobilizedHelps() {
        assertThat(coordinating("Huy động các doanh nghiệp viễn thông điều xe phát sóng đến vùng lũ"))
                .containsExactly("các doanh nghiệp viễn thông");
        assertThat(coordinating("Huy động các nguồn lực xã hội cho giáo dục")).isEmpty();
    }

    @Test
    void guidanceAndRoutingAreNoHelp() {
        assertThat(coordinating("Rà soát theo hướng dẫn của Sở Tư pháp, gửi kết quả về Sở Nội vụ"))
                .isEmpty();
        assertThat(coordinating("Báo cáo UBND tỉnh chỉ đạo các đơn vị thực hiện"))
                .isEmpty();
    }

    @Test
    void oneMayLeadTogetherWithAnother() {
        assertThat(LeadReader.jointLeads(Text.of("Cùng với Sở Tài chính chủ trì tham mưu chính sách"))
                        .names())
                .containsExactly("Sở Tài chính");
    }

    @Test
    void aHeadingOfBodiesAddressesThem() {
        assertThat(LeadReader.headingAddressees(Text.of("Đề nghị Ủy ban MTTQ Việt Nam tỉnh:")))
                .isNotNull();
        assertThat(LeadReader.headingAddressees(Text.of("Sở Nội vụ chủ trì:"))).isNotNull();
        assertThat(LeadReader.headingAddressees(Text.of("Sở Nội vụ và những việc đã làm")))
                .isNull();
    }
}
