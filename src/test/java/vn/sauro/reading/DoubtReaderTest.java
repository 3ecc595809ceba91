package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

class DoubtReaderTest {
    private static List<Doubt> doubts(String text) {
        return DoubtReader.read(List.of(new Paragraph(Paragraph.Kind.BODY, null, Text.of(text))));
    }

    @Test
    void aFractionMustGiveItsPercentage() {
        assertThat(doubts("cắt giảm 2.410,5/5.020 ngày, đạt tỷ lệ cắt giảm 31,2%.")
                        .getFirst()
                        .kind())
                .isEqualTo(DoubtKind.ARITHMETIC);
    }

    @Test
    void aTotalMustBeTheSumOfItsParts() {
        assertThat(doubts("còn 90 nhiệm vụ chưa hoàn thành (Nội vụ: 40 nhiệm vụ; Tư pháp: 30 nhiệm vụ)."))
                .hasSize(1);
    }

    @Test
    void aNumberMustFitTheListThatFollows() {
        assertThat(doubts("có 02 nhiệm vụ chậm tiến độ: số hóa hồ sơ; cập nhật dữ liệu; đào tạo cán bộ.")
                        .getFirst()
                        .kind())
                .isEqualTo(DoubtKind.COUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đã hoàn thành 45/48 nhiệm vụ, đạt 93,75%.",
                "đã hoàn thành 1/3 nhiệm vụ, đạt 33,3%.",
                "còn 70 nhiệm vụ chưa hoàn thành (Nội vụ: 40 nhiệm vụ; Tư pháp: 30 nhiệm vụ).",
                "có 03 nhiệm vụ: số hóa hồ sơ; cập nhật dữ liệu; đào tạo cán bộ.",
                "hoàn thành 20/40 chỉ tiêu, tăng 12% so với năm trước.",
            })
    void correctFiguresRaiseNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }
}
