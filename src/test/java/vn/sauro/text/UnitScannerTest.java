package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitScannerTest {
    @Test
    void codesFallIntoTheirParts() {
        assertThat(cut("Số: 02-KH/BCĐTW,")).isEqualTo("Số BREAK 02 KH BCĐTW");
    }

    @Test
    void numbersKeepTheirPointsAndCommas() {
        assertThat(cut("3.314,5/6.227,5 ngày.")).isEqualTo("3.314,5 6.227,5 ngày BREAK");
    }

    @Test
    void signsInsideDamagedWordsBelongToThem() {
        assertThat(cut("l1&nh dao, ngh¢ (d‘am bao) x& |a")).isEqualTo("l1&nh dao ngh¢ d‘am bao x& |a");
    }

    @Test
    void rulesOfTablesAndDashesAreNoUnits() {
        assertThat(cut("- TT | 12 — |")).isEqualTo("TT 12");
    }

    @Test
    void numbersRunTogetherWithWordsArePartedFromThem() {
        assertThat(cut("22/10/2025Tap huan nam2026 285km d6i 18n"))
                .isEqualTo("22 10 2025 Tap huan nam 2026 285 km d6i 18n");
    }

    @Test
    void addressesStayWhole() {
        assertThat(cut("thư: vanthu@tinh.gov.vn")).isEqualTo("thư BREAK vanthu@tinh.gov.vn");
    }

    private static String cut(String line) {
        return String.join(
                " ",
                UnitScanner.scan(line).stream()
                        .map(unit -> unit.kind() == Unit.Kind.BREAK ? "BREAK" : unit.text(line))
                        .toList());
    }
}
