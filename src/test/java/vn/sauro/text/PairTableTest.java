package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class PairTableTest {
    private static final int WORDS = 300;

    /// The first word of each is common, so that rows are full and empty ones lie between them.
    private static long[] pairs(Random random) {
        var pairs = new TreeSet<Long>();
        for (int i = random.nextInt(2_000); i > 0; i--) {
            long before = random.nextInt(1 + random.nextInt(WORDS));
            pairs.add(before << LanguageModel.WORD_BITS | random.nextInt(1, WORDS));
        }
        return pairs.stream().mapToLong(pair -> pair).toArray();
    }

    @RepeatedTest(40)
    void hasThePairsThatWereAddedAndNoOthers(RepetitionInfo run) throws Exception {
        long[] pairs = pairs(new Random(run.getCurrentRepetition()));
        var made = PairTable.of(pairs, WORDS);
        for (long pair : pairs) {
            made.put(pair, -(pair % 15), -(pair % 7));
            made.atMost(pair, -(pair % 11));
        }
        var file = new ModelFile();
        made.write(file, "pairs");
        var table = PairTable.read(file, "pairs");
        var words = IntStream.range(1, WORDS).toArray();
        var together = new int[words.length];
        for (int before = 0; before < WORDS; before++) {
            table.find(before, words, together);
            for (int i = 0; i < words.length; i++) {
                long pair = (long) before << LanguageModel.WORD_BITS | words[i];
                int entry = table.find(before, words[i]);
                assertThat(entry != 0).isEqualTo(Arrays.binarySearch(pairs, pair) >= 0);
                assertThat(together[i]).isEqualTo(entry);
                if (entry != 0) {
                    assertThat(NgramTable.probability(entry)).isEqualTo(-(pair % 15));
                    assertThat(NgramTable.backoff(entry)).isEqualTo(-(pair % 7));
                    assertThat(PairTable.most(entry)).isEqualTo(Math.max(-(pair % 15), -(pair % 11)));
                }
            }
        }
    }
}
