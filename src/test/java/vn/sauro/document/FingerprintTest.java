package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
    private static final List<String> LINES = List.of(
            "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát vị trí việc làm, báo cáo UBND tỉnh",
            "trước ngày 30/9/2025; Công an tỉnh làm sạch dữ liệu dân cư, hoàn thành trong quý III năm 2025.",
            "2",
            "Các sở, ban, ngành tiếp tục đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của ngành.");

    @Test
    void issuerNumberAndDateTogetherAreTheSameDocumentHoweverTheyAreSpaced() {
        var one = known("Văn phòng UBND tỉnh", "02- TB/VP", DAY, List.of("Một trang"));
        var other = known("VĂN PHÒNG UBND TỈNH", "2-TB/VP", DAY, List.of("Trang khác hẳn"));
        assertThat(one.likenessWith(other).orElseThrow().sameness()).isEqualTo(Sameness.IDENTITY);
    }

    @Test
    void aNumberAloneNeverTells() {
        var plan = known("Tỉnh ủy", "02-KH", DAY, LINES);
        assertThat(plan.likenessWith(known("Huyện ủy", "02-KH", DAY, List.of("Kế hoạch khác"))))
                .isEmpty();
        assertThat(plan.likenessWith(known("Tỉnh ủy", "02-KH", DAY.plusDays(1), List.of("Kế hoạch khác"))))
                .isEmpty();
        assertThat(plan.likenessWith(known(null, "02-KH", DAY, List.of("Kế hoạch khác"))))
                .isEmpty();
    }

    @Test
    void theSameTextIsFoundWithOtherSpacingOtherMarksAndNumbersOfPages() {
        var joined = String.join(" ", LINES).replace(" 2 Các", " Các");
        var other = known(
                null, null, null, List.of(joined.replace("ngày 30", "ngày  30").replace("Sở", "So"), "- 1 -"));
        assertThat(unknown(LINES).likenessWith(other).orElseThrow())
                .isEqualTo(new Fingerprint.Likeness(Sameness.WORDING, 1));
    }

    @Test
    void mostOfTheWordsAreNearlyTheSame() {
        var changed = new ArrayList<>(LINES);
        changed.set(0, LINES.getFirst().replace("vị trí", "v! tri'"));
        assertThat(unknown(LINES).likenessWith(unknown(changed)).orElseThrow().sameness())
                .isEqualTo(Sameness.NEARLY);
        assertThat(unknown(LINES).likenessWith(unknown(List.of(LINES.getFirst()))))
                .isEmpty();
    }

    @Test
    void aFormFilledInForAnotherDayIsAnotherDocument() {
        var july = known("Sở Nội vụ", "7/BC-SNV", DAY, LINES);
        var changed = new ArrayList<>(LINES);
        changed.set(0, LINES.getFirst().replace("vị trí", "biên chế"));
        assertThat(july.likenessWith(known("Sở Nội vụ", "8/BC-SNV", DAY.plusMonths(1), changed)))
                .isEmpty();
    }

    @Test
    void textsTooShortAreNotRecognised() {
        assertThat(unknown(List.of("Kính gửi")).likenessWith(unknown(List.of("Kính gửi"))))
                .isEmpty();
        assertThat(unknown(List.of()).bands()).isEmpty();
    }

    private static Fingerprint unknown(List<String> lines) {
        return known(null, null, null, lines);
    }

    private static Fingerprint known(
            @Nullable String issuer, @Nullable String number, @Nullable LocalDate date, List<String> lines) {
        return new Fingerprint(issuer, number, date, lines);
    }
}
