package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsureStretchTest {
    private static float[] confidence(String places) {
        var confidence = new float[places.length()];
        for (int i = 0; i < confidence.length; i++) {
            confidence[i] = places.charAt(i) == '?' ? 0.5f : 1;
        }
        return confidence;
    }

    @Test
    void holdsTheWordsThatHaveABearingOnTheUnsureOne() {
        assertThat(UnsureStretch.in(confidence("......?......"), 3)).containsExactly(new UnsureStretch(3, 10));
    }

    @Test
    void endsWithThePassage() {
        assertThat(UnsureStretch.in(confidence("?......?"), 2))
                .containsExactly(new UnsureStretch(0, 3), new UnsureStretch(5, 8));
    }

    @Test
    void isOneWithAnotherThatItTouches() {
        assertThat(UnsureStretch.in(confidence("..?..?.?......?"), 1))
                .containsExactly(new UnsureStretch(1, 9), new UnsureStretch(13, 15));
    }

    @Test
    void sureWordsAreNotDecidedOnAgain() {
        assertThat(UnsureStretch.in(confidence("....."), 3)).isEmpty();
    }
}
