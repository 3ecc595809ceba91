package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.review.Proposals.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;
import vn.sauro.review.Paper.Notes;
import vn.sauro.review.Paper.Segment;

class PaperTest {
    private static final Notes NONE = new Notes(List.of(), List.of());

    @Test
    void aLineIsCutWhereWordsAndDoubtfulSyllablesBeginAndEnd() {
        var paper = Paper.restored(
                List.of("Giao Sở Y tế lập"),
                List.of(proposal(1, "a", List.of(new Span(1, 5, 12))), proposal(2, "b", List.of(new Span(1, 8, 16)))),
                List.of(new Span(1, 0, 4)),
                NONE);
        assertThat(paper.lines().getFirst().segments())
                .containsExactly(
                        new Segment("Giao", "", true, 0, false),
                        new Segment(" ", "", false, null, false),
                        new Segment("Sở ", "1", false, null, false),
                        new Segment("Y tế", "1 2", false, null, false),
                        new Segment(" lập", "2", false, null, false));
    }

    @Test
    void ofTheOriginalTheWholeLineIsLit() {
        var paper = Paper.original(List.of("S& Y té", ""), List.of(proposal(1, "a", List.of(new Span(1, 2, 4)))), NONE);
        assertThat(paper.lines().getFirst().segments())
                .containsExactly(new Segment("S& Y té", "1", false, null, false));
    }

    @Test
    void aDoubtIsToldAtItsFirstLineAndPagesBeginWhereTheyDid() {
        var doubt =
                new Doubt(DoubtKind.COUNT, "list", List.of("3", "việc", "2"), List.of(2, 3), "thiếu một", List.of());
        var paper = Paper.restored(
                List.of("a", "b", "c"),
                List.of(),
                List.of(),
                new Notes(List.of(3), List.of(new NotedDoubt(0, doubt, null, false))));
        assertThat(paper.lines()).extracting(line -> line.doubts().size()).containsExactly(0, 1, 0);
        assertThat(paper.lines()).extracting(Paper.Line::newPage).containsExactly(false, false, true);
    }

    @RepeatedTest(100)
    void howeverItIsCutNoCharacterIsLost(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var lines = List.of("Các sở, ban, ngành tiếp tục", "", "đơn giản hóa thủ tục.");
        var proposals = new ArrayList<Proposal>();
        for (int id = 1; id <= random.nextInt(6); id++) {
            var from = random.nextInt(30);
            proposals.add(proposal(id, "x", List.of(new Span(1 + random.nextInt(4), from, from + random.nextInt(20)))));
        }
        var doubtful = List.of(new Span(3, random.nextInt(25), random.nextInt(25)));
        assertThat(Paper.restored(lines, proposals, doubtful, NONE).lines())
                .extracting(Paper.Line::text)
                .isEqualTo(lines);
    }
}
