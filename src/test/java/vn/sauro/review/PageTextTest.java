package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.Span;

class PageTextTest {
    private final PageText page = new PageText(List.of("- Giao Sở Y tế lập", "", "kế hoạch tập huấn.", "  "));

    @Test
    void wordsAreFoundOverLineBreaks() {
        assertThat(page.find("Sở Y tế lập kế hoạch")).containsExactly(new Span(1, 7, 18), new Span(3, 0, 8));
    }

    @Test
    void wordsThatAreNotInTheDocumentHaveNoPlace() {
        assertThat(page.find("Sở Xây dựng")).isEmpty();
        assertThat(page.find(" ")).isEmpty();
    }

    @Test
    void wholeLinesLeaveOutTheWhiteSpaceAroundThem() {
        assertThat(page.wholeLines(1, 9)).containsExactly(new Span(1, 0, 18), new Span(3, 0, 18));
    }

    @Test
    void anUnknownTextIsCutBetweenWords() {
        var parts = page.divide(List.of(new Span(1, 7, 18)), List.of("Hoàn toàn", "khác hẳn"));
        assertThat(parts.get(0)).containsExactly(new Span(1, 7, 11));
        assertThat(parts.get(1)).containsExactly(new Span(1, 12, 18));
    }
}
