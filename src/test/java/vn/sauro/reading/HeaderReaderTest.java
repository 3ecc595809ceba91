package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.Header;

/// Heads and feet as scans and files leave them.
class HeaderReaderTest {
    private static Header head(String text) {
        return Text.read(text).document();
    }

    @Test
    void aWardWhoseNameBeginsLikeATypeIsABody() {
        Header head = head("""
                HỘI ĐỒNG NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                PHƯỜNG AN TRẠCH   Độc lập - Tự do - Hạnh phúc
                Số: 21/NQ-HĐND   An Trạch, ngày 30 tháng 9 năm 2025

                NGHỊ QUYẾT
                Về việc thông qua kế hoạch chuyển đổi số
                """);
        assertThat(head.type()).isEqualTo("Nghị quyết");
        assertThat(head.number()).isEqualTo("21/NQ-HĐND");
        assertThat(head.issuer()).isEqualTo("Hội đồng nhân dân phường An Trạch");
        assertThat(head.place()).isEqualTo("An Trạch");
        assertThat(head.date()).isEqualTo(LocalDate.of(2025, 9, 30));
    }

    @Test
    void aTitleMayBeginWithAVerb() {
        Header head = head("""
                TỈNH ỦY HẢI LĨNH   ĐẢNG CỘNG SẢN VIỆT NAM
                *
                số 31-KH/TU   Hải Lĩnh, ngày 18 tháng 9 năm 2025

                KẾ HOẠCH
                thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị

                Thực hiện Nghị quyết số 57-NQ/TW, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:
                """);
        assertThat(head.number()).isEqualTo("31-KH/TU");
        assertThat(head.title()).isEqualTo("thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị");
    }

    @Test
    void theSubjectOfALetterIsItsTitle() {
        Header head = head("""
                BỘ NỘI VỤ   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 6631/BNV-CCHC   Hà Nội, ngày 09 tháng 10 năm 2025
                V/v đôn đốc cải cách
                hành chính năm 2025

                Kính gửi: Ủy ban nhân dân các tỉnh, thành phố.

                Bộ Nội vụ đề nghị các địa phương báo cáo.
                """);
        assertThat(head.type()).isEqualTo("Công văn");
        assertThat(head.title()).isEqualTo("đôn đốc cải cách hành chính năm 2025");
    }

    @Test
    void aDraftHasNeitherNumberNorDay() {
        Header head = head("""
                UBND TỈNH HẢI LĨNH
                SỞ NỘI VỤ
                Số:      /KH-SNV   Hải Lĩnh, ngày     tháng 10 năm 2025

                KẾ HOẠCH
                Kiểm tra cải cách hành chính
                """);
        assertThat(head.number()).isNull();
        assertThat(head.date()).isNull();
        assertThat(head.issuer()).isEqualTo("Sở Nội vụ tỉnh Hải Lĩnh");
    }

    @Test
    void whoSignedIsReadBesideTheRecipients() {
        Header head = head("""
                BÁO CÁO
                Kết quả quý III

                Trên đây là báo cáo kết quả./.

                Nơi nhận:                    Q. GIÁM ĐỐC
                - UBND tỉnh (b/c; để biết);  Ký bởi: SỞ Y TẾ
                - Lưu: VT.                   Thượng tá Đinh Công Toàn
                """);
        assertThat(head.signer().name()).isEqualTo("Đinh Công Toàn");
        assertThat(head.signer().position()).isEqualTo("Quyền Giám đốc");
        assertThat(head.recipients()).containsExactly("UBND tỉnh (b/c; để biết)", "Lưu: VT");
    }
}
