package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    private static List<String> named(String text) {
        Agencies.Named named = Agencies.at(Text.of(text), 0);
        return named == null ? List.of() : named.names();
    }

    @Test
    void namesBodiesOneAfterTheOther() {
        assertThat(named("Sở Nội vụ, Sở Tài chính và Công an tỉnh rà soát"))
                .containsExactly("Sở Nội vụ", "Sở Tài chính", "Công an tỉnh");
    }

    @Test
    void keepsTheCommaInsideOneName() {
        assertThat(named("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế chủ trì"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế");
    }

    @Test
    void writesAbbreviatedListsOut() {
        assertThat(named("Các Bộ: Tài chính, Xây dựng, Công an hướng dẫn"))
                .containsExactly("Bộ Tài chính", "Bộ Xây dựng", "Bộ Công an");
        assertThat(named("Giám đốc các Sở: Tư pháp, Nội vụ chỉ đạo"))
                .containsExactly("Giám đốc Sở Tư pháp", "Giám đốc Sở Nội vụ");
    }

    @Test
    void knowsGroupsOfAddressees() {
        assertThat(named("các sở, ban, ngành; UBND các xã, phường, đặc khu khẩn trương"))
                .containsExactly("các sở, ban, ngành", "UBND các xã, phường, đặc khu");
        assertThat(named("Thủ trưởng các cơ quan, đơn vị có liên quan thực hiện"))
                .containsExactly("Thủ trưởng các cơ quan, đơn vị có liên quan");
    }

    @Test
    void readsNamesThatAScanLeftWithoutMarks() {
        assertThat(named("Sở Khoa hoc va Công nghe chủ trì")).containsExactly("Sở Khoa hoc va Công nghe");
        assertThat(named("Uy ban nhân dân tinh Hải Lĩnh giao")).containsExactly("Uy ban nhân dân tinh Hải Lĩnh");
    }

    @Test
    void doesNotTakeADocumentForAPlace() {
        assertThat(named("Ủy ban nhân dân tỉnh Kế hoạch cải thiện chỉ số")).containsExactly("Ủy ban nhân dân tỉnh");
    }

    @Test
    void takesAnUnlistedBodyByItsCapitals() {
        assertThat(named("Chi cục Chăn nuôi và Thú y tham mưu")).containsExactly("Chi cục Chăn nuôi và Thú y");
    }

    @Test
    void ordinaryWordsAreNoBodies() {
        assertThat(named("báo cáo kết quả")).isEmpty();
        assertThat(named("số lượng hồ sơ")).isEmpty();
        assertThat(named("bộ hồ sơ")).isEmpty();
    }

    @Test
    void departmentsAndPlacesAreTwoGroups() {
        assertThat(Agencies.parts("Các sở, ban, ngành, địa phương"))
                .containsExactly("Các sở, ban, ngành", "Các địa phương");
        assertThat(Agencies.parts("Các cơ quan, đơn vị")).containsExactly("Các cơ quan, đơn vị");
    }

    @Test
    void bodiesOfSeveralPlacesAreNamedOneByOne() {
        assertThat(named("UBND các xã: Mường Then, Pù Luông và Chiềng Khoa tổ chức đối thoại"))
                .containsExactly("UBND xã Mường Then", "UBND xã Pù Luông", "UBND xã Chiềng Khoa");
    }

    @Test
    void whoeverHoldsAPositionBelongsToIt() {
        assertThat(named("Phó Thủ tướng Chính phủ Trần Văn Nam trực tiếp chỉ đạo"))
                .containsExactly("Phó Thủ tướng Chính phủ Trần Văn Nam");
        assertThat(named("đồng chí Nguyễn Hải Nam, Phó Chủ tịch UBND phường chỉ đạo"))
                .containsExactly("đồng chí Nguyễn Hải Nam, Phó Chủ tịch UBND phường");
    }

    @Test
    void aNameKeepsTheSmallWordsOfItsCompounds() {
        assertThat(named("Vụ Tổ chức cán bộ: tham mưu")).containsExactly("Vụ Tổ chức cán bộ");
        assertThat(named("Cục Di sản văn hóa chủ trì")).containsExactly("Cục Di sản văn hóa");
    }

    @Test
    void wordsThatOnlyLookLikeGroupsAreNone() {
        assertThat(named("các số liệu thống kê")).isEmpty();
        assertThat(named("các phương án ứng phó")).isEmpty();
        assertThat(named("thống kê báo cáo thiệt hại")).isEmpty();
    }

    @Test
    void namesPlacesOfTwoLevels() {
        assertThat(named("UBND các xã: Minh Khai, Vĩnh Tuy và phường Sông Lô tập trung"))
                .containsExactly("UBND xã Minh Khai", "UBND xã Vĩnh Tuy", "UBND phường Sông Lô");
    }

    @Test
    void knowsBodiesOfThePartyByWhatTheyAreOf() {
        assertThat(named("Đảng ủy Công an tỉnh chỉ đạo")).containsExactly("Đảng ủy Công an tỉnh");
        assertThat(named("Các ban, đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã, phường xây dựng"))
                .containsExactly("Các ban, đảng ủy trực thuộc Tỉnh ủy", "đảng ủy các xã, phường");
    }

    @Test
    void takesNoVerbForABody() {
        assertThat(named("Thanh tra, kiểm tra việc thực hiện")).isEmpty();
        assertThat(named("Thống kê, tổng hợp số liệu")).isEmpty();
        assertThat(named("Thanh tra tỉnh kiểm tra")).containsExactly("Thanh tra tỉnh");
    }

    @Test
    void takesNoThingForALevel() {
        assertThat(named("Chủ tịch UBND tỉnh phương án phủ sóng")).containsExactly("Chủ tịch UBND tỉnh");
    }

    @Test
    void countsTheBodiesOfALevel() {
        assertThat(named("Ủy ban nhân dân 40 xã, phường công khai")).containsExactly("Ủy ban nhân dân 40 xã, phường");
        assertThat(named("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên chỉ đạo"))
                .containsExactly("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên");
    }

    @Test
    void aHospitalIsNamedWithItsName() {
        assertThat(named("Giám đốc Bệnh viện Bạch Mai, Giám đốc Bệnh viện Chợ Rẫy thí điểm"))
                .containsExactly("Giám đốc Bệnh viện Bạch Mai", "Giám đốc Bệnh viện Chợ Rẫy");
        assertThat(named("Thống kê đầy đủ thiệt hại")).isEmpty();
    }

    @Test
    void aGroupWithItsMembersBehindAColonAreTheMembers() {
        assertThat(named("các đơn vị: Viễn thông Cà Mau, Viettel Cà Mau xây dựng phương án"))
                .containsExactly("Viễn thông Cà Mau", "Viettel Cà Mau");
        assertThat(named("Các cơ quan, đơn vị: Rà soát kế hoạch")).containsExactly("Các cơ quan, đơn vị");
    }

    @Test
    void theHeadOfADivisionIsNamedWithIt() {
        assertThat(named("Trưởng phòng Văn hóa - Xã hội, Đồn Biên phòng Cồn Đá xây dựng"))
                .containsExactly("Trưởng phòng Văn hóa - Xã hội", "Đồn Biên phòng Cồn Đá");
        assertThat(named("Quân khu 4, lực lượng công an trên địa bàn hỗ trợ"))
                .containsExactly("Quân khu 4", "lực lượng công an trên địa bàn");
    }
}
