package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// What a report says is wholly done, beside what it tells among its limitations.
class LimitationDoubtsTest {
    private static List<Doubt> doubts(String result, String limitation) {
        return Text.read("""
                ỦY BAN NHÂN DÂN
                XÃ TÂN HÒA
                Số: 87/BC-UBND
                Tân Hòa, ngày 20 tháng 10 năm 2025

                BÁO CÁO
                Kết quả chuyển đổi số 9 tháng đầu năm 2025

                I. KẾT QUẢ

                %s

                II. TỒN TẠI, HẠN CHẾ

                %s
                """.formatted(result, limitation)).doubts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Đã hoàn thành 34/34 nhiệm vụ được giao, đạt 100%. | Một số nhiệm vụ còn chậm so với tiến độ.",
                "Hoàn thành 100% nhiệm vụ được giao. | Vẫn còn một số nhiệm vụ chưa hoàn thành.",
                "100% đơn vị đã báo cáo đúng hạn. | Một số đơn vị còn chậm báo cáo.",
                "100% hồ sơ được giải quyết đúng hạn. | Một số hồ sơ còn quá hạn do thiếu nhân lực.",
                "100% thôn, bản có nhà văn hóa. | Một số thôn chưa có nhà văn hóa.",
                "100% cán bộ được tập huấn kỹ năng số. | Nhiều cán bộ chưa được tập huấn kỹ năng số.",
                "Giải ngân vốn đầu tư công đạt 100%. | Tiến độ giải ngân vốn đầu tư công còn chậm.",
                "Kết quả thực hiện Kế hoạch số 02-KH/BCĐ: 34/34 nhiệm vụ hoàn thành, đạt 100%. | Một số nhiệm vụ theo Kế hoạch số 02 mặc dù đã được giao nhưng chưa có hướng dẫn kỹ thuật cụ thể.",
                "100% văn bản được ký số. | Một số văn bản chưa được ký số.",
                "Phủ sóng Internet di động băng rộng đạt 100% thôn, bản. | Còn vùng lõm sóng tại khu vực giáp ranh."
            })
    void whatIsWhollyDoneIsHeldAgainstTheLimitations(String result, String limitation) {
        assertThat(doubts(result, limitation))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.kind()).isEqualTo(DoubtKind.CONSISTENCY))
                .satisfies(doubt -> assertThat(doubt.code()).isEqualTo("limited"))
                .satisfies(doubt -> assertThat(doubt.lines()).containsExactly(11, 15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Đã hoàn thành 34/34 nhiệm vụ được giao, đạt 100%. | Một số văn bản ban hành còn chậm.",
                "Hoàn thành 100% nhiệm vụ đến hạn. | Một số nhiệm vụ chưa hoàn thành.",
                "Hoàn thành 100% nhiệm vụ về cải cách hành chính. | Một số nhiệm vụ chuyển đổi số còn chậm.",
                "100% cán bộ được tập huấn kỹ năng số. | Một số cán bộ chưa được tập huấn về phòng cháy.",
                "100% cán bộ được tập huấn kỹ năng số. | Một số cán bộ chưa chủ động trong công việc.",
                "100% xã đã kiện toàn Ban Chỉ đạo. | Một số xã chưa bố trí đủ trang thiết bị.",
                "100% xã đã kiện toàn Ban Chỉ đạo. | Một số xã chưa kiện toàn tổ công nghệ số cộng đồng.",
                "Phấn đấu 100% hồ sơ được số hóa. | Một số hồ sơ chưa được số hóa.",
                "Giải ngân vốn sự nghiệp đạt 100%. | Tiến độ giải ngân vốn đầu tư công còn chậm.",
                "Tỷ lệ đồng bộ hồ sơ đạt 100%. | Một số hồ sơ phải bổ sung nhiều lần.",
                "100% hồ sơ đất đai được số hóa. | Một số hồ sơ hộ tịch chưa được số hóa.",
                "100% đơn vị thực hiện báo cáo đúng hạn. | Một số đơn vị chưa quan tâm đúng mức đến công tác này.",
                "100% thôn có mạng cáp quang. | Một số thôn chưa có nhà văn hóa.",
                "Dịp 10/10 nhiều đơn vị hưởng ứng Ngày Chuyển đổi số, 100% đoàn viên tham gia. | Một số đơn vị còn chậm.",
                "Phủ sóng Internet di động băng rộng đạt 85% thôn, bản. | Còn vùng lõm sóng tại khu vực giáp ranh.",
                "Phủ sóng đạt 100% thôn, bản. | Đến nay không còn vùng lõm sóng."
            })
    void limitationsOfSomethingElseRaiseNoDoubt(String result, String limitation) {
        assertThat(doubts(result, limitation)).isEmpty();
    }

    @Test
    void bothAreQuoted() {
        assertThat(doubts("Đã hoàn thành 34/34 nhiệm vụ được giao, đạt 100%.", "Một số nhiệm vụ còn chậm, kéo dài."))
                .extracting(Doubt::text)
                .containsExactly(
                        "Văn bản ghi “Đã hoàn thành 34/34 nhiệm vụ được giao” nhưng lại nêu “Một số nhiệm vụ còn"
                                + " chậm”; cần thống nhất hai chỗ.");
    }
}
