package vn.sauro.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places between two neighbours: exact decimals, so that there is always one more.
final class Ordinals {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Ordinals() {}

    /// So many places behind `from` and before `next`, in order.
    static List<BigDecimal> after(BigDecimal from, @Nullable BigDecimal next, int count) {
        var places = new ArrayList<BigDecimal>();
        var last = from;
        for (int i = 0; i < count; i++) {
            last = next == null
                    ? last.add(BigDecimal.ONE)
                    : last.add(next).multiply(HALF).stripTrailingZeros();
            places.add(last);
        }
        return places;
    }
}
