package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.Field;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.SectionKind;

/// Whole documents of the kinds that an office receives, written for these tests.
class DocumentReaderTest {
    private static Reading read(String name) {
        return DocumentReader.read(Text.document(name));
    }

    @Test
    void readsTheHeadAndFootOfALetter() {
        var head = read("letter.txt").document();
        assertThat(head.type()).isEqualTo("Công văn");
        assertThat(head.number()).isEqualTo("1547/UBND-KGVX");
        assertThat(head.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Hải Lĩnh");
        assertThat(head.date()).isEqualTo(LocalDate.of(2025, 9, 4));
        assertThat(head.eventDate()).isNull();
        assertThat(head.title()).startsWith("đẩy mạnh thanh toán trực tuyến");
        assertThat(head.signer().name()).isEqualTo("Lê Thị Minh Hà");
        assertThat(head.signer().capacity()).isEqualTo("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        assertThat(head.recipients()).containsExactly("Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, KGVX");
    }

    @Test
    void readsTheTasksOfALetter() {
        List<ProposedTask> tasks = read("letter.txt").tasks();
        assertThat(tasks).hasSize(6);
        assertThat(tasks.getFirst().lead())
                .containsExactly("Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường");
        assertThat(tasks.getFirst().leadSource()).isEqualTo(LeadSource.HEADING);
        assertThat(tasks.getFirst().deadline().date()).isEqualTo(LocalDate.of(2025, 9, 20));
        assertThat(tasks.get(2).coordinating())
                .containsExactly("Công an tỉnh", "VNPT Hải Lĩnh", "các đơn vị liên quan");
        assertThat(tasks.get(2).product()).startsWith("Kế hoạch bảo đảm an toàn thông tin");
        assertThat(tasks.get(5).deadline().kind()).isEqualTo(DeadlineKind.RECURRING);
    }

    @Test
    void readsThePlanWithItsBlocks() {
        Reading plan = read("plan.txt");
        assertThat(plan.document().number()).isEqualTo("58/KH-UBND");
        assertThat(plan.document().issuer()).isEqualTo("UBND xã Đồng Khê");
        assertThat(plan.document().title()).endsWith("giai đoạn 2025 - 2026");
        assertThat(plan.tasks()).hasSize(9);
        ProposedTask first = plan.tasks().getFirst();
        assertThat(first.section()).isEqualTo("II.1");
        assertThat(first.lead()).containsExactly("Phòng Văn hóa - Xã hội");
        assertThat(first.coordinating()).containsExactly("Văn phòng HĐND và UBND xã");
        assertThat(first.deadline().date()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(first.text()).startsWith("Thành lập Tổ giúp việc").doesNotContain("Đơn vị");
        assertThat(first.toLine()).isGreaterThan(first.fromLine() + 4);
    }

    @Test
    void aimsFundsAndClosingWordsAreNoTasks() {
        assertThat(read("plan.txt").tasks())
                .noneMatch(task -> task.text().contains("Phấn đấu đến hết năm 2026"))
                .noneMatch(task -> task.text().startsWith("Kinh phí"))
                .noneMatch(task -> task.text().startsWith("Trên đây"));
    }

    @Test
    void aDecisionAsksOnlyWhatItGivesToSomebody() {
        Reading decision = read("decision.txt");
        assertThat(decision.document().type()).isEqualTo("Quyết định");
        assertThat(decision.document().date()).isEqualTo(LocalDate.of(2025, 8, 25));
        assertThat(decision.tasks()).hasSize(1);
        assertThat(decision.tasks().getFirst().lead()).containsExactly("Công an tỉnh");
        assertThat(decision.tasks().getFirst().product()).isEqualTo("Quy chế hoạt động của Tổ công tác");
    }

    @Test
    void readsADirective() {
        Reading directive = read("directive.txt");
        assertThat(directive.tasks()).hasSize(12);
        assertThat(directive.tasks().get(1).deadline().date()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(directive.tasks().get(8).lead()).containsExactly("Báo và Phát thanh, Truyền hình Hải Lĩnh");
        assertThat(directive.tasks().get(10).deadline().date()).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(directive.tasks().get(5).field()).isEqualTo(Field.CCHC);
    }

    @Test
    void aReportGivesFiguresAndItsOwnPlans() {
        Reading report = read("report.txt");
        assertThat(report.tasks()).hasSize(3).allMatch(task -> task.lead().equals(List.of("Sở Nội vụ tỉnh Hải Lĩnh")));
        assertThat(report.figures()).hasSize(10);
        assertThat(report.figures().get(1).numerator()).isEqualByComparingTo("45");
        assertThat(report.figures().get(3).value()).isEqualByComparingTo("12450");
        assertThat(report.doubts()).hasSize(1);
        assertThat(report.difficulties()).hasSize(3);
        assertThat(report.recommendations()).hasSize(1);
        assertThat(report.recommendations().getFirst().to()).isEqualTo("UBND tỉnh");
        assertThat(report.outline())
                .extracting(Reading.Section::kind)
                .containsSubsequence(
                        SectionKind.RESULTS, SectionKind.LIMITATIONS, SectionKind.TASKS, SectionKind.RECOMMENDATIONS);
    }

    @Test
    void aSentenceThatAPageEndAndFootnotesBreakIsWhole() {
        Reading notice = Text.read("""
                THÔNG BÁO

                Kết luận phiên họp Ban Chỉ đạo chuyển đổi số

                Ngày 03/6/2025, Ban Chỉ đạo họp phiên thứ nhất; Trưởng ban kết luận như sau:

                1. Sở Nội vụ tăng cường tuyên truyền kỹ năng số cho người dân, nhất là trong
                các xã vùng cao, các thôn xa trung tâm² có nhiều hộ gia đình chưa từng

                1 Kế hoạch số 12/KH-UBND ngày 03/3/2025 của UBND tỉnh.

                2 Toàn tỉnh có 41 thôn như vậy.

                2
                \fdùng dịch vụ công trực tuyến trên môi trường mạng, bảo đảm an toàn cho người
                dân và doanh nghiệp trên địa bàn.
                """);
        assertThat(notice.document().eventDate()).isEqualTo(LocalDate.of(2025, 6, 3));
        assertThat(notice.tasks()).hasSize(1);
        assertThat(notice.tasks().getFirst().text())
                .contains("chưa từng dùng dịch vụ công")
                .doesNotContain("41 thôn");
        assertThat(notice.tasks().getFirst().toLine()).isEqualTo(16);
        assertThat(notice.citations()).extracting(Reading.Citation::number).containsExactly("12/KH-UBND");
    }

    @Test
    void aLawAsksNobody() {
        Reading decree = Text.read("""
                CHÍNH PHỦ
                Số: 45/2025/NĐ-CP
                Hà Nội, ngày 01 tháng 7 năm 2025

                NGHỊ ĐỊNH
                Quy định về quản lý hồ sơ

                Điều 1. Phạm vi điều chỉnh

                1. Bộ Nội vụ chủ trì, phối hợp với các bộ hướng dẫn thực hiện Nghị định này.
                """);
        assertThat(decree.tasks()).isEmpty();
    }

    @Test
    void everyTaskShowsWhereItsWordsStand() {
        for (String name : List.of("letter.txt", "plan.txt", "decision.txt", "directive.txt", "report.txt")) {
            List<String> lines = Text.document(name);
            for (ProposedTask task : DocumentReader.read(lines).tasks()) {
                assertThat(task.spans()).isNotEmpty();
                String shown = task.spans().stream()
                        .map(span -> lines.get(span.line() - 1).substring(span.from(), span.to()))
                        .reduce("", (all, part) -> all + " " + part);
                for (String word : task.text().split(" ")) {
                    assertThat(shown).contains(word);
                }
            }
        }
    }

    @Test
    void theSameLinesGiveTheSameReading() {
        assertThat(read("directive.txt")).isEqualTo(read("directive.txt"));
    }

    @Test
    void nothingReadGivesNothingGuessed() {
        Reading empty = Text.read("");
        assertThat(empty.document().type()).isNull();
        assertThat(empty.document().signer()).isNull();
        assertThat(empty.tasks()).isEmpty();
        assertThat(Text.read("Chào buổi sáng.\n\nHôm nay trời đẹp.").tasks()).isEmpty();
    }

    @Test
    void aCommaBehindANumberOpensAnItemToo() {
        List<ProposedTask> tasks = Text.read("""
                ỦY BAN NHÂN DÂN TỈNH HẢI LĨNH
                THÔNG BÁO
                Chủ tịch UBND tỉnh yêu cầu:
                1, Giám đốc Sở Y tế:
                - Hoàn thành hồ sơ sức khỏe điện tử trước ngày 30/9/2026.
                2.1, Sở Nội vụ
                - Rà soát biên chế theo khoản 2, Điều 5 và khoản
                3, Điều 7 của Nghị định, báo cáo trước ngày 15/9/2026.
                """).tasks();
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getFirst().lead()).containsExactly("Giám đốc Sở Y tế");
        assertThat(tasks.getLast().lead()).containsExactly("Sở Nội vụ");
    }

    /// A line that ends in the middle of a name is no heading, though the next word had room on it.
    @Test
    void aNameBrokenOverTwoLinesEndsNoHeading() {
        var tasks = Text.read("""
                        UBND TỈNH AN BÌNH
                        VĂN PHÒNG
                        Số: 45/TB-VP                An Bình, ngày 20 tháng 5 năm 2026

                        THÔNG BÁO
                        Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về chuyển đổi số

                        Chủ tịch UBND tỉnh kết luận những nội dung dưới đây, yêu cầu các cơ quan thực hiện:

                        1. Giám đốc Công an tỉnh, Chủ tịch Hội Nông dân tỉnh, Bí thư
                        Tỉnh đoàn: Cử lực lượng xuống các thôn, bản cùng tổ công nghệ số cộng đồng hướng dẫn
                        người dân nộp hồ sơ trên Cổng Dịch vụ công quốc gia.

                        2. Định kỳ trước ngày 05 hằng tháng, các sở, ngành gửi báo cáo Ban
                        Chỉ đạo qua Sở Khoa học và Công nghệ về tình hình thực hiện các nhiệm vụ được giao
                        để tổng hợp.

                        3. Sở Tư pháp kiểm tra toàn bộ hồ sơ chứng thực đã số hóa, đồng thời rà soát
                        TTHC thuộc lĩnh vực hộ tịch còn yêu cầu nộp bản sao giấy để đề nghị cắt giảm thành phần.
                        """).tasks();
        assertThat(tasks)
                .extracting(task -> List.of(task.fromLine(), task.toLine()))
                .containsExactly(List.of(10, 12), List.of(14, 16), List.of(18, 19));
        assertThat(tasks.getFirst().lead())
                .containsExactly("Giám đốc Công an tỉnh", "Chủ tịch Hội Nông dân tỉnh", "Bí thư Tỉnh đoàn");
    }
}
