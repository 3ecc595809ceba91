package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import vn.sauro.task.PartyRole;
import vn.sauro.task.WorkField;

class AsideTest {
    private static final Set<String> KNOWN =
            Set.of("Văn phòng UBND tỉnh", "Sở Y tế", "Sở Nội vụ", "Thanh tra tỉnh", "Sở Tài chính");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các xã rà soát hồ sơ; giao Văn phòng UBND tỉnh theo dõi, đôn đốc. | Văn phòng UBND tỉnh
            Giao Thanh tra tỉnh có trách nhiệm giám sát, kiểm tra và đôn đốc việc thực hiện | Thanh tra tỉnh
            Sở Nội vụ chịu trách nhiệm theo dõi và đôn đốc các xã | Sở Nội vụ
            """)
    void whoWatchesIsFoundBeforeTheWords(String content, String body) {
        assertThat(Aside.in(content, KNOWN::contains)).isEqualTo(new Aside(List.of(body), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trạm y tế tiêm chủng theo hướng dẫn của Sở Y tế | Sở Y tế
            Lập dự toán dưới sự hướng dẫn chuyên môn, nghiệp vụ của Sở Tài chính trước ngày 30/9/2025 | Sở Tài chính
            """)
    void whoGuidesIsFoundBehindTheWords(String content, String body) {
        assertThat(Aside.in(content, KNOWN::contains)).isEqualTo(new Aside(List.of(), List.of(body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thực hiện theo hướng dẫn của Bộ Y tế
            Theo dõi, đôn đốc các đơn vị báo cáo
            Các đơn vị theo dõi, đôn đốc
            Theo hướng dẫn của
            """)
    void whatMatchesNoBodyIsLeftToTheReviewer(String content) {
        assertThat(Aside.in(content, KNOWN::contains).isEmpty()).isTrue();
    }

    @Test
    void whoLeadsOrCoordinatesIsNotNamedTwice() {
        var says = instruction("Rà soát").beside(new Aside(List.of("Sở Nội vụ", "Thanh tra tỉnh"), List.of("Sở Y tế")));

        assertThat(says.bodies(PartyRole.MONITORING)).containsExactly("Thanh tra tỉnh");
        assertThat(says.bodies(PartyRole.GUIDING)).isEmpty();
    }

    @Test
    void stayThroughTheFormOfTheReviewer() {
        var says = instruction("Rà soát").beside(new Aside(List.of("Thanh tra tỉnh"), List.of("Sở Tài chính")));
        var form = ProposalForm.of(says, "");
        var errors = new BeanPropertyBindingResult(form, "form");

        assertThat(form.producing("Kế hoạch")
                        .toInstruction(says.due(), errors)
                        .orElseThrow()
                        .aside())
                .isEqualTo(says.aside());
    }

    @Test
    void stayWithThePartThatNamesThem() {
        var first = "Các xã rà soát, Thanh tra tỉnh theo dõi, đôn đốc.";
        var second = "Các xã báo cáo.";
        var says = instruction(first + " " + second).beside(new Aside(List.of("Thanh tra tỉnh"), List.of()));

        assertThat(says.part(first, List.of(first, second)).aside().monitoring())
                .containsExactly("Thanh tra tỉnh");
        assertThat(says.part(second, List.of(first, second)).aside().isEmpty()).isTrue();
    }

    private static Instruction instruction(String content) {
        return new Instruction(
                content, "", List.of("Sở Nội vụ"), List.of("Sở Y tế"), Due.UNSTATED, null, null, WorkField.CHUNG, null);
    }
}
