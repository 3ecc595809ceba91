package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sauro.notification.Rule.Refused;

class RuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aRuleHoldsFromTodayAtTheEarliest() {
        assertThat(rule(TODAY, List.of(7, 3), 3, 10).problem(TODAY)).isNull();
        assertThat(rule(TODAY.minusDays(1), List.of(7), 3, 10).problem(TODAY)).isEqualTo(Refused.IN_THE_PAST);
    }

    @Test
    void headsAreToldInTheirOrder() {
        assertThat(rule(TODAY, List.of(7), 10, 3).problem(TODAY)).isEqualTo(Refused.HEADS_OUT_OF_ORDER);
        assertThat(rule(TODAY, List.of(7), 0, 3).problem(TODAY)).isEqualTo(Refused.DAYS_OUT_OF_RANGE);
        assertThat(rule(TODAY, List.of(7), 3, 91).problem(TODAY)).isEqualTo(Refused.DAYS_OUT_OF_RANGE);
    }

    @Test
    void someDaysBeforeTheDeadlineAreNamed() {
        assertThat(rule(TODAY, List.of(), 3, 10).problem(TODAY)).isEqualTo(Refused.NO_SOON_DAYS);
        assertThat(rule(TODAY, List.of(400), 3, 10).problem(TODAY)).isEqualTo(Refused.DAYS_OUT_OF_RANGE);
    }

    private static Rule rule(LocalDate from, List<Integer> soon, int lead, int assigner) {
        return new Rule(from, soon, lead, assigner, 1, Set.of(), null);
    }
}
