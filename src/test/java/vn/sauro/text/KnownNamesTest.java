package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final Restorer RESTORER = Restorer.builtIn();
    private static final List<String> PAGE = List.of(
            "Giao dong chi Pham Thi Huyén, Giam déc S& Noi vu, chii tri thyc hién nhiém vu;",
            "UBND x4 Tan Phi bao c4o két qua trudc ngay 05/12/2026.");

    @Test
    void anOrganisationsNamesArePreferred() {
        assertThat(text("Phạm Thị Huyện", "Tân Phi")).contains("Phạm Thị Huyện", "Tân Phi");
        assertThat(text("Phạm Thị Huyên", "Tân Phú")).contains("Phạm Thị Huyên", "Tân Phú");
    }

    @Test
    void aNameThatWasNotTheFirstChoiceIsShownForChecking() {
        var words = RESTORER.withNames(List.of("Phạm Thị Huyên"))
                .restore(PAGE)
                .lines()
                .getFirst()
                .words();
        assertThat(words)
                .filteredOn(word -> word.restored().equals("Huyên"))
                .singleElement()
                .satisfies(word -> assertThat(word.confidence()).isLessThan(0.7f));
    }

    @Test
    void aNameThatWasTheFirstChoiceWithoutBeingKnownIsSure() {
        var chosen = RESTORER.restore(PAGE).text().getFirst();
        int from = chosen.indexOf("Phạm");
        var name = chosen.substring(from, chosen.indexOf(',', from));
        assertThat(RESTORER.withNames(List.of(name))
                        .restore(PAGE)
                        .lines()
                        .getFirst()
                        .words())
                .filteredOn(word ->
                        name.contains(word.restored()) && word.from() >= from && word.to() <= from + name.length())
                .hasSize(3)
                .allSatisfy(word -> assertThat(word.confidence()).isGreaterThanOrEqualTo(Restoration.SURE));
    }

    @Test
    void namesThatTheLettersDoNotAllowChangeNothing() {
        assertThat(text("Lê Văn Hùng", "Bộ Nội vụ", "Đồng Chí")).isEqualTo(text());
    }

    private static String text(String... names) {
        return String.join(
                "\n", RESTORER.withNames(List.of(names)).restore(PAGE).text());
    }
}
