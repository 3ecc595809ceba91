package vn.sauro.task;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quarter, or a year where `quarter` is 0.
record ScorePeriod(int year, int quarter) {
    private static final int QUARTERS = 6;

    /// Those one can ask for, the present quarter first, then two years.
    static List<ScorePeriod> choices(LocalDate today) {
        var choices = new ArrayList<ScorePeriod>();
        for (int back = 0; back < QUARTERS; back++) {
            var day = today.minusMonths(3L * back);
            choices.add(new ScorePeriod(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
        }
        choices.add(new ScorePeriod(today.getYear(), 0));
        choices.add(new ScorePeriod(today.getYear() - 1, 0));
        return choices;
    }

    static ScorePeriod read(@Nullable String code, LocalDate today) {
        var choices = choices(today);
        return choices.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(choices.getFirst());
    }

    public String code() {
        return year + "-" + quarter;
    }

    public LocalDate from() {
        return LocalDate.of(year, quarter == 0 ? 1 : quarter * 3 - 2, 1);
    }

    public LocalDate to() {
        return from().plusMonths(quarter == 0 ? 12 : 3).minusDays(1);
    }
}
