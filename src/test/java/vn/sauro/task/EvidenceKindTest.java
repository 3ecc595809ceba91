package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceKindTest {
    @Test
    void aPdfIsKnownByItsFirstBytes() {
        assertThat(EvidenceKind.of("Kế hoạch.PDF", bytes("%PDF-1.7"))).contains(EvidenceKind.PDF);
    }

    @Test
    void aProgramCalledPdfIsNotTaken() {
        assertThat(EvidenceKind.of("ke-hoach.pdf", bytes("MZ\u0090"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trang.html", "anh.svg", "chay.exe", "kich-ban.js", "khong-duoi", ".", ""})
    void kindsThatBrowsersWouldRunAreNotTaken(String name) {
        assertThat(EvidenceKind.of(name, bytes("<script>alert(1)</script>"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bang.xlsx", "van-ban.docx", "trinh-chieu.pptx"})
    void officeFilesAreTaken(String name) {
        assertThat(EvidenceKind.of(name, new byte[] {'P', 'K', 3, 4, 20, 0})).contains(EvidenceKind.OFFICE);
    }

    @Test
    void aPictureIsTaken() {
        assertThat(EvidenceKind.of("anh.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(EvidenceKind.JPEG);
    }

    @Test
    void textIsTakenIfItIsText() {
        assertThat(EvidenceKind.of("ket-qua.txt", bytes("Đã hoàn thành"))).contains(EvidenceKind.TEXT);
        assertThat(EvidenceKind.of("ket-qua.txt", new byte[] {1, 0, 2})).isEmpty();
        assertThat(EvidenceKind.of("ket-qua.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 65}))
                .isEmpty();
    }

    @Test
    void textWhoseHeadEndsInsideALetterIsText() {
        for (int blanks = 0; blanks < 4; blanks++) {
            var text = bytes(" ".repeat(blanks) + "ệ".repeat(400));
            assertThat(EvidenceKind.of("dai.txt", Arrays.copyOf(text, EvidenceKind.HEAD)))
                    .contains(EvidenceKind.TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'C:\\Users\\an\\ke hoach.pdf', 'ke hoach.pdf'",
        "../../etc/passwd, passwd",
        "'', minh-chung",
        "'a\u202Efdp.exe', afdp.exe"
    })
    void aNameIsOnlyAName(String sent, String kept) {
        assertThat(EvidenceStore.name(sent)).isEqualTo(kept);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
