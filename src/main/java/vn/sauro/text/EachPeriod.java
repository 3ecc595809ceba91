package vn.sauro.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// "Hằng năm" and "hàng năm" are read alike, and no word around tells them apart. The one that official spelling asks
/// for, and most documents write, is taken, and the place is shown for checking.
final class EachPeriod {
    static final float UNSURE = 0.6f;

    private final int each;
    private final int row;
    private final Set<Integer> periods;

    EachPeriod(Vocabulary vocabulary) {
        each = vocabulary.number("hằng");
        row = vocabulary.number("hàng");
        periods = new HashSet<>(List.of(
                vocabulary.number("ngày"),
                vocabulary.number("tuần"),
                vocabulary.number("tháng"),
                vocabulary.number("quý"),
                vocabulary.number("năm")));
    }

    /// Which candidate is to be written for a word before another, where its string kept no accent that tells; or -1.
    int choice(Candidates candidates, int word, int next, String string) {
        if (word != row || !periods.contains(next) || string.indexOf('à') >= 0 || string.indexOf('À') >= 0) {
            return -1;
        }
        for (int choice = 0; choice < candidates.size(); choice++) {
            if (candidates.words()[choice] == each) {
                return choice;
            }
        }
        return -1;
    }
}
