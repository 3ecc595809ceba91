package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Doubt;

/// Totals that do not stand right before their parts, and rates in other words.
class TotalDoubtsTest {
    private static List<Doubt> doubts(String result) {
        return Text.read("BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n\n" + result)
                .doubts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ chức 12 lớp bình dân học vụ số tại thôn và 07 lớp tại trường học, tổng cộng 18 lớp với 640 lượt người tham gia.",
                "Toàn tỉnh xảy ra 38 vụ cháy, làm chết 02 người, bị thương 05 người; trong đó cháy nhà dân 21 vụ, cơ sở sản xuất 10 vụ, phương tiện giao thông 09 vụ.",
                "Số hóa được 1.205/1.430 hộp tài liệu hộ tịch, bằng 94,3%.",
                "Có 60 cán bộ, trong đó 35 cán bộ là nữ, 24 cán bộ là nam."
            })
    void aTotalIsHeldAgainstItsPartsWhereverItStands(String text) {
        assertThat(doubts(text)).extracting(Doubt::code).containsExactly(text.contains("%") ? "rate" : "sum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ chức 12 lớp bình dân học vụ số tại thôn và 07 lớp tại trường học, tổng cộng 19 lớp với 640 lượt người tham gia.",
                "Toàn tỉnh xảy ra 40 vụ cháy, làm chết 02 người, bị thương 05 người; trong đó cháy nhà dân 21 vụ, cơ sở sản xuất 10 vụ, phương tiện giao thông 09 vụ.",
                "Số hóa được 1.205/1.430 hộp tài liệu hộ tịch, bằng 84,3%.",
                "Thu ngân sách 120/150 tỷ đồng, bằng 95% so với cùng kỳ.",
                "Thu ngân sách 120/150 tỷ đồng, bằng 95% kế hoạch tỉnh giao.",
                "Hoàn thành trước quý 11/2026, đạt 100%.",
                "Có 60 cán bộ, làm việc tại 12 phòng; trong đó 35 cán bộ là nữ, 24 cán bộ là đảng viên.",
                "Có 60 cán bộ, trong đó 35 cán bộ là nữ, 24 cán bộ là đảng viên."
            })
    void rightTotalsRaiseNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }
}
