package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void marksDiacriticsAndSpacingDoNotCount() {
        var one = Shingles.of("Giao Sở Nội vụ rà soát, báo cáo.", 3);
        var other = Shingles.of("giao  so noi vu\nra soat bao cao", 3);
        assertThat(one.shareWith(other)).isEqualTo(1);
        assertThat(one.bands(8, 2)).isEqualTo(other.bands(8, 2));
    }

    @Test
    void aShareIsThatOfTheRunsOfBoth() {
        var one = Shingles.of("a b c d e", 3);
        var other = Shingles.of("b c d e f g", 3);
        assertThat(one.shareWith(other)).isEqualTo(2.0 / 5, within(1e-9));
        assertThat(one.overlapWith(other)).isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void nothingSharesNothing() {
        var nothing = Shingles.of(" – ", 3);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.shareWith(nothing)).isZero();
        assertThat(nothing.bands(4, 2)).isEmpty();
        assertThat(Shingles.of("một", 3).shareWith(Shingles.of("một", 3))).isEqualTo(1);
    }

    @RepeatedTest(50)
    void textsThatShareMostHaveABandInCommonAndStrangersHaveNone(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var words = words(random, 300);
        var changed = new ArrayList<>(words);
        for (int i = 0; i < 8; i++) changed.set(random.nextInt(changed.size()), "khac" + i);
        var one = Shingles.ofWords(words, 5);
        var other = Shingles.ofWords(changed, 5);
        assertThat(one.shareWith(other)).isGreaterThan(0.6);
        assertThat(haveOneInCommon(one, other)).isTrue();
        assertThat(haveOneInCommon(one, Shingles.ofWords(words(random, 300), 5)))
                .isFalse();
    }

    private static boolean haveOneInCommon(Shingles one, Shingles other) {
        return !Collections.disjoint(List.of(one.bands(20, 3)), List.of(other.bands(20, 3)));
    }

    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) words.add("w" + random.nextInt(2_000));
        return words;
    }
}
