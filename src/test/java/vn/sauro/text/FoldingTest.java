package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void foldedTextHasNoMarksNoCapitalsAndSingleBlanks() {
        assertThat(Folding.fold("  Đề án 06:\tỦy ban\u00A0nhân dân ")).isEqualTo("de an 06: uy ban nhan dan");
    }

    @Test
    void composedAndDecomposedTextFoldAlike() {
        var text = "Chuyển đổi số, ưu tiên";
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(text));
    }

    @Test
    void foldedWordsLeavePunctuationOut() {
        assertThat(Folding.foldToWords("Số: 12 /TB-VP (“Mật”)")).isEqualTo("so 12 tb vp mat");
    }
}
