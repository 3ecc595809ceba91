package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FootnoteMarksTest {
    private static final List<String> PAGES = List.of(
            "Thuc hién Ké hoach s6 12/KH-UBND! cua UBND tinh, cac don vi da giai quyét 40 TTHC?,",
            "dat ty lé cao.",
            "",
            "1 Ké hoach vé chuyén déi sé nam 2026.",
            "",
            "2 Trong do co 12 TTHC cap x&.",
            "",
            "Con 05 thon chua co song 3G/4G2. Giao cac sé® thuc hién.",
            "",
            "3 Theo bao cao thang 5.",
            "",
            "4 Danh sach kem theo.");

    @Test
    void marksAreNumberedAsTheNotesBelowThem() {
        var text = Restoration.restore(PAGES).text();
        assertThat(text.get(0)).contains("12/KH-UBND¹ của").contains("40 TTHC²,");
        assertThat(text.get(7)).contains("3G/4G³.").contains("sở⁴ thực hiện");
    }

    @Test
    void aMarkIsAlwaysShownForChecking() {
        var marks = Restoration.restore(PAGES).lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> "¹²³⁴".contains(word.restored()))
                .toList();
        assertThat(marks)
                .hasSize(4)
                .allSatisfy(mark -> assertThat(mark.confidence()).isLessThan(0.7f));
    }

    @Test
    void withoutNotesSignsStayAsTheyAre() {
        var lines = PAGES.subList(0, 2);
        assertThat(FootnoteMarks.in(lines, new boolean[lines.size()])).isEmpty();
    }

    @Test
    void moreMarksThanNotesAreNotNumbered() {
        var lines = List.of("Sé A! sé B! sé C!", "", "1 Ghi chu");
        assertThat(FootnoteMarks.in(lines, new boolean[lines.size()])).isEmpty();
    }
}
