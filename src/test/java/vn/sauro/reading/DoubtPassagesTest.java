package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Doubt;

/// Passages as reports and letters write them, some with one slip each and others of the same shape that are right.
class DoubtPassagesTest {
    private static List<Doubt> doubts(String text) {
        return Text.read("BÁO CÁO\nKết quả công tác cải cách hành chính\n\nI. KẾT QUẢ\n\n" + text.replace("\\n", "\n"))
                .doubts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share | Trung tâm đã tiếp nhận 8.412 hồ sơ; đã giải quyết 7.950 hồ sơ, trễ hạn 214 hồ sơ (chiếm 1,1%).",
                "share | Toàn xã có 3.120 hộ, trong đó 2.418 hộ (82,5%) đã lắp đặt Internet cáp quang.",
                "change | Số hồ sơ trực tuyến tăng từ 1.240 hồ sơ lên 1.612 hồ sơ, tăng 412 hồ sơ so với quý trước.",
                "change | Tỷ lệ thanh toán trực tuyến từ 48,2% lên 61,5%, tăng 15,3 điểm phần trăm.",
                "change | Cấp 52 chứng thư số, tăng 14 chứng thư số so với cùng kỳ năm trước (40 chứng thư số).",
                "sum | Thang điểm đánh giá là 100 điểm: thể chế 25 điểm; thủ tục 35 điểm; tài chính công 20 điểm; chuyển đổi số 25 điểm.",
                "statuses | Theo Kế hoạch 86, từ đầu năm tỉnh được giao 88 nhiệm vụ; đã hoàn thành 60 nhiệm vụ, đang thực hiện 21 nhiệm vụ, quá hạn 9 nhiệm vụ.",
                "statuses | Trong 120 hồ sơ đất đai, đã giải quyết 95 hồ sơ, còn lại 20 hồ sơ.",
                "share | Đã giải quyết 2.052 hồ sơ, trong đó trước và đúng hạn 1.990 hồ sơ, đạt 99,2%; quá hạn 62 hồ sơ.",
                "list | Đưa vào sử dụng 03 nền tảng dùng chung: nền tảng họp không giấy, nền tảng quản lý văn bản, nền tảng sổ tay điện tử, nền tảng hồ sơ.",
                "annex | Giao thực hiện 04 nhiệm vụ tại Phụ lục kèm theo.\\n\\nPHỤ LỤC\\n\\n1   Rà soát hồ sơ tồn\\n2   Số hóa tài liệu\\n3   Kiểm tra công vụ",
                "column | Kết quả cụ thể như sau:\\n\\nCấp          Tổng số hồ sơ     Đã xử lý\\nCấp tỉnh         1.400            1.308\\nCấp xã           2.350            2.134\\nTổng cộng        3.750            3.542",
                "rate | Giải ngân vốn đầu tư công đạt 21.480/86.300 triệu đồng, bằng 34,9% kế hoạch; ba dự án chưa khởi công.",
                "list | Đoàn kiểm tra làm việc tại 03 xã: Vĩnh Thạnh, Phước An, Long Điền, Tân Phú.",
                "list | Quyết định thành lập Tổ công tác gồm 05 thành viên có tên sau:\\n\\n1. Ông Trần Văn Hòa, Phó Chủ tịch - Tổ trưởng;\\n\\n2. Bà Lê Thị Nga, Trưởng phòng Kinh tế - Tổ phó;\\n\\n3. Ông Phạm Quốc Bảo, công chức tư pháp - Thành viên;\\n\\n4. Bà Đinh Thị Hoa, công chức địa chính - Thành viên.",
                "weekday | Hội nghị tổ chức vào 08 giờ 00, thứ Hai, ngày 16/9/2025 tại Hội trường Ủy ban.",
                "weekday | Thời gian họp: ngày 12/11/2025 (thứ Năm), trực tuyến."
            })
    void aSlipIsDoubted(String code, String text) {
        assertThat(doubts(text)).extracting(Doubt::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trung tâm đã tiếp nhận 8.412 hồ sơ; đã giải quyết 7.950 hồ sơ, trễ hạn 214 hồ sơ (chiếm 2,7%).",
                "Trung tâm đã tiếp nhận 8.412 hồ sơ; đã giải quyết 7.950 hồ sơ, trễ hạn 214 hồ sơ (chiếm 2,5%).",
                "Toàn xã có 3.120 hộ, trong đó 2.418 hộ (77,5%) đã lắp đặt Internet cáp quang.",
                "Thôn có 310 hộ, trong đó 12 hộ nghèo, 245 hộ (tăng 6%) có thu nhập khá.",
                "Số hồ sơ trực tuyến tăng từ 1.240 hồ sơ lên 1.612 hồ sơ, tăng 372 hồ sơ so với quý trước.",
                "Số hồ sơ trực tuyến từ 1.240 hồ sơ lên 1.612 hồ sơ, tăng 30% so với quý trước.",
                "Thời gian giải quyết giảm từ 30 ngày xuống còn 10 ngày, giảm 3 lần so với quy định.",
                "Tỷ lệ thanh toán trực tuyến từ 48,2% lên 61,5%, tăng 13,3 điểm phần trăm.",
                "Tỷ lệ thanh toán trực tuyến từ 48,2% lên 61,5%, tăng 27,6%.",
                "Cấp 54 chứng thư số, tăng 14 chứng thư số so với cùng kỳ năm trước (40 chứng thư số).",
                "Thang điểm đánh giá là 100 điểm: thể chế 25 điểm; thủ tục 35 điểm; tài chính công 20 điểm; chuyển đổi số 20 điểm.",
                "Theo Kế hoạch 86, từ đầu năm tỉnh được giao 88 nhiệm vụ; đã hoàn thành 60 nhiệm vụ, đang thực hiện 19 nhiệm vụ, quá hạn 9 nhiệm vụ.",
                "Trong 120 hồ sơ đất đai, đã giải quyết 95 hồ sơ, còn lại 25 hồ sơ.",
                "Đã giải quyết 2.052 hồ sơ, trong đó trước và đúng hạn 1.990 hồ sơ, đạt 97%; quá hạn 62 hồ sơ.",
                "Đưa vào sử dụng 03 nền tảng dùng chung: nền tảng họp không giấy, nền tảng quản lý văn bản, nền tảng hồ sơ.",
                "Giao thực hiện 03 nhiệm vụ tại Phụ lục kèm theo.\\n\\nPHỤ LỤC\\n\\n1   Rà soát hồ sơ tồn\\n2   Số hóa tài liệu\\n3   Kiểm tra công vụ",
                "Kết quả cụ thể như sau:\\n\\nCấp          Tổng số hồ sơ     Đã xử lý\\nCấp tỉnh         1.400            1.308\\nCấp xã           2.350            2.134\\nTổng cộng        3.750            3.442",
                "Giải ngân vốn đầu tư công đạt 21.480/86.300 triệu đồng, bằng 24,9% kế hoạch; ba dự án chưa khởi công.",
                "Giải ngân vốn đầu tư công đạt 21.480/86.300 triệu đồng, bằng 34,9% kế hoạch Thủ tướng Chính phủ giao.",
                "Đoàn kiểm tra làm việc tại 04 xã: Vĩnh Thạnh, Phước An, Long Điền, Tân Phú.",
                "Kiểm tra tại 03 vùng: Trung du và miền núi phía Bắc, Bắc Trung Bộ và Tây Nguyên.",
                "Kiểm tra tại 02 xã: Phước An (ngày 12), Long Điền (ngày 13), kết thúc trước ngày 20.",
                "Tổ công tác gồm 06 thành viên có tên sau:\\n\\n1. Ông Trần Văn Hòa, Phó Chủ tịch - Tổ trưởng;\\n\\n2. Bà Lê Thị Nga, Trưởng phòng Kinh tế - Tổ phó;\\n\\n3. Các thành viên: ông Phạm Quốc Bảo, bà Đinh Thị Hoa;\\n\\n4. Mời đại diện lãnh đạo các đoàn thể.",
                "Hội nghị tổ chức vào 08 giờ 00, thứ Ba, ngày 16/9/2025 tại Hội trường Ủy ban.",
                "Kỳ họp thứ hai, ngày 16/9/2025 và phiên họp lần thứ 3, ngày 17/9/2025 của Hội đồng.",
                "Thời gian họp: ngày 12/11/2025 (thứ Tư), trực tuyến."
            })
    void whatIsRightRaisesNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đã giải quyết 7.950 hồ sơ, trễ hạn 214 hồ sơ (chiếm 1,1%). | 214/7.950 là 2,69%, văn bản ghi 1,1%; các số khác nêu gần đó cũng không cho tỷ lệ này.",
                "Số lớp từ 40 lớp lên 52 lớp, tăng 15 lớp. | Từ 40 đến 52 là chênh 12, văn bản ghi tăng 15.",
                "Họp sáng thứ Hai, ngày 16/9/2025. | Ngày 16/09/2025 là thứ ba, văn bản ghi thứ hai."
            })
    void aDoubtSaysWhatAColleagueWould(String text, String sentence) {
        assertThat(doubts(text)).extracting(Doubt::text).containsExactly(sentence);
    }
}
