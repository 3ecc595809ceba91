package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Doubt;

/// What a report tells outside of the period that its title names.
class PeriodDoubtsTest {
    private static List<Doubt> doubts(String title, String text) {
        return Text.read("""
                ỦY BAN NHÂN DÂN
                XÃ TÂN HÒA
                Số: 87/BC-UBND
                Tân Hòa, ngày 20 tháng 10 năm 2025

                BÁO CÁO
                %s

                I. KẾT QUẢ

                """.formatted(title) + text).doubts();
    }

    private static List<Doubt> doubts(String text) {
        return doubts("Kết quả chuyển đổi số 9 tháng đầu năm 2025", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "later-figures | Tính đến ngày 30/11/2025, toàn xã có 500 tài khoản.",
                "as-of | Tính đến ngày 30/9/2024, toàn xã có 500 tài khoản.",
                "outside | Ngày 05/10/2025, xã đã tổ chức hội nghị tập huấn chữ ký số.",
                "outside | Ngày 12/5/2024, xã đã tổ chức hội nghị tập huấn chữ ký số.",
                "outside | Từ ngày 15/12/2023 đến ngày 14/9/2024, Trung tâm đã tiếp nhận 500 hồ sơ.",
                "other-period | UBND xã báo cáo kết quả 6 tháng đầu năm 2025 như sau:"
            })
    void whatIsOutOfThePeriodIsDoubted(String code, String text) {
        assertThat(doubts(text)).extracting(Doubt::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tính đến ngày 30/9/2025, toàn xã có 500 tài khoản.",
                "Tính đến ngày 15/10/2025, toàn xã có 500 tài khoản.",
                "Dự kiến tính đến ngày 31/12/2025, toàn xã có 500 tài khoản.",
                "Ngày 12/5/2025, xã đã tổ chức hội nghị tập huấn chữ ký số.",
                "Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW.",
                "Từ ngày 15/12/2024 đến ngày 14/9/2025, Trung tâm đã tiếp nhận 500 hồ sơ.",
                "UBND xã báo cáo kết quả 9 tháng đầu năm 2025 như sau:",
                "UBND xã báo cáo kết quả 9 tháng đầu năm 2025 so với 9 tháng đầu năm 2024 như sau:"
            })
    void whatIsWithinThePeriodRaisesNoDoubt(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void tasksAreForAPeriodThatFollows() {
        String tasks = "Đã đạt kết quả tốt.\n\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ %s\n";
        assertThat(doubts(tasks.formatted("6 THÁNG ĐẦU NĂM 2025")))
                .extracting(Doubt::code)
                .containsExactly("period-behind");
        assertThat(doubts(tasks.formatted("6 THÁNG ĐẦU NĂM 2026"))).isEmpty();
        assertThat(doubts(tasks.formatted("QUÝ IV NĂM 2025"))).isEmpty();
    }

    @Test
    void aReportThatNamesNoPeriodIsNotHeldToOne() {
        assertThat(doubts("Kết quả chuyển đổi số", "Tính đến ngày 30/9/2024, toàn xã có 500 tài khoản."))
                .isEmpty();
    }
}
