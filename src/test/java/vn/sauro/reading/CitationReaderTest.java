package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.reading.Reading.Citation;

class CitationReaderTest {
    private static List<Citation> cited(String... paragraphs) {
        List<Passage> passages = List.of(paragraphs).stream().map(Text::of).toList();
        return CitationReader.read(passages, CitationReader.mentions(passages, "58/KH-UBND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quyết định số 412/QĐ-UBND ngày 04/3/2025 | 412/QĐ-UBND",
                "Nghị quyết số 57- NQ/TW, ngày 22/12/2024 | 57-NQ/TW",
                "Kế hoạch 42/KH- UBND ngày 22/10/2025Tập huấn | 42/KH-UBND",
                "Thông báo số 07-TB/CQTT BCĐ ngày 15/10/2025 | 07-TB/CQTTBCĐ",
                "Nghị định số 118/2025/NĐ-CP | 118/2025/NĐ-CP",
                "Luật số 72/2025/QH15 | 72/2025/QH15",
                "Công văn số 330/UBND-VHXH | 330/UBND-VHXH",
                "Quyết định số 165/QĐ-UBND-HC | 165/QĐ-UBND-HC",
                "Quyết định 563/QB-UBND | 563/QĐ-UBND",
                "Kế hoạch số 02-KH/BCBTW | 02-KH/BCĐTW",
            })
    void readsNumbersAsScansAndTypistsLeaveThem(String words, String number) {
        assertThat(cited(words)).extracting(Citation::number).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mạng 3G/4G",
                "thông suốt 24/7",
                "ngày 28/5/2025",
                "Đề án 06/CP",
                "82/227 nhiệm vụ",
                "Kế hoạch số 58/KH-UBND này"
            })
    void otherNumbersAreNoCitations(String words) {
        assertThat(cited(words)).isEmpty();
    }

    @Test
    void aNumberEndsWithItsSentence() {
        assertThat(cited("theo Thông báo 07-TB/CQTTBCĐ. Trong đó có"))
                .extracting(Citation::number)
                .containsExactly("07-TB/CQTTBCĐ");
    }

    @Test
    void keepsTypeDateAndIssuer() {
        Citation citation = cited(
                        "thực hiện Kế hoạch hành động số 238-KH/TU ngày 23/5/2025 của Ban Thường vụ Tỉnh ủy về")
                .getFirst();
        assertThat(citation.type()).isEqualTo("Kế hoạch hành động");
        assertThat(citation.date()).isEqualTo(LocalDate.of(2025, 5, 23));
        assertThat(citation.issuer()).isEqualTo("Ban Thường vụ Tỉnh ủy");
    }

    @Test
    void countsADocumentOnceWithEveryLine() {
        var reading = Text.read("""
                THÔNG BÁO
                Kết luận cuộc họp

                Theo Kế hoạch số 19-KH/BCĐ ngày 02/6/2025, các đơn vị

                thực hiện Kế hoạch số 19 và Nghị quyết số 57-
                NQ/TW của Bộ Chính trị; Kế hoạch 19-KH/BCĐ còn hiệu lực.
                """);
        assertThat(reading.citations()).extracting(Citation::number).containsExactly("19-KH/BCĐ", "57-NQ/TW");
        assertThat(reading.citations().getFirst().lines()).containsExactly(4, 6, 7);
        assertThat(reading.citations().getLast().lines()).containsExactly(6);
    }

    @Test
    void theNumberOfAFootnoteIsNoPartOfASymbol() {
        assertThat(Symbols.in("theo Kế hoạch số 37/KH-UBND1 (đạt 75%)"))
                .extracting(Symbols.Symbol::text)
                .containsExactly("37/KH-UBND");
    }
}
