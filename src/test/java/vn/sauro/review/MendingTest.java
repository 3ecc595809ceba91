package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.review.Proposals.proposal;
import static vn.sauro.review.Proposals.saying;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.document.DocumentId;
import vn.sauro.document.PlaceCorrected;
import vn.sauro.reading.Reading.Span;

class MendingTest {
    private static final PageText PAGE =
            new PageText(List.of("2. Sở Nội vụ rà soạt vị trí, rà soạt", "hồ sơ của Sở Nội vụ"));
    private static final List<Span> SPANS = List.of(new Span(1, 3, 36), new Span(2, 0, 19));
    private static final String CONTENT = "Sở Nội vụ rà soạt vị trí, rà soạt hồ sơ của Sở Nội vụ";

    @Test
    void theOccurrenceThatStandsThereIsExchangedAndPlacesMove() {
        var mended = mended(CONTENT, change(1, 32, "soạt", "soát xét"));
        assertThat(mended.says().content()).isEqualTo("Sở Nội vụ rà soạt vị trí, rà soát xét hồ sơ của Sở Nội vụ");
        assertThat(mended.says().summary()).isEqualTo(mended.says().content());
        assertThat(mended.spans()).containsExactly(new Span(1, 3, 40), new Span(2, 0, 19));
    }

    @Test
    void aBodyTakenFromThereIsExchangedToo() {
        assertThat(mended(CONTENT, change(1, 6, "Nội", "Ngoại")).says().lead()).containsExactly("Sở Ngoại vụ");
    }

    @Test
    void whatAPersonHasWrittenOtherwiseStays() {
        var mended = mended("Lập kế hoạch làm việc", change(1, 16, "soạt", "soát"));
        assertThat(mended.says().content()).isEqualTo("Lập kế hoạch làm việc");
        var moved = mended("Sở Nội vụ khẩn trương rà soạt", change(1, 16, "soạt", "soát"));
        assertThat(moved.says().content()).isEqualTo("Sở Nội vụ khẩn trương rà soát");
    }

    @Test
    void onAnotherLineNothingChanges() {
        var before = proposal(1, CONTENT, SPANS).draft();
        assertThat(new Mending(change(7, 0, "Sở", "Số"), PAGE).apply(before, true))
                .isSameAs(before);
    }

    @Test
    void whatHasBeenGivenKeepsItsWordsAndFollowsThePage() {
        var given = new Mending(change(1, 3, "Sở", "Sờ Sờ"), PAGE)
                .apply(proposal(1, CONTENT, SPANS).draft(), false);
        assertThat(given.says()).isEqualTo(saying(CONTENT));
        assertThat(given.spans().getFirst()).isEqualTo(new Span(1, 3, 39));
    }

    private static Draft mended(String content, PlaceCorrected change) {
        return new Mending(change, PAGE).apply(proposal(1, content, SPANS).draft(), true);
    }

    private static PlaceCorrected change(int line, int from, String before, String after) {
        return new PlaceCorrected(new DocumentId(1), line, from, before, after);
    }
}
