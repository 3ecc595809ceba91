package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);

    /// `=CODE` for one body, `*CODE` for a group, `?` for nobody.
    private static String resolve(String words, String perspective, LocalDate day) {
        var reader = DemonstrationProvince.id(perspective);
        return switch (DemonstrationProvince.DIRECTORY.resolve(words, day, reader)) {
            case Addressee.One one -> "=" + one.agency().code();
            case Addressee.Group group -> "*" + group.code();
            case Addressee.Unknown _ -> "?";
        };
    }

    @ParameterizedTest
    @CsvSource({"STTTT, 2025-02-28, STTTT", "STTTT, 2025-03-01, SKHCN", "SKHDT, 2026-01-01, STC", "SNV, 2026-01-01, SNV"
    })
    void whatABodyWasGivenGoesToTheOneThatTookItOver(String code, LocalDate day, String heir) {
        var found = DemonstrationProvince.DIRECTORY.heir(DemonstrationProvince.id(code), day);
        assertThat(found.map(entry -> entry.agency().code())).contains(heir);
    }

    private static String resolve(String words) {
        return resolve(words, "VPUBND", DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Khoa học và Công nghệ | =SKHCN",
                "Sở KH&CN | =SKHCN",
                "SKHCN | =SKHCN",
                "Sở Khoa học, Công nghệ | =SKHCN",
                "Giám đốc Sở Khoa học và Công nghệ | =SKHCN",
                "Đồng chí Giám đốc Sở Nội vụ | =SNV",
                "Sở Nội vụ tỉnh Lạng Sơn | =SNV",
                "Sở Văn hoá, Thể thao và Du lịch | =SVHTTDL",
                "Sở VHTT&DL | =SVHTTDL",
                "Sở GD&ĐT | =SGDDT",
                "Sở NN&MT | =SNNMT",
                "Công an tỉnh | =CAT",
                "CA tỉnh | =CAT",
                "Công an tỉnh Lạng Sơn | =CAT",
                "Giám đốc Công an tỉnh | =CAT",
                "UBND tỉnh | =UBND",
                "Uỷ ban nhân dân tỉnh | =UBND",
                "Chủ tịch UBND tỉnh | =UBND",
                "Ủy ban nhân dân tỉnh Lạng Sơn | =UBND",
                "Văn phòng Ủy ban nhân dân tỉnh | =VPUBND",
                "Chánh Văn phòng UBND tỉnh | =VPUBND",
                "VP UBND tỉnh | =VPUBND",
                "Văn phòng Tỉnh ủy | =VPTU",
                "Bí thư Tỉnh ủy | =TU",
                "Chánh Thanh tra tỉnh | =TTT",
                "Bộ CHQS tỉnh | =BCHQS",
                "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh | =BCHQS",
                "BQL Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn | =BQLKKT",
                "Tòa án nhân dân tỉnh | =TAND",
                "Toà án nhân dân tỉnh | =TAND",
                "Trung tâm PVHCC tỉnh | =TTPVHCC",
                "Ủy ban MTTQ Việt Nam tỉnh | =MTTQ",
                "Ban Chỉ đạo tỉnh | =BCD",
                "Tổ công tác triển khai Đề án 06 tỉnh | =TCTDA06",
                "Phòng Chuyển đổi số | =SKHCN.CDS",
                "UBND phường Đông Kinh | =05977",
                "Chủ tịch UBND phường Đông Kinh | =05977",
                "phường Tam Thanh | =05986",
                "UBND xã Quý Hòa | =06076",
                "UBND xã Quý Hoà | =06076",
                "Công an phường Kỳ Lừa | =06187.CA",
                "Trưởng Công an xã Đồng Đăng | =06184.CA",
                "Phòng Văn hóa - Xã hội phường Đông Kinh | =05977.VHXH",
                "Trung tâm PVHCC phường Đông Kinh | =05977.PVHCC"
            })
    void oneBodyIsMeant(String words, String whom) {
        assertThat(resolve(words)).isEqualTo(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Các sở, ban, ngành | *SO_BAN_NGANH",
                "các Sở, Ban, Ngành | *SO_BAN_NGANH",
                "các sở, ngành tỉnh | *SO_BAN_NGANH",
                "Thủ trưởng các sở, ngành tỉnh | *SO_BAN_NGANH",
                "Thủ trưởng các sở, ban, ngành của tỉnh | *SO_BAN_NGANH",
                "UBND các xã, phường | *UBND_XA_PHUONG",
                "Ủy ban nhân dân các xã, phường | *UBND_XA_PHUONG",
                "Ủy ban nhân dân xã, phường, đặc khu | *UBND_XA_PHUONG",
                "UBND các xã, phường trên địa bàn tỉnh | *UBND_XA_PHUONG",
                "Đồng chí Chủ tịch UBND các xã, phường | *UBND_XA_PHUONG",
                "Chủ tịch UBND cấp xã | *UBND_XA_PHUONG",
                "UBND cấp xã | *UBND_XA_PHUONG",
                "Các địa phương | *UBND_XA_PHUONG",
                "các địa phương | *UBND_XA_PHUONG",
                "địa phương | *UBND_XA_PHUONG",
                "UBND các phường | *UBND_PHUONG",
                "các cơ quan, đơn vị | *CO_QUAN_DON_VI",
                "các cơ quan, đơn vị, địa phương | *CO_QUAN_DIA_PHUONG",
                "Công an các xã, phường | *CONG_AN_XA",
                "Các doanh nghiệp viễn thông | *DOANH_NGHIEP_VIEN_THONG",
                "cơ quan thường trực của 03 Tổ công tác của Ban Chỉ đạo | *CO_QUAN_THUONG_TRUC"
            })
    void aGroupIsMeant(String words, String whom) {
        assertThat(resolve(words)).isEqualTo(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Các sở, ban, ngành; UBND các xã, phường | *SO_BAN_NGANH+UBND_XA_PHUONG",
                "Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường | *SO_BAN_NGANH+UBND_XA_PHUONG",
                "Sở Nội vụ, Sở Tài chính | *SNV+STC",
                "Các Sở: Nội vụ, Tài chính, Y tế | *SNV+STC+SYT",
                "UBND các phường Đông Kinh, Tam Thanh, Kỳ Lừa | *05977+05986+06187",
                "UBND phường Tam Thanh, xã Đồng Đăng và xã Na Sầm | *05986+06184+06124",
                "Công an phường Tam Thanh, phường Đông Kinh | *05986.CA+05977.CA",
                "Công an tỉnh và Sở Tư pháp | *CAT+STP"
            })
    void aListIsMeantWhereEveryWordIsKnown(String words, String whom) {
        assertThat(resolve(words)).isEqualTo(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Khoa học và Công nghê | =SKHCN",
                "So Khoa hoc va Cong nghe | =SKHCN",
                "Sỡ Khoa hoc và Cóng nghệ | =SKHCN",
                "Sở Khoa họe và Công nghệ | =SKHCN",
                "Uy ban nhán dân phường Đông Kính | =05977",
                "Văn phòng UBDN tỉnh | =VPUBND",
                "UBND phường Lương Văn Trị | =05983",
                "UBND phường Lượng Vãn Tr | =05983",
                "các sở, ban, nghành | *SO_BAN_NGANH"
            })
    void aSlightMistakeCounts(String words, String whom) {
        assertThat(resolve(words)).isEqualTo(whom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "Phòng",
                "UBND",
                "UBND xã",
                "Công an xã",
                "Sở Nội vụ tỉnh Cao Bằng",
                "UBND tỉnh Cao Bằng",
                "Công an thành phố Hà Nội",
                "UBND xã Tân Sơn",
                "UBND xã Tân Ti",
                "UBND xã Ba Sa",
                "UBND xã Đông Kinh",
                "Sở Ngội vụ",
                "Sở Tài nguyên và Môi trường",
                "Sở TN&MT",
                "Sở Kế hoạch và Đầu tư",
                "Phó Chủ tịch UBND tỉnh",
                "các đơn vị có liên quan",
                "các đơn vị liên quan",
                "Chủ tịch Ủy ban nhân dân các địa phương có liên quan",
                "Các sở, ban, ngành; Bộ Công an",
                "Phòng Tổ chức cán bộ",
                "Văn phòng Sở",
                "Tổ công tác Đề án 07",
                "Bộ Khoa học và Công nghệ",
                "Bộ Nội vụ",
                "Hải quan khu vực VII",
                "Thanh tra Chính phủ",
                "Tòa án nhân dân tối cao",
                "Viện Kiểm sát nhân dân tối cao",
                "Công an huyện",
                "UBND huyện Cao Lộc",
                "Sở",
                "Văn phòng Chính phủ"
            })
    void nobodyIsGuessed(String words) {
        assertThat(resolve(words)).isEqualTo("?");
    }

    @Test
    void aCommuneReadsItsOwnBodiesWithoutTheirName() {
        assertThat(resolve("UBND phường", "05977.VHXH", DAY)).isEqualTo("=05977");
        assertThat(resolve("Công an phường", "05977", DAY)).isEqualTo("=05977.CA");
        assertThat(resolve("Phòng Văn hóa - Xã hội", "05977", DAY)).isEqualTo("=05977.VHXH");
        assertThat(resolve("Trung tâm Phục vụ hành chính công", "05977", DAY)).isEqualTo("=05977.PVHCC");
        assertThat(resolve("UBND tỉnh", "05977", DAY)).isEqualTo("=UBND");
        assertThat(resolve("Công an xã", "05977", DAY)).isEqualTo("?");
    }

    @Test
    void aDepartmentReadsItsOwnDivisions() {
        assertThat(resolve("Văn phòng Sở", "SKHCN", DAY)).isEqualTo("=SKHCN.VP");
        assertThat(resolve("Văn phòng Sở", "SNV.CCHC", DAY)).isEqualTo("=SNV.VP");
        assertThat(resolve("Phòng PC06", "CAT", DAY)).isEqualTo("=CAT.PC06");
    }

    @Test
    void onlyBodiesOfTheDayAreMeant() {
        var before = LocalDate.of(2025, 2, 28);
        assertThat(resolve("Sở Thông tin và Truyền thông", "VPUBND", before)).isEqualTo("=STTTT");
        assertThat(resolve("Sở Nông nghiệp và Môi trường", "VPUBND", before)).isEqualTo("?");
        assertThat(resolve("Sở Thông tin và Truyền thông", "VPUBND", before.plusDays(1)))
                .isEqualTo("?");
        assertThat(resolve("Sở Nông nghiệp và Môi trường", "VPUBND", before.plusDays(1)))
                .isEqualTo("=SNNMT");
        assertThat(resolve("UBND phường Đông Kinh", "VPUBND", LocalDate.of(2025, 6, 30)))
                .isEqualTo("?");
    }

    @Test
    void groupsHaveTheMembersOfTheDay() {
        assertThat(members("UBND các xã, phường", DAY)).hasSize(65);
        assertThat(members("UBND các phường", DAY)).hasSize(4);
        assertThat(members("UBND các xã", DAY)).hasSize(61);
        assertThat(members("các sở, ban, ngành", DAY))
                .contains("VPUBND", "SKHCN", "TTT", "CAT", "BCHQS", "SDTTG")
                .doesNotContain("STTTT", "UBND", "VNPT", "05977", "SKHCN.VP")
                .hasSize(17);
        assertThat(members("các sở, ban, ngành", LocalDate.of(2025, 2, 1)))
                .contains("STTTT", "BDT")
                .doesNotContain("SDTTG");
        assertThat(members("các cơ quan thường trực Ban Chỉ đạo", DAY)).containsExactly("SNV", "SKHCN", "CAT");
        assertThat(members("Các sở, ban, ngành; UBND các xã, phường", DAY)).hasSize(82);
    }

    private static List<String> members(String words, LocalDate day) {
        var group =
                (Addressee.Group) DemonstrationProvince.DIRECTORY.resolve(words, day, DemonstrationProvince.id("UBND"));
        return group.members().stream().map(Agency::code).toList();
    }

    /// Whatever is lost on the way, nothing turns into another body that was also meant to be told apart.
    @RepeatedTest(300)
    void oneWrongLetterNeverMeansAnotherBody(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var all = DemonstrationProvince.DIRECTORY
                .on(DAY)
                .filter(entry -> entry.agency().kind() != AgencyKind.DIVISION)
                .toList();
        var agency = all.get(random.nextInt(all.size())).agency();
        var name = new StringBuilder(agency.name());
        name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
        assertThat(resolve(name.toString())).isIn("=" + agency.code(), "?");
    }

    @Test
    void itIsQuick() {
        resolve("Sở Nội vụ");
        var words = List.of("Sở KH&CN", "các sở, ngành tỉnh", "UBND phường Lượng Vãn Tr", "các đơn vị có liên quan");
        long start = System.nanoTime();
        int times = 200;
        for (int i = 0; i < times; i++) words.forEach(ResolutionTest::resolve);
        var each = Duration.ofNanos((System.nanoTime() - start) / (times * words.size()));
        System.out.println("resolve: " + each.toNanos() / 1000 + " µs each");
        assertThat(each).isLessThan(Duration.ofMillis(20));
    }
}
