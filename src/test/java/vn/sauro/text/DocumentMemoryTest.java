package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentMemoryTest {
    private static final int HERE = 10;
    private static final int ELSEWHERE = 11;

    @Test
    void whatADocumentSaidBeforeIsLikelierThere() {
        var memory = new DocumentMemory(language());
        for (int i = 0; i < 5; i++) {
            memory.add("tinh", HERE, 0.95f);
        }
        var weighed = memory.weighed("tinh", new Candidates(new int[] {ELSEWHERE, HERE}, new float[] {-1, -1.2f}));
        assertThat(weighed.words()).containsExactly(ELSEWHERE, HERE);
        assertThat(weighed.scores()[1]).isGreaterThan(weighed.scores()[0]);
    }

    @Test
    void unsureWordsAreNotRemembered() {
        var memory = new DocumentMemory(language());
        memory.add("tinh", HERE, 0.6f);
        var before = new Candidates(new int[] {ELSEWHERE, HERE}, new float[] {-1, -1.2f});
        assertThat(memory.weighed("tinh", before).scores()).containsExactly(before.scores());
    }

    private static LanguageModel language() {
        var unigram = new float[20];
        Arrays.fill(unigram, -3);
        return new LanguageModel(unigram, new float[20], PairTable.of(new long[0], 20), new NgramTable[0]);
    }
}
