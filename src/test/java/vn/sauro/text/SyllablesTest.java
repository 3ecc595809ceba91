package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
    @ParameterizedTest
    @CsvSource({
        "hoà,hòa",
        "HOÀ,HÒA",
        "Hoá,Hóa",
        "uỷ,ủy",
        "Uỷ,Ủy",
        "thuý,thúy",
        "khoẻ,khỏe",
        "quý,quý",
        "QUỸ,QUỸ",
        "hòa,hòa",
        "toàn,toàn",
        "khoẻo,khoẻo",
        "Internet,Internet"
    })
    void theToneMarkStandsInOnePlace(String written, String settled) {
        assertThat(Syllables.settled(written)).isEqualTo(settled);
    }

    @Test
    void lettersMadeOfPartsAreComposed() {
        assertThat(Syllables.settled(Normalizer.normalize("chuyển", Normalizer.Form.NFD)))
                .isEqualTo("chuyển");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "đổi", "quyết", "gì", "giếng", "ủy", "uỷ", "Tỉnh", "u", "yêu", "khuyết", "oách", "ý", "hoà"
            })
    void vietnameseSyllablesAreRecognised(String word) {
        assertThat(Syllables.isSyllable(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "strong", "Viettel", "các1", "kêt", "lâp", "hòá", "qa", "fax", "UBND", "ngừoii"})
    void otherStringsAreNot(String word) {
        assertThat(Syllables.isSyllable(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kĩ, kỹ", "tỷ, tỉ", "quý, quí", "lí, lý"})
    void someWordsEndInEitherLetter(String one, String other) {
        assertThat(Syllables.otherEnd(one)).isEqualTo(other);
        assertThat(Syllables.commonEnd(one)).isEqualTo(Syllables.commonEnd(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thị", "vị", "chi", "ủy", "tay", "y", "kia"})
    void mostWordsDoNot(String word) {
        assertThat(Syllables.otherEnd(word)).isNull();
    }
}
