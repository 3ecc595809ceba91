package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.DeadlineKind;

/// Wordings that many offices share: who stands before the verb, who helps, by when, and what clauses belong together.
class OfficeWordingsTest {
    private static final String PLAN = """
            UBND XÃ TÂN LẬP
            Số: 12/KH-UBND
            Tân Lập, ngày 06 tháng 10 năm 2025

            KẾ HOẠCH
            Chỉnh trang khu dân cư

            I. NHIỆM VỤ
            %s
            """;
    private static final DeadlineReader DEADLINES = new DeadlineReader(LocalDate.of(2025, 10, 6));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Các cấp ủy trực thuộc Thành ủy tổ chức học tập Nghị quyết.|Các cấp ủy trực thuộc Thành ủy",
                "Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo giám sát việc dùng vốn.|Đảng ủy Hội đồng nhân dân tỉnh",
                "Ban Quản lý dự án đầu tư xây dựng số 3 bàn giao mặt bằng đợt 2.|Ban Quản lý dự án đầu tư xây dựng số 3",
                "Phòng Người có công - Bảo trợ xã hội: niêm yết danh sách chi trả.|Phòng Người có công - Bảo trợ xã hội",
                "Trưởng các phòng chịu trách nhiệm về số liệu đã gửi.|Trưởng các phòng",
                "Các cơ quan, đơn vị tự đánh giá trên phần mềm của tỉnh.|Các cơ quan, đơn vị",
                "Văn phòng Tỉnh ủy từ ngày 01/12/2025 không phát hành văn bản giấy.|Văn phòng Tỉnh ủy",
                "Trạm Y tế phường: phun hóa chất quanh chợ Cầu Muối.|Trạm Y tế phường",
                "Bí thư chi bộ các cơ quan chịu trách nhiệm số hóa hồ sơ đảng viên.|Bí thư chi bộ các cơ quan",
            })
    void whoeverStandsBeforeTheVerbIsToAct(String sentence, String body) {
        var address = Imperative.addressOf(Text.of(sentence));
        assertThat(address).isNotNull();
        assertThat(address.bodies().names()).containsExactly(body);
    }

    @Test
    void aLevelInCapitalsIsABodyOfItsOwn() {
        var named = Agencies.at(Text.of("Công an xã, Ban Chỉ huy Quân sự xã: tăng cường tuần tra."), 0);
        assertThat(named).isNotNull();
        assertThat(named.names()).containsExactly("Công an xã", "Ban Chỉ huy Quân sự xã");
    }

    @Test
    void followingUpIsNoCircumstance() {
        var passage = Text.of("Theo dõi, đôn đốc các sở, UBND các xã, phường thực hiện Quy chế.");
        assertThat(Imperative.addressOf(passage)).isNull();
        assertThat(LeadReader.coordinating(passage, List.of(), 0).names()).contains("UBND các xã, phường");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đôn đốc ấp 3, ấp 5 hoàn thành nạo vét kênh.|ấp 3;ấp 5",
                "Đôn đốc các trạm y tế khắc phục việc chậm gửi số liệu.|các trạm y tế",
                "Lập kế hoạch diễn tập; Công an xã, Trạm Y tế cùng phối hợp.|Công an xã;Trạm Y tế",
                "Kiểm tra tiến độ, mời Phòng Kinh tế, ấp 7 cùng làm việc.|Phòng Kinh tế;ấp 7",
                "Chỉ đạo các chủ rừng trực cháy.|các chủ rừng",
            })
    void whoHelpsIsSaidInManyWays(String sentence, String helpers) {
        assertThat(LeadReader.coordinating(Text.of(sentence), List.of(), 0).names())
                .containsExactly(helpers.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giao ban vào thứ Năm tuần cuối của tháng.|RECURRING",
                "Công bố kết quả khảo sát vào ngày cuối tháng.|RECURRING",
                "Hằng năm sơ kết, báo cáo Ban Thường vụ trước ngày 15 tháng 12.|RECURRING",
                "Số hóa sổ hộ tịch, hoàn thành trước khi kết thúc năm 2026.|YEAR_END",
                "Báo cáo UBND xã tại phiên họp tháng 12/2025.|MONTH",
                "Cử ngay đội cơ động đến vùng ngập.|ASAP",
            })
    void theTimeIsNamed(String sentence, DeadlineKind kind) {
        var deadline = DEADLINES.read(Text.of(sentence)).deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghiệm thu từng đợt, không dồn thanh toán vào cuối năm.",
                "Rút kinh nghiệm những việc đã nêu tại hội nghị tháng 3/2025."
            })
    void whatIsDeniedOrPastIsNoDeadline(String sentence) {
        assertThat(DEADLINES.read(Text.of(sentence)).deadline()).isNull();
    }

    @Test
    void whereItGoesToIsNoTaskOfItsOwn() {
        var parts = TaskPart.split(
                Text.of("Lập danh sách hộ phải di dời; gửi về Sở Xây dựng trước ngày 20/10/2025."), false, DEADLINES);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().time().deadline()).isNotNull();
    }

    @Test
    void aListOfHelpersGoesOnOverASemicolon() {
        var parts = TaskPart.split(
                Text.of("Công an tỉnh chủ trì, phối hợp với các sở: Tư pháp, Y tế; Thuế tỉnh làm sạch dữ liệu."),
                false,
                DEADLINES);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().lead().names()).containsExactly("Công an tỉnh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lắp đặt 12 trạm đo mưa tự động trong tháng 11/2025.|12 trạm đo mưa tự động",
                "Báo cáo UBND tỉnh kết quả di dời các hộ trước ngày 20/10/2025.|Báo cáo kết quả di dời các hộ",
                "Thống nhất phương án chia sẻ dữ liệu.|phương án chia sẻ dữ liệu",
            })
    void whatIsBroughtForth(String sentence, String product) {
        var passage = Text.of(sentence);
        var found = ProductReader.product(passage, DEADLINES.read(passage));
        assertThat(found).isNotNull();
        assertThat(found.text()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 xã có tỷ lệ số hóa dưới 60% phải khắc phục xong trong quý I/2026.|12 xã có tỷ lệ số hóa dưới 60%",
                "Để kịp lộ trình, các trường nội trú vùng cao hoàn thành kiểm kê sớm.|các trường nội trú vùng cao",
                "100% trường học trên địa bàn duy trì thu học phí qua tài khoản.|trường học trên địa bàn",
            })
    void aGroupIsToldByWhatIsSoOfIt(String sentence, String group) {
        var address = Imperative.addressOf(Text.of(sentence));
        assertThat(address).isNotNull();
        assertThat(address.bodies().names()).containsExactly(group);
    }

    @Test
    void namesOfPlacesMayHoldADash() {
        var named = Agencies.at(
                Text.of("Chủ tịch UBND các phường: An Hòa - Bến Lức, Tân Phú và Chủ tịch UBND các xã: Mỹ Lộc"), 0);
        assertThat(named).isNotNull();
        assertThat(named.names())
                .containsExactly(
                        "Chủ tịch UBND phường An Hòa - Bến Lức",
                        "Chủ tịch UBND phường Tân Phú",
                        "Chủ tịch UBND xã Mỹ Lộc");
    }

    @Test
    void whoLeadsAndHelpsStandsInBracketsBeforeTheTime() {
        var tasks = Text.read(
                        PLAN.formatted("1. Hoàn thành thu hồi đất khu tái định cư Gò Dầu (UBND xã Tân Lập chủ trì, Sở"
                                + " Xây dựng phối hợp), xong trước ngày 30/11/2025."))
                .tasks();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().lead()).containsExactly("UBND xã Tân Lập");
        assertThat(tasks.getFirst().coordinating()).containsExactly("Sở Xây dựng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Đối với các dự án đã đủ thủ tục, khẩn trương tổ chức thi công trước mùa mưa.",
                "1. Quá trình thực hiện có khó khăn, vướng mắc đề nghị phản ánh về Sở Nội vụ để tổng hợp.",
                "Văn phòng UBND xã thông báo để các cơ quan biết, thực hiện; giao Phòng Tổng hợp theo dõi, đôn đốc việc thực hiện.",
            })
    void whatIsAskedInACaseOrAtTheEndIsATask(String paragraph) {
        assertThat(Text.read(PLAN.formatted(paragraph)).tasks()).hasSize(1);
    }

    @Test
    void aTableMayNumberItsRowsUnderALabelOfTwoLines() {
        var tasks = Text.read(PLAN.formatted("""
                Số
                TT
                Nội dung
                Đơn vị chủ trì
                Đơn vị phối hợp
                Thời gian hoàn thành
                Kết quả, sản phẩm

                1
                Lắp camera tại chợ
                Phòng Kinh tế
                Ngân hàng Agribank chi nhánh
                Tân Lập; Công an xã
                30/11/2025
                02 camera
                """)).tasks();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().lead()).containsExactly("Phòng Kinh tế");
        assertThat(tasks.getFirst().product()).isEqualTo("02 camera");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cùng với Tổ công nghệ số cộng đồng, Chi đoàn thanh niên vận động từng hộ mở tài khoản.|Tổ công nghệ số cộng đồng;Chi đoàn thanh niên",
                "Sở Y tế (phối hợp: Kho bạc Nhà nước khu vực IX, Sở Tài chính) rà soát nợ đọng.|Kho bạc Nhà nước khu vực IX;Sở Tài chính",
                "Sở Nội vụ (lấy ý kiến của Sở Tư pháp, Thanh tra tỉnh) hoàn thiện quy chế.|Sở Tư pháp;Thanh tra tỉnh",
                "Chủ trì, cùng Viễn thông Hà Giang, Viettel Hà Giang và UBND cấp xã phủ sóng 12 thôn.|Viễn thông Hà Giang;Viettel Hà Giang;UBND cấp xã",
                "Phối hợp với cơ quan thông tấn, báo chí và Hội Nông dân tỉnh giới thiệu mô hình.|cơ quan thông tấn, báo chí;Hội Nông dân tỉnh",
                "Chủ trì, phối hợp với chính quyền địa phương khoanh vùng ổ dịch.|chính quyền địa phương",
                "Đề nghị phối hợp cung cấp số liệu cho Sở Y tế trong tuần.|",
                "Thống nhất với Phòng Văn hóa - Xã hội lập danh sách trẻ chưa tiêm.|Phòng Văn hóa - Xã hội",
                "Trao đổi với Công an tỉnh về cách kết nối dữ liệu dân cư.|Công an tỉnh",
                "Phối kết hợp cùng chính quyền các cấp vận động Nhân dân.|chính quyền các cấp",
                "Phối hợp ngành Giáo dục tuyên truyền trong trường học.|ngành Giáo dục",
                "Phối hợp với Đồn Biên phòng và Hải quan khu vực chặn buôn lậu.|Đồn Biên phòng;Hải quan khu vực",
            })
    void whoHelpsIsNamedInManyWays(String sentence, @Nullable String bodies) {
        var names = LeadReader.coordinating(Text.of(sentence), List.of("Sở Y tế", "Sở Nội vụ"), 0)
                .names();
        assertThat(names).containsExactly(bodies == null ? new String[0] : bodies.split(";"));
    }

    @Test
    void thoseWithWhomToWorkAreNotWhoIsToAct() {
        var alone = Text.of("Cùng với Hội Nông dân xã, Đoàn Thanh niên xã hướng dẫn người dân nộp hồ sơ.");
        assertThat(Imperative.addressOf(alone)).isNull();
        var joined = Text.of("Sở Tư pháp, với sự tham gia của Thanh tra tỉnh và Sở Nội vụ, thành lập hai tổ kiểm tra.");
        assertThat(Imperative.addressOf(joined)).isNotNull();
    }

    @Test
    void aPersonAndTheirPostAreOneLead() {
        var named =
                Agencies.at(Text.of("Bà Lý Thị Mai, Chánh Văn phòng HĐND và UBND xã: tổng hợp kết quả hằng tuần."), 0);
        assertThat(named).isNotNull();
        assertThat(named.names()).containsExactly("Bà Lý Thị Mai, Chánh Văn phòng HĐND và UBND xã");
    }

    @Test
    void whoHelpsUnderAHeadingHelpsWithAllBelowIt() {
        var reading = DocumentReader.read(Text.lines(PLAN.formatted("""
                1. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế:
                - Lập danh sách các hộ kinh doanh trước ngày 20/10/2025.
                - Vận động các hộ ký cam kết giữ vỉa hè thông thoáng.
                """)));
        assertThat(reading.tasks()).hasSize(2).allSatisfy(task -> {
            assertThat(task.lead()).containsExactly("Phòng Kinh tế");
            assertThat(task.coordinating()).containsExactly("Công an xã", "Trạm Y tế");
        });
    }

    @Test
    void whatIsAgreedToIsPartOfTheCallBehindIt() {
        var parts = TaskPart.split(
                Text.of("Thống nhất chủ trương sửa chữa trụ sở. Giao Phòng Kinh tế lập hồ sơ trước ngày 15/11/2025."),
                false,
                DEADLINES);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().lead().names()).containsExactly("Phòng Kinh tế");
    }

    @Test
    void aStrokeThatIsPrintedStays() {
        assertThat(Symbols.in("Công văn số 91/BNV-ĐĐ ngày 02/10/2025")
                        .getFirst()
                        .text())
                .isEqualTo("91/BNV-ĐĐ");
    }

    @Test
    void whatFollowsFromADeadlineIsNone() {
        var time = DEADLINES.read(
                Text.of("Ban hành kế hoạch, xong trong tháng 11/2025, để đến hết quý II/2026 đạt tối thiểu 80%."));
        assertThat(time.deadline()).isNotNull();
        assertThat(time.deadline().kind()).isEqualTo(DeadlineKind.MONTH);
    }

    @Test
    void withWhomToWorkMayOpenAnInstruction() {
        assertThat(Imperative.isInstruction(Text.of("Cùng các doanh nghiệp viễn thông xóa điểm lõm sóng tại 15 xóm.")))
                .isTrue();
    }

    @Test
    void whatABodySettlesWithAnotherIsNoConsent() {
        var reading = DocumentReader.read(Text.lines(PLAN.formatted("""
                1. Trạm Y tế thống nhất với Phòng Kinh tế lập danh sách hộ nghèo trước ngày 20/10/2025.
                2. Công an xã thống nhất với nội dung trên, không có ý kiến khác.
                """)));
        assertThat(reading.tasks()).hasSize(1);
        assertThat(reading.tasks().getFirst().lead()).containsExactly("Trạm Y tế");
    }
}
