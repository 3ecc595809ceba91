package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedTablesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "gidm sat cho cdc hé thong ding chung = C6ng an tinh; giám sát cho các hệ thống dùng chung   Công an tỉnh",
                "UBND cdc xa, phudng =15/11/2025 _ Bao cdo kiém ké; UBND các xã, phường  15/11/2025   Báo cáo kiểm kê",
                "Kho bac Nha nudéc_ Thuong xuyén, Cong an tinh; Kho bạc Nhà nước  Thường xuyên, Công an tỉnh",
                "xac dinh r6 co’ quan chu tri cua cac nhiém vu; xác định rõ cơ quan chủ trì của các nhiệm vụ"
            })
    void tracesOfRuledLinesAndHooksAreNoText(String damaged, String expected) {
        assertThat(restored(damaged)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "téng s6 nhiém vu dwgc giao: 12 = 7 + 5",
                "ty 1é gidi ngén cua tinh dat ~ 50% ké hoach",
                "Sé: ________ ngay ___ thang ___ nim 2026 cua tinh",
                "| 1 | Chuan bi ndi dung | Van phong | Cac phong |"
            })
    void signsThatAreMeantStay(String damaged) {
        assertThat(restored(damaged).replaceAll("[^=+~_|]", "")).isEqualTo(damaged.replaceAll("[^=+~_|]", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 X6acdc diém lém song | 2 Xóa các điểm lõm sóng",
                "Quy II/2026 Sd@CdngThuong cua tinh | Quý II/2026 Sở Công Thương của tỉnh",
                "5 ChitrdtrocGpansinhxahdi Kho bac Nha nuoc | 5 Chi trả trợ cấp an sinh xã hội Kho bạc Nhà nước",
                "1, Chtrtich Uy ban nhan dan cdc xa, phudng | 1, Chủ tịch Ủy ban nhân dân các xã, phường",
                "cac don vi lién quan va SéKH&CN | các đơn vị liên quan và Sở KH&CN"
            })
    void wordsOfANarrowCellAreParted(String damaged, String expected) {
        assertThat(restored(damaged)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c) S6Y té lam viéc véi Bao hiém x4 hdi tinh | c) Sở Y tế làm việc với Bảo hiểm xã hội tỉnh",
                "két qua kiém tra gti vé S&Y té trudc ngay 25 | kết quả kiểm tra gửi về Sở Y tế trước ngày 25",
                "Noi nhan: BY té va cac don vi | Nơi nhận: Bộ Y tế và các đơn vị",
                "PHU LUCI | PHỤ LỤC I"
            })
    void shortWordsOfFixedNamesAreParted(String damaged, String expected) {
        assertThat(restored(damaged)).isEqualTo(expected);
    }

    @Test
    void figuresJoinedToAWordStay() {
        assertThat(restored("II Déan0d6 cua Chinh phu dén nim 2030")).startsWith("II Đề án 0d6");
    }

    private static String restored(String damaged) {
        return Restoration.restore(
                        List.of(damaged, "Cac don vi bao cao két qua thyc hién nhiém vu trudc ngay 05/12/2025."))
                .text()
                .getFirst();
    }
}
