package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// A document is checked against itself: what must raise a doubt, and what must not.
class DoubtReaderTest {
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            XÃ TÂN HÒA
            Số: 87/BC-UBND
            Tân Hòa, ngày 20 tháng 10 năm 2025

            BÁO CÁO
            Kết quả chuyển đổi số 9 tháng đầu năm 2025

            I. KẾT QUẢ

            """;

    private static List<Doubt> doubts(String text) {
        return Text.read(HEAD + text).doubts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đã cắt giảm 2.410,5/5.020 ngày, đạt tỷ lệ cắt giảm 31,2%.",
                "Thanh toán trực tuyến 1.530/2.040 giao dịch đạt 68%.",
                "Tỷ lệ số hóa đạt 92,5% (820/900 hồ sơ).",
                "Đã hoàn thành 33/34 nhiệm vụ, đạt 100%.",
                "Đã cấp 450 tài khoản trên tổng số 600 tài khoản, đạt 85%.",
                "Còn 90 nhiệm vụ chưa hoàn thành (Nội vụ: 40 nhiệm vụ; Tư pháp: 30 nhiệm vụ).",
                "Nghiệm thu 15 nhiệm vụ, trong đó cấp tỉnh 09 nhiệm vụ, cấp cơ sở 05 nhiệm vụ.",
                "Chi 845,5 triệu đồng, trong đó: máy tính 412 triệu đồng, máy quét 183,5 triệu đồng, đường truyền 230 triệu đồng.",
                "Đã xong 82/227 nhiệm vụ; còn 140 nhiệm vụ chưa hoàn thành.",
                "Được giao 24 nhiệm vụ, đã hoàn thành 15 nhiệm vụ, đang thực hiện 6 nhiệm vụ, quá hạn 2 nhiệm vụ."
            })
    void figuresThatDoNotComputeAreDoubted(String text) {
        assertThat(doubts(text)).extracting(Doubt::kind).containsExactly(DoubtKind.ARITHMETIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đã hoàn thành 45/48 nhiệm vụ, đạt 93,75%.",
                "Đã hoàn thành 1/3 nhiệm vụ, đạt 33,3%.",
                "Còn 70 nhiệm vụ chưa hoàn thành (Nội vụ: 40 nhiệm vụ; Tư pháp: 30 nhiệm vụ).",
                "Hoàn thành 20/40 chỉ tiêu, tăng 12% so với năm trước.",
                "Đến ngày 30/6 đạt 85% kế hoạch.",
                "Có ít nhất 2/3 diện tích có độ dốc từ 15% trở lên.",
                "Tỷ lệ toàn trình đạt 61,9% (13/21 hồ sơ), tỷ lệ một phần đạt 100% (53/53 hồ sơ).",
                "Có 60 cán bộ, trong đó 35 người là nữ, 41 người là đảng viên.",
                "Có 4.607 trạm, trong đó có 1.546 trạm 3G, 2.955 trạm 4G và 106 trạm 5G.",
                "Tổng chiều dài 378,83 km (gồm 224,06 km mạch kép và 154,78 km mạch đơn).",
                "Tiếp nhận 1.201 hồ sơ, giải quyết đúng hạn 1.185 hồ sơ; 16 hồ sơ trong hạn đang giải quyết.",
                "Đã xong 82/227 nhiệm vụ; còn 145 nhiệm vụ chưa hoàn thành.",
                "Giải quyết 4.010 hồ sơ, gồm đúng hạn 3.972 hồ sơ, quá hạn 38 hồ sơ; đang giải quyết 116 hồ sơ.",
                "Được giao 24 nhiệm vụ, đã hoàn thành 15 nhiệm vụ, đang thực hiện 6 nhiệm vụ, quá hạn 3 nhiệm vụ."
            })
    void correctFiguresRaiseNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void aTotalIsHeldAgainstTheListBelowIt() {
        String list =
                "Tổng số 227 nhiệm vụ, trong đó:\n\n- %s nhiệm vụ đã hoàn thành;\n\n- 145 nhiệm vụ đang thực hiện.\n";
        assertThat(doubts(list.formatted("82"))).isEmpty();
        assertThat(doubts(list.formatted("92")))
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.text()).isEqualTo("Văn bản ghi tổng là 227 nhưng 92 + 145 = 237."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có 02 nhiệm vụ chậm tiến độ: số hóa hồ sơ; cập nhật dữ liệu; đào tạo cán bộ.",
                "Có 03 nhiệm vụ chậm tiến độ: số hóa hồ sơ; nhập liệu, rà soát...; đào tạo cán bộ; mua sắm.",
                "Còn 05 cơ quan có nhiệm vụ quá hạn (Sở Y tế, Sở Xây dựng, Sở Công Thương, UBND phường Hà Trung).",
                "Xã được giao 04 nhiệm vụ, kết quả như sau:\n\na) Thu nhận hồ sơ;\n\nb) Kích hoạt tài khoản;\n\nc) Làm sạch dữ liệu.",
                "2. Kết quả cụ thể: tập trung vào 03 nhóm nội dung\n\n2.1. Hạ tầng số\n\n2.2. Dữ liệu số\n\n2.3. Nhân lực số\n\n2.4. An toàn số\n"
            })
    void aNumberMustFitTheListThatFollows(String text) {
        assertThat(doubts(text)).extracting(Doubt::kind).containsExactly(DoubtKind.COUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có 03 nhiệm vụ: số hóa hồ sơ; cập nhật dữ liệu; đào tạo cán bộ.",
                "Có 02 nhiệm vụ như: số hóa hồ sơ; cập nhật dữ liệu; đào tạo cán bộ; v.v.",
                "Có 02 cơ quan báo chí gồm: Báo và Phát thanh, Truyền hình tỉnh Tân Giang và Tạp chí Văn nghệ.",
                "Có 04 cơ quan quá hạn (Sở Y tế, Sở Xây dựng, Sở Công Thương, UBND phường Hà Trung).",
                "Xã được giao 03 nhiệm vụ, kết quả như sau:\n\na) Thu nhận hồ sơ;\n\nb) Kích hoạt tài khoản;\n\nc) Làm sạch dữ liệu.",
                "Xã được giao 04 nhiệm vụ, kết quả như sau:\n\n- Đã hoàn thành 03 nhiệm vụ;\n\n- Đang thực hiện 01 nhiệm vụ."
            })
    void listsOfTheAnnouncedLengthRaiseNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Kế hoạch số 19/KH-UBND ngày 15/01/2025 của UBND tỉnh; Kế hoạch số 19/KH-UBND ngày 20/01/2025.",
                "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Nghị quyết số 57-NQ/TW ngày 22/12/2023 của Bộ Chính trị.",
                "Kế hoạch số 12/KH-UBND ngày 08/01/2025 của UBND tỉnh về chuyển đổi số năm 2025; Kế hoạch số 21/KH-UBND ngày 08/01/2025 của UBND tỉnh về chuyển đổi số năm 2025.",
                "Báo cáo theo Công văn số 31/UBND-NC ngày 25/10/2025 của UBND tỉnh.",
                "Ngày 28/10/2025, xã đã đưa vào vận hành trung tâm mới.",
                "Thi đua từ ngày 01/9/2025 đến ngày 01/7/2025.",
                "Hoàn thành trước ngày 31/9/2025.",
                "Đã hoàn thành 100% nhiệm vụ đến hạn; còn 02 nhiệm vụ đến hạn chưa hoàn thành do vướng thủ tục.",
                "Đến nay 100% thôn, bản có mạng cáp quang. Còn 02 bản chưa có mạng cáp quang là Nà Lầu và Khau Sao."
            })
    void statementsThatDisagreeAreDoubted(String text) {
        assertThat(doubts(text)).extracting(Doubt::kind).containsExactly(DoubtKind.CONSISTENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch số 15/KH-UBND ngày 20/01/2025 của UBND tỉnh; Kế hoạch số 15/KH-UBND ngày 12/3/2025 của UBND xã.",
                "Kế hoạch số 15/KH-UBND ngày 20/01/2025; Kế hoạch số 15/KH-UBND ngày 12/3/2024.",
                "Quyết định số 14/QĐ-UBND ngày 01/3/2025 của UBND tỉnh quy định chức năng của Sở Xây dựng; Quyết định số 15/QĐ-UBND ngày 01/3/2025 của UBND tỉnh quy định chức năng của Sở Nội vụ.",
                "Thi đua từ ngày 01/7/2025 đến ngày 01/9/2025; hoàn thành trước ngày 30/9/2025.",
                "Phấn đấu 100% thôn có mạng cáp quang; còn 02 bản chưa có mạng cáp quang.",
                "Đã hoàn thành 100% nhiệm vụ đến hạn; còn 02 thôn chưa có nhà văn hóa."
            })
    void statementsThatAgreeRaiseNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void aDeadlineBeforeTheDocumentIsDoubted() {
        assertThat(doubts(
                        "\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\n1. Giao Văn phòng hoàn thành số hóa trước ngày 30/9/2025.\n"))
                .extracting(Doubt::text)
                .containsExactly("Thời hạn 30/09/2025 đã qua trước ngày ban hành văn bản (20/10/2025).");
    }

    @Test
    void aDayOfIssueMadeOutFromStrokesIsAskedAbout() {
        String letter = """
                UBND TỈNH SÔNG LAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 214/TB-UBND             Độc lập - Tự do - Hạnh phúc
                                            Sông Lam, ngày %s tháng 8 năm 2026

