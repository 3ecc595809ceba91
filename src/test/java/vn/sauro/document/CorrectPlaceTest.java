package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CorrectPlaceTest {
    private static final DocumentId DOCUMENT = new DocumentId(1);

    @Test
    void aLineStaysALine() {
        var wish = new CorrectPlace(DOCUMENT, 1, 5, "soat", "  soát\nlại ", 0);
        assertThat(wish.in("Giao soat xong")).isEqualTo("Giao soát lại xong");
        assertThat(wish.stands("Giao soat xong")).isTrue();
        assertThat(wish.stands("Giao soát xong")).isFalse();
    }

    @Test
    void whatStandsBehindMovesWhereverAReadingKeepsIt() {
        var shift = new PlaceShift(new PlaceCorrected(DOCUMENT, 2, 5, "so4t", "soát xét"));
        var json = JsonMapper.shared().readTree("""
                {"tasks":[{"fromLine":2,"spans":[{"line":2,"from":0,"to":20},{"line":1,"from":9,"to":12}],
                "places":{"lead":[{"line":2,"from":10,"to":12}]}}],"period":{"from":"2025-01-01","to":null},"line":2}
                """);
        assertThat(shift.of(json)).isEqualTo(JsonMapper.shared().readTree("""
                {"tasks":[{"fromLine":2,"spans":[{"line":2,"from":0,"to":24},{"line":1,"from":9,"to":12}],
                "places":{"lead":[{"line":2,"from":14,"to":16}]}}],"period":{"from":"2025-01-01","to":null},"line":2}
                """));
    }

    @Test
    void thePlaceItselfIsNoLongerDoubtful() {
        var shift = new PlaceShift(new PlaceCorrected(DOCUMENT, 2, 5, "so4t", "soát xét"));
        var places = List.of(place(1, 5, 9), place(2, 0, 4), place(2, 5, 9), place(2, 10, 12));
        assertThat(shift.of(places)).containsExactly(place(1, 5, 9), place(2, 0, 4), place(2, 14, 16));
    }

    @RepeatedTest(100)
    void wordsOutsideThePlaceAreStillFoundWhereTheirPlaceSays(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var words = new java.util.ArrayList<String>();
        for (int i = 0; i < 8; i++) words.add("w" + i + "x".repeat(random.nextInt(4)));
        var line = String.join(" ", words);
        var wrong = words.get(random.nextInt(8));
        var change = new PlaceCorrected(DOCUMENT, 1, line.indexOf(wrong), wrong, "y".repeat(1 + random.nextInt(9)));
        var mended = new CorrectPlace(DOCUMENT, 1, change.from(), wrong, change.after(), 0).in(line);
        for (var word : words) {
            var at = line.indexOf(word);
            var now = mended.substring(change.start(at), change.end(at + word.length()));
            assertThat(now).isEqualTo(word.equals(wrong) ? change.after() : word);
        }
    }

    @Test
    void theScannedStringStandsBesideItAndHowItReadsElsewhere() {
        var text = new DocumentText(
                List.of("Giao S& NOi vu ra so4t", "tiép tuc ra so4t, so4t xét"),
                List.of("Giao Sở Nội vụ rà soạt", "tiếp tục rà soát, soát xét"),
                List.of(place(1, 18, 22)),
                JsonMapper.shared().readValue("null", vn.sauro.reading.Reading.class),
                List.of());
        var place = ScannedPlace.of(text, 1, 18, 3);
        assertThat(place).isNotNull();
        assertThat(place.words()).isEqualTo("soạt");
        assertThat(place.scanned()).isEqualTo("so4t");
        assertThat(place.otherwise()).containsExactly("soát");
        assertThat(place.version()).isEqualTo(3);
        assertThat(ScannedPlace.of(text, 1, 16, 0)).isNull();
        assertThat(ScannedPlace.of(text, 3, 0, 0)).isNull();
    }

    @Test
    void whatTheRestorationHadInMindComesFirst() {
        var doubtful = new DoubtfulPlace(1, 18, 22, 0.4f, List.of("sót", "soát"));
        var text = new DocumentText(
                List.of("Giao S& NOi vu ra so4t", "tiép tuc ra so4t", "so4t"),
                List.of("Giao Sở Nội vụ rà soạt", "tiếp tục rà soát", "suốt"),
                List.of(doubtful),
                JsonMapper.shared().readValue("null", vn.sauro.reading.Reading.class),
                List.of());
        var place = ScannedPlace.of(text, 1, 18, 0);
        assertThat(place).isNotNull();
        assertThat(place.otherwise()).containsExactly("sót", "soát", "suốt");
    }

    @Test
    void aPlaceKeptWithoutOtherReadingsHasNone() {
        var old = "{\"line\":1,\"from\":5,\"to\":9,\"confidence\":0.4}";
        assertThat(JsonMapper.shared().readValue(old, DoubtfulPlace.class)).isEqualTo(place(1, 5, 9));
    }

    private static DoubtfulPlace place(int line, int from, int to) {
        return new DoubtfulPlace(line, from, to, 0.4f, List.of());
    }
}
