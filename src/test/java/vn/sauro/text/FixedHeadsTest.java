package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedHeadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONG HOA XA HOLCHU NGHIA VIET NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SO NOI VU    CONG HOA XA HOI CHU NGHlA VIET NAM|SO NOI VU    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Doc lap - Tu do - Hanh phic|Độc lập - Tự do - Hạnh phúc",
                "DANG CONG SAN VIET NAM|ĐẢNG CỘNG SẢN VIỆT NAM",
            })
    void whatTheLawPrintsAboveEveryDocumentIsKnown(String damaged, String expected) {
        var found = FixedHeads.in(damaged, 1);
        assertThat(found).hasSize(1);
        var head = found.getFirst();
        assertThat(damaged.substring(0, head.from()) + head.text() + damaged.substring(head.to()))
                .isEqualTo(expected);
        assertThat(head.confidence()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "HOI DONG NHAN DAN TINH LAO CAI",
                "Trung tam Van hoa - The thao",
                "",
            })
    void otherLinesAreLeftAlone(String line) {
        assertThat(FixedHeads.in(line, 1)).isEmpty();
    }

    @Test
    void itIsLookedForAboveOnly() {
        assertThat(FixedHeads.in("CONG HOA XA HOLCHU NGHIA VIET NAM", 40)).isEmpty();
    }
}