                THÔNG BÁO
                Kết luận cuộc họp ngày 12/8/2026

                Sở Nội vụ báo cáo kết quả trước ngày 30/9/2026.
                """;
        assertThat(Text.read(letter.formatted("/75")).doubts())
                .extracting(Doubt::text)
                .containsExactly(
                        "Ngày ban hành không rõ nét (“/75”), tạm đọc là 15/08/2026; cần đối chiếu với bản ký.");
        assertThat(Text.read(letter.formatted("15")).doubts()).isEmpty();
    }

    @Test
    void aDoubtShowsTheWordsThatDisagree() {
        String text = HEAD + "Thanh toán trực tuyến 1.530/2.040 giao dịch đạt 68%.";
        List<String> lines = Text.lines(text);
        Doubt doubt = Text.read(text).doubts().getFirst();
        Reading.Span span = doubt.spans().getFirst();
        assertThat(lines.get(span.line() - 1).substring(span.from(), span.to()))
                .isEqualTo("1.530/2.040 giao dịch đạt 68%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đã tiếp nhận 1.000 hồ sơ, giải quyết 900/1.000 hồ sơ, đạt 95%. | 900/1.000 là 90%, văn bản ghi 95%.",
                "Lớp tập huấn mở từ ngày 20/5/2026 đến ngày 12/5/2026. | Ngày bắt đầu 20/05/2026 lại sau ngày kết thúc 12/05/2026.",
                "Hoàn thành trước ngày 31/6/2026. | Không có ngày 31 tháng 6 năm 2026.",
            })
    void aDoubtSaysWhatDisagreesAsAColleagueWould(String sentence, String doubt) {
        var reading = Text.read("THÔNG BÁO\nKết luận cuộc họp\n\nI. KẾT QUẢ\n\n" + sentence);
        assertThat(reading.doubts()).extracting(Doubt::text).contains(doubt);
    }
}
