package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Header;

/// Heads as a bad scan leaves them.
class BrokenHeadTest {
    private static Header head(String motto, String committee, String number, String date) {
        return Text.read("""
                %s      %s
                XÃ ĐÔNG PHONG          Độc lập - Tự do - Hạnh phúc
                %s        %s

                KẾ HOẠCH
                Trồng cây năm 2026

                Giao Văn phòng HĐND và UBND xã báo cáo kết quả trước ngày 20/12/2026.
                """.formatted(committee, motto, number, date)).document();
    }

    private static Header dated(String date) {
        return head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN", "Số: 27/KH-UBND", date);
    }

    private static Header numbered(String number) {
        return head(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "ỦY BAN NHÂN DÂN",
                number,
                "Đông Phong, ngày 12 tháng 3 năm 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CÔNG HỎA XÃ HOI CHU NGHTA VIETNAM",
                "CONG HOA XAHOI CHƯ NGHĨA VIỆT N",
                "CỘNG HÒA SA HOLCHU NGHĨA VIỆT NAM",
                "CỘNGHÒA XÃ HỘI CHỦ NGHIA VI"
            })
    void theMottoIsNoPartOfTheIssuerHoweverItIsMisread(String motto) {
        var head = head(motto, "ỦY BAN NHÂN DÂN", "Số: 27/KH-UBND", "Đông Phong, ngày 12 tháng 3 năm 2026");
        assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân xã Đông Phong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ỦY BANNHANDAN", "UV BAN NHÂN DÂN", "ỦYBAN NHAN DAN"})
    void theNameOfTheCommitteeIsKnownWhenItsWordsRunTogether(String committee) {
        var head = head(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                committee,
                "Số: 27/KH-UBND",
                "Đông Phong, ngày 12 tháng 3 năm 2026");
        assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân xã Đông Phong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đông Phong. ngày 12 tháng 3 năm 2026",
                "Đông Phong ngày 12 tháng 3 năm 2026",
                "Đông Phong, neay 12 thang 3 nam 2026",
                "Đông Phong, ngày 12¢hárg 3 năm 2026",
                "Đông Phong ngày.12 tháng 3, âm 2026"
            })
    void placeAndDateAreReadWithoutTheirCommaOrALetter(String printed) {
        var head = dated(printed);
        assertThat(head.place()).isEqualTo("Đông Phong");
        assertThat(head.date()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aYearThatCannotBeIsNotGiven() {
        var head = dated("Đông Phong, ngày 12 tháng 3 nữm 3026");
        assertThat(head.date()).isNull();
        assertThat(head.place()).isEqualTo("Đông Phong");
    }

    @ParameterizedTest
    @CsvSource({"Sở: 27/KH-UBND, 27/KH-UBND", "Số: 27 KH-UBND, 27/KH-UBND", "Sỏ: 27/KH-UBND, 27/KH-UBND"})
    void theNumberIsReadThoughItsMarkOrStrokeIsNot(String printed, String number) {
        assertThat(numbered(printed).number()).isEqualTo(number);
    }

    @Test
    void aNumberBeyondReadingNamesNoBody() {
        var head = numbered("Số: O27 KHU BND");
        assertThat(head.number()).isNull();
        assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân xã Đông Phong");
    }

    @Test
    void aDayInTheTitleIsNotTheDateOfTheDocument() {
        var head = Text.read("""
                ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ ĐÔNG PHONG          Độc lập - Tự do - Hạnh phúc
                Số: 27/TB-UBND

                THÔNG BÁO
                Kết luận tại buổi kiểm tra ở Đông Phong ngày 12 tháng 3 năm 2026

                Giao Văn phòng HĐND và UBND xã báo cáo kết quả trước ngày 20/12/2026.
                """).document();
        assertThat(head.date()).isNull();
    }

    @Test
    void aHeadingInCapitalsIsNoSigner() {
        var reading = Text.read("""
                KẾ HOẠCH
                Trồng cây năm 2026

                Nơi nhận:                      TM. ỦY BAN NHÂN DÂN
                - Như trên;                         CHỦ TỊCH

                                               Lò Văn Quyết ”|

                TỔ CHỨC THỰC HIỆN
                """);
        assertThat(reading.document().signer().name()).isEqualTo("Lò Văn Quyết");
    }

    @Test
    void thePlaceMayEndWithAFullStopForItsComma() {
        Header head = numbered("Số: 27/KH-UBND");
        Header broken = Text.read("""
                ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ ĐÔNG PHONG          Độc lập - Tự do - Hạnh phúc
                Số: 27/KH-UBND Đông Phong. ngày 12 tháng 3 năm 2026
                KẾ HOẠCH
                """).document();
        assertThat(broken.date()).isEqualTo(LocalDate.of(2026, 3, 12)).isEqualTo(head.date());
        assertThat(broken.place()).isEqualTo("Đông Phong");
        assertThat(broken.number()).isEqualTo("27/KH-UBND");
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 05/CĐ-CT UBND, 05/CĐ-CTUBND",
        "Số: 402°-TB-VP UBND, 402/TB-VPUBND",
        "Số: 27/KH-UBND, 27/KH-UBND",
    })
    void theEndOfTheNumberMayStandApart(String printed, String number) {
        assertThat(numbered(printed).number()).isEqualTo(number);
    }
}
