package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.DeadlineKind;

class DeadlineReaderTest {
    private final DeadlineReader reader = new DeadlineReader(LocalDate.of(2025, 8, 20));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàn thành trước ngày 30/9/ 2025. | DATE | 2025-09-30",
                "gửi kết quả chậm nhất 05 tháng 10 năm 2025 | DATE | 2025-10-05",
                "báo cáo UBND tỉnh trước ngày 15 tháng 12 năm 2025 | DATE | 2025-12-15",
                "trình phê duyệt trước ngày 15/9 | DATE | 2025-09-15",
                "xong trước ngày 10/01 | DATE | 2026-01-10",
                "phấn đấu hoàn thành trong quý IV năm 2025 | DATE | 2025-12-31",
                "hoàn thành trong quý I/2026 | DATE | 2026-03-31",
                "Thời gian thực hiện trong tháng 9/2025 | MONTH | 2025-09-30",
                "ban hành trong tháng 10 năm 2025 | MONTH | 2025-10-31",
                "hoàn thành trong tháng 11 | MONTH | 2025-11-30",
                "phấn đấu đến hết năm 2026 mỗi thôn có một tổ | YEAR_END | 2026-12-31",
                "hoàn thành trong năm 2025 | YEAR_END | 2025-12-31",
                "xong trong thời hạn 10 ngày kể từ ngày ký ban hành Chỉ thị này | DATE | 2025-08-30",
                "trong thời hạn 05 ngày làm việc kể từ ngày ban hành Kế hoạch này | DATE | 2025-08-27",
                "hoàn thành trước 19 giờ 00 ngày 28/8/2025 | DATE | 2025-08-28",
                "hoàn thành trong quý IV | DATE | 2025-12-31",
                "hoàn thành trong 6 tháng đầu năm 2026 | DATE | 2026-06-30",
                "thực hiện trong các tháng 9, 10/2025 | MONTH | 2025-10-31",
                "báo cáo kết quả trong năm 2025. | YEAR_END | 2025-12-31",
                "70% hộ thanh toán không dùng tiền mặt vào cuối tháng 9/2025 | MONTH | 2025-09-30",
            })
    void namesTheLastDay(String words, DeadlineKind kind, LocalDate date) {
        var deadline = reader.read(Text.of(words)).deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.kind()).isEqualTo(kind);
        assertThat(deadline.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "định kỳ trước ngày 05 hằng tháng gửi báo cáo | monthly, before day 5",
                "hằng quý tổng hợp kết quả | quarterly",
                "hàng tuần báo cáo tiến độ | weekly",
                "thực hiện chế độ báo cáo ngày về tình hình | daily",
                "trước ngày 20 tháng cuối quý gửi kết quả | quarterly, before day 20 of the last month",
                "hằng năm, trước ngày 05 tháng 12 báo cáo | yearly, before day 5 of month 12",
                "trước ngày 20/12 hằng năm gửi số liệu | yearly, before day 20 of month 12",
                "phát sóng định kỳ 02 tuần một lần | every 02 tuan",
                "phát sóng tối thiểu 02 tin/tuần | every 02 tin/tuan",
            })
    void understandsRhythms(String words, String rule) {
        var deadline = reader.read(Text.of(words)).deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(deadline.rule()).isEqualTo(rule);
    }

    @Test
    void aStatedDayBeatsHaste() {
        var deadline = reader.read(Text.of("khẩn trương rà soát, hoàn thành trước ngày 31/8/2025"))
                .deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.DATE);
    }

    @Test
    void hasteAndPermanenceAreKinds() {
        assertThat(reader.read(Text.of("Khẩn trương mua sắm thiết bị"))
                        .deadline()
                        .kind())
                .isEqualTo(DeadlineKind.ASAP);
        assertThat(reader.read(Text.of("thường xuyên kiểm tra")).deadline().kind())
                .isEqualTo(DeadlineKind.CONTINUOUS);
        assertThat(reader.read(Text.of("năm 2025 và các năm tiếp theo"))
                        .deadline()
                        .kind())
                .isEqualTo(DeadlineKind.CONTINUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguồn chi thường xuyên của đơn vị",
                "các nhiệm vụ có thời hạn đến hết năm 2025",
                "theo Kế hoạch số 12/KH-UBND ngày 05/3/2025 của UBND tỉnh",
                "khách hàng ngày càng đông",
                "giai đoạn 2021 - 2030",
                "số liệu tính đến ngày 15/8/2025",
                "báo cáo tỉnh Hải Lĩnh",
            })
    void otherTimesAreNoDeadlines(String words) {
        assertThat(reader.read(Text.of(words)).deadline()).isNull();
    }

    @Test
    void vagueWordsAreKeptAsANote() {
        var time = reader.read(Text.of("triển khai đúng tiến độ các nội dung"));
        assertThat(time.deadline()).isNull();
        assertThat(time.note()).isEqualTo("đúng tiến độ");
    }

    @Test
    void aLabelNeedsNoFurtherWords() {
        assertThat(reader.readLabelled(Text.of("Tháng 12/2025.")).deadline().kind())
                .isEqualTo(DeadlineKind.MONTH);
        assertThat(reader.readLabelled(Text.of("Theo tiến độ chung")).note()).isEqualTo("Theo tiến độ chung");
    }

    @Test
    void daysFromAnEventThatIsStillToComeAreANote() {
        var time = reader.read(
                Text.of("Hoàn thiện hồ sơ trong thời hạn 04 ngày làm việc kể từ ngày nghiệm thu khối lượng"));
        assertThat(time.deadline()).isNull();
        assertThat(time.note()).contains("04 ngày làm việc kể từ ngày nghiệm thu");
        assertThat(time.spans()).isNotEmpty();
    }

    @Test
    void theDayAFigureIsCountedFromIsNoDeadline() {
        assertThat(reader.read(Text.of("Thu phí kể từ ngày 01/01/2026 theo mức mới"))
                        .deadline())
                .isNull();
    }

    @Test
    void whatIsDueEveryFewHoursComesBack() {
        assertThat(reader.read(Text.of("báo cáo Ban Chỉ huy 03 giờ một lần")).deadline())
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.kind()).isEqualTo(DeadlineKind.RECURRING));
        assertThat(reader.read(Text.of("chuẩn bị tài liệu kỳ họp cuối năm của HĐND"))
                        .deadline())
                .isNull();
    }

    @Test
    void wordsThatOnlyLookLikeARhythmAreNone() {
        assertThat(reader.read(Text.of("báo cáo ngay Ủy ban nhân dân tỉnh những vấn đề phát sinh"))
                        .deadline())
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.kind()).isEqualTo(DeadlineKind.ASAP));
        assertThat(reader.read(Text.of("đưa kết quả vào tiêu chí xếp hạng năm 2026"))
                        .deadline())
                .isNull();
        assertThat(reader.read(Text.of("tiêu chí đánh giá, xếp loại cuối năm.")).deadline())
                .isNull();
    }

    @Test
    void theLastOfSeveralQuartersCounts() {
        assertThat(reader.read(Text.of("hoàn thành trong quý II, quý III năm 2026"))
                        .deadline())
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.date()).isEqualTo(LocalDate.of(2026, 9, 30)));
        assertThat(reader.read(Text.of("họp Ban Chỉ đạo vào tuần đầu tháng 11/2025"))
                        .deadline())
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.kind()).isEqualTo(DeadlineKind.MONTH));
        assertThat(reader.read(Text.of("xây dựng lộ trình từng tháng và hoàn thành chậm nhất ngày 30/9/2026"))
                        .deadline())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiên định kiểm soát chi tiêu công",
                "lấy kết quả làm tiêu chí xét thi đua cuối năm",
                "bình xét hộ nghèo cuối năm theo quy định"
            })
    void whatOnlySoundsLikeATermIsNone(String words) {
        assertThat(reader.read(Text.of(words)).deadline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chuyển ngay hồ sơ sang hệ thống dự phòng", "gửi Sở Nội vụ ngay trong tuần này"})
    void whatIsToBeDoneAtOnceIsUrgent(String words) {
        assertThat(reader.read(Text.of(words)).deadline())
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.kind()).isEqualTo(DeadlineKind.ASAP));
    }
}
