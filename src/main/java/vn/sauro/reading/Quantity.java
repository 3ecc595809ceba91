package vn.sauro.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in digits with what it counts ("1.246 hồ sơ", "12/14 thôn", "41,7%"), at its place in a passage. `whole` is
/// what stands behind the stroke; `to` is the end of the unit, or of the number where none is printed.
record Quantity(
        int from,
        int to,
        BigDecimal value,
        @Nullable BigDecimal whole,
        @Nullable String unit) {
    boolean isPercent() {
        return "%".equals(unit);
    }

    boolean isFraction() {
        return whole != null && !isPercent();
    }

    /// Whether a percentage is this part of the whole, but for rounding.
    boolean comesTo(BigDecimal percent) {
        if (whole == null || whole.signum() == 0) {
            return false;
        }
        double computed = value.doubleValue() * 100 / whole.doubleValue();
        return Math.abs(computed - percent.doubleValue()) < 1.1;
    }
}
