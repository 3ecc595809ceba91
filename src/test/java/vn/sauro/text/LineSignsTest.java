package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "~ Giao Van phong theo doi. | - Giao Van phong theo doi.",
                "~b) Bao cao quy I | b) Bao cao quy I",
                "Sé: 14/CD-UBND | Số: 14/CD-UBND",
                "Thuc hien Cong dien 86 77/CD-TTg | Thuc hien Cong dien số 77/CD-TTg",
                "Truoc ngay O5 thang 10 | Truoc ngay 05 thang 10",
                "cac don vi biet, thuc hién./c | cac don vi biet, thuc hién./.",
                "de nghi thuc hién./,— | de nghi thuc hién./.",
                "goi la “Ho so truc tuyén™; va | goi la “Ho so truc tuyén”; va"
            })
    void spoiltSignsAreWhatTheirPlaceSays(String damaged, String expected) {
        assertThat(corrected(new LineSigns(), damaged)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Giao Van phong theo doi",
                "dat 12/15 chi tieu./.",
                "da giao 86 77 nhiem vu",
                "Tram Y te O Mon",
                "so 15/KH-UBND ngay 02/3/2026.",
                "Phan mem Zalo™ cua doanh nghiep",
                "~"
            })
    void otherSignsAreLeftAlone(String line) {
        assertThat(corrected(new LineSigns(), line)).isEqualTo(line.replace("Zalo™", "Zalo\""));
    }

    @Test
    void theItemBehindDIsTheBarredD() {
        var signs = new LineSigns();
        var lines = List.of("c) Mot", "tiep theo", "d) Hai", "d) Ba", "e) Bon", "d) Nam");
        assertThat(lines.stream().map(line -> corrected(signs, line)))
                .containsExactly("c) Mot", "tiep theo", "d) Hai", "đ) Ba", "e) Bon", "d) Nam");
    }

    private static String corrected(LineSigns signs, String line) {
        var writer = new LineWriter(line, false, true, signs.in(line));
        return writer.finish(line).text();
    }
}
