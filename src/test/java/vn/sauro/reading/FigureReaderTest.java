package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Figure;

class FigureReaderTest {
    private static final String NOTICE = """
            UBND TỈNH AN BÌNH
            VĂN PHÒNG
            Số: 45/TB-VP                An Bình, ngày 20 tháng 5 năm 2026

            THÔNG BÁO
            Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về chuyển đổi số

            Ngày 18/5/2026, Chủ tịch UBND tỉnh chủ trì cuộc họp với 12 điểm cầu cấp xã. Sau khi nghe Sở Khoa học
            và Công nghệ báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

            """;

    /// The figures of a notice that concludes with these words.
    private static List<Figure> concluded(String words) {
        return Text.read(NOTICE + "1. " + words + "\n").figures();
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thời gian qua, chuyển đổi số có chuyển biến; đến nay, toàn tỉnh còn 24 thôn lõm sóng. | 24 | thôn",
                "Đến ngày 15/5/2026, toàn tỉnh có 1.246 hồ sơ quá hạn. | 1246 | hồ sơ",
                "Tháng 4 năm 2026, thu ngân sách đạt 12,6 tỷ đồng. | 12.6 | tỷ đồng",
                "Đánh giá cao các địa phương. Giá trị sản xuất năm 2025 tăng 21,4% so với năm 2024. | 21.4 | %",
                "Theo báo cáo của Sở Tài chính, tăng trưởng kinh tế quý I đạt 6,26%. | 6.26 | %",
                "Giải ngân vốn đầu tư công đến ngày 15/5/2026 đạt 35%. | 35 | %",
                "Hiện nay còn 16 hồ sơ quá hạn, yêu cầu Sở Nội vụ kiểm điểm 02 phòng. | 16 | hồ sơ",
                "Trong 4 tháng đầu năm, sản xuất công nghiệp tăng 8,7%. | 8.7 | %",
                "Thực hiện chỉ đạo của Chính phủ, đến nay các địa phương đã rà soát 2.345 dự án. | 2345 | dự án",
                "Tỷ lệ trực tuyến chỉ đạt 45,3%, còn thấp so với mục tiêu 70%. | 45.3 | %",
                "Mưa lũ đã làm 1.480 ngôi nhà bị ngập. | 1480 | ngôi nhà",
                "Đến nay đã rút ngắn 312,5 ngày giải quyết thủ tục. | 312.5 | ngày",
                "Chỉ số hài lòng quý I năm 2026 tăng 2,5 điểm phần trăm. | 2.5 | điểm phần trăm",
            })
    void whatIsOrHasHappenedIsAResult(String words, String value, String unit) {
        var figures = concluded(words);
        assertThat(figures).singleElement().satisfies(figure -> {
            assertThat(written(figure.value())).isEqualTo(value);
            assertThat(figure.unit()).isEqualTo(unit);
            assertThat(figure.line()).isEqualTo(11);
            assertThat(figure.spans()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 80%.",
                "Sở Nội vụ bảo đảm 100% hồ sơ được số hóa, hoàn thành trước ngày 30/6/2026.",
                "Đến hết năm 2026, tỷ lệ hồ sơ trực tuyến đạt 80%.",
                "Đến ngày 31/12/2026, tỷ lệ thanh toán trực tuyến đạt 60%.",
                "Giao Sở Nội vụ thành lập 03 tổ kiểm tra, mỗi tổ có 05 thành viên.",
                "Hoàn thành phủ sóng di động tại 11 thôn chưa có sóng.",
                "Sở Y tế trả lời trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
                "UBND các xã kiểm tra ít nhất 10 thôn trong tháng 6 năm 2026.",
                "Rà soát quy trình đã ban hành, bảo đảm 100% hồ sơ được số hóa.",
                "Thực hiện tốt 05 nhiệm vụ trọng tâm sau:",
                "17 xã có tỷ lệ ký số thấp phải khắc phục xong tại 12 thôn trong tháng 6/2026.",
                "Sở Y tế bố trí 02 máy cấp cứu tại Đà Nẵng trước ngày 14/6/2026.",
                "Sở Y tế kiểm tra thực tế tại 03 bệnh viện.",
            })
    void whatIsAimedAtOrOrderedIsNone(String words) {
        assertThat(concluded(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đến nay Đề án 06 được triển khai đồng bộ ở 02 cấp.",
                "Hiện nay tổ 3 và thôn 5 đã có mạng 5G.",
                "Công việc đã xong từ ngày 12/4 đến 15/5.",
                "Đến nay đã qua hơn 4 tháng hoạt động.",
                "Đến nay bão số 7 đã tan.",
                "Phương châm “4 tại chỗ” đã được thực hiện.",
                "Hiện nay mỗi xã có 10 - 15 điểm phát sóng.",
                "Đến nay tâm bão cách đặc khu Bạch Long khoảng 320 km.",
                "Đến nay đã liên kết 4 nhà trong sản xuất.",
            })
    void namesDatesAndRangesAreNoFigures(String words) {
        assertThat(concluded(words)).isEmpty();
    }

    @Test
    void partsBehindTheirTotalAreFiguresToo() {
        var figures =
                concluded("Đến nay toàn tỉnh còn 1.246 hồ sơ quá hạn, trong đó cấp tỉnh 318 hồ sơ, cấp xã 928 hồ sơ.");
        assertThat(figures).extracting(figure -> written(figure.value())).containsExactly("1246", "318", "928");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đến nay đã số hóa 3.609/4.010 hồ sơ, đạt 90%. | 90 | 3609 | 4010",
                "Đến nay tỷ lệ số hóa đạt 90% (3.609/4.010 hồ sơ). | 90 | 3609 | 4010",
                "Đến nay có 12/14 thôn có mạng cáp quang. | 12 | 12 | 14",
                "Đến nay đã giải ngân 18.450/61.500 triệu đồng đạt 30%. | 30 | 18450 | 61500",
            })
    void aPartOfAWholeAndItsPercentageAreOne(String words, String value, String part, String whole) {
        assertThat(concluded(words)).singleElement().satisfies(figure -> {
            assertThat(written(figure.value())).isEqualTo(value);
            assertThat(written(figure.numerator())).isEqualTo(part);
            assertThat(written(figure.denominator())).isEqualTo(whole);
        });
    }

    @Test
    void theRateOfSomethingElseStandsAlone() {
        var figures = concluded(
                "Đến nay 12/14 thôn có mạng cáp quang, tỷ lệ hộ dùng điện thoại thông minh và Internet là 71,5%.");
        assertThat(figures).hasSize(2);
        assertThat(figures.get(1).denominator()).isNull();
    }

    @Test
    void anAimBesideAResultIsLeftOut() {
        var figures = concluded("Đến nay đã thu nhận 527 hồ sơ, phấn đấu cuối năm đạt 900 hồ sơ.");
        assertThat(figures).extracting(figure -> written(figure.value())).containsExactly("527");
    }

    @Test
    void anInstructionMayTellInBracketsHowThingsAre() {
        var figures =
                concluded("Giao Sở Khoa học và Công nghệ phủ sóng 05 xã (hiện còn 24 thôn lõm sóng) trong năm 2026.");
        assertThat(figures).extracting(figure -> written(figure.value())).containsExactly("24");
    }

    @Test
    void aReportTellsCountsWithoutAUnitBehindAColon() {
        var figures = Text.read("""
                UBND XÃ AN PHÚ
                Số: 12/BC-UBND          An Phú, ngày 20 tháng 6 năm 2026

                BÁO CÁO
                Kết quả cải cách hành chính

                I. KẾT QUẢ
                1. Số hồ sơ tiếp nhận: 1.201; số hồ sơ quá hạn: 16.
                II. MỤC TIÊU
                1. Tỷ lệ hồ sơ trực tuyến đạt 80%.
                """).figures();
        assertThat(figures).extracting(figure -> written(figure.value())).containsExactly("1201", "16");
    }

    @Test
    void partsOfWhatWasCountedNeedNoUnit() {
        assertThat(
                        values(
                                "Đến nay tỉnh nhận được 212 phản ánh, trong đó đất đai 134, hộ tịch 29, lĩnh vực khác 49; đã trả lời hết."))
                .containsExactly("212", "134", "29", "49");
        assertThat(values("Mưa lũ đã làm 7.420 nhà bị hư hỏng (gồm: Mường Hoa 5.205 nhà, Vân Hà 2.215 nhà)."))
                .containsExactly("7420", "5205", "2215");
        assertThat(values("Đến nay đã cấp 412 chứng thư số.")).containsExactly("412");
    }

    @Test
    void aRateThatTellsWhichOnesAreCountedIsNoFigure() {
        assertThat(values("Đến nay còn 17 xã dưới 80%.")).containsExactly("17");
        assertThat(values("Đến nay lúa thiệt hại trên 70% là 420 ha.")).containsExactly("420");
        assertThat(values("Đến nay 17 xã có tỷ lệ ký số đạt dưới 80%.")).containsExactly("17", "80");
    }

    @Test
    void aDecisionTellsAResultOnlyWhereItsWordsSaySo() {
        var figures = Text.read("""
                ỦY BAN NHÂN DÂN TỈNH BẮC HẢI
                Số: 12/QĐ-UBND    Bắc Hải, ngày 08 tháng 7 năm 2026

                QUYẾT ĐỊNH
                Về việc ban hành Kế hoạch số hóa tài liệu

                Điều 1. Số hóa 46.000 hồ sơ người có công.

                Điều 2. Hệ thống lưu trữ của tỉnh đã sử dụng 82,5% dung lượng.
                """).figures();
        assertThat(figures).extracting(figure -> written(figure.value())).containsExactly("82.5");
    }

    private static List<String> values(String words) {
        return concluded(words).stream().map(figure -> written(figure.value())).toList();
    }

    @Test
    void aReportTellsItsFiguresInTablesToo() {
        var figures = Text.read("""
                UBND XÃ AN PHÚ
                Số: 12/BC-UBND          An Phú, ngày 20 tháng 6 năm 2026

                BÁO CÁO
                Kết quả xử lý hồ sơ trên môi trường mạng

                Kết quả như sau:

                TT   Cấp              Tổng số hồ sơ    Chỉ tiêu    Xử lý trên mạng    Tỷ lệ
                1    Thôn Thượng          18.400         90            18.308          99,5
                2    Thôn Hạ              26.350         90            22.134          84,0

                Tổng cộng có 44.750 hồ sơ.
                """).figures();
        assertThat(figures)
                .extracting(figure -> written(figure.value()))
                .containsExactly("18400", "18308", "99.5", "26350", "22134", "84", "44750");
        assertThat(figures.get(2).name()).isEqualTo("Tỷ lệ: Thôn Thượng");
        assertThat(figures.get(2).unit()).isEqualTo("%");
        assertThat(figures.get(2).spans()).hasSize(1);
    }

    @Test
    void aPartIsNamedByItsLabelAndAStandingBodyOrATelephoneIsNoFigure() {
        assertThat(concluded("Đến nay, 03 cơ quan thường trực còn 145 nhiệm vụ chưa hoàn thành (Khoa học công nghệ: 49"
                        + " nhiệm vụ; Đề án 06: 59 nhiệm vụ); người dân đã gọi tổng đài 1022 để được hướng dẫn."))
                .extracting(Figure::name, figure -> written(figure.value()))
                .contains(tuple("Khoa học công nghệ", "49"), tuple("Đề án 06", "59"))
                .extracting(tuple -> tuple.toList().get(1))
                .containsExactly("145", "49", "59");
    }
}
