package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodReaderTest {
    @Test
    void aQuarterThatSomethingIsAboutIsAPeriod() {
        assertThat(PeriodReader.named(Text.of("Kết quả thực hiện quý IV/2025"))
                        .period()
                        .label())
                .isEqualTo("quý IV/2025");
        assertThat(PeriodReader.named(Text.of("Báo cáo hoàn thành trước 05/10. Kết quả trong quý III/2025"))
                        .period()
                        .label())
                .isEqualTo("quý III/2025");
    }

    @Test
    void aQuarterByWhichSomethingIsDueIsNone() {
        assertThat(PeriodReader.named(Text.of("Hoàn thành trong quý IV/2025"))).isNull();
        assertThat(PeriodReader.named(Text.of("Hoàn thành giải phóng mặt bằng trong quý IV/2025")))
                .isNull();
        assertThat(PeriodReader.named(Text.of("Xong trước quý II năm 2026"))).isNull();
    }
}
