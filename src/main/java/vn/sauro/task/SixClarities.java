package vn.sauro.task;

import java.util.List;

/// The six things that a task must say ("6 rõ", 624/TB-VPCP): who, what, by when, who answers, the product, who
/// decides.
public record SixClarities(
        Clarity who, Clarity what, Clarity when, Clarity responsibility, Clarity product, Clarity authority) {

    /// Filled: stated and confirmed; half: stated, not confirmed; hollow: not stated.
    public enum Clarity {
        FILLED,
        HALF,
        HOLLOW
    }

    /// In the order in which the dots stand everywhere.
    public List<Clarity> dots() {
        return List.of(who, what, when, responsibility, product, authority);
    }

    public boolean complete() {
        return dots().stream().allMatch(Clarity.FILLED::equals);
    }

    /// What a given task says. Who: it has a lead, or leads under it. When: a day, or how it is meant without.
    /// Responsibility: one body answers, and every coordinating body named is one we know, half where some are
    /// words only; an instruction that names nobody else leaves the whole responsibility to its lead. Product and
    /// authority are stated or not.
    static SixClarities of(DeadlineKind kind, boolean coordinatingKnown, boolean hasProduct, boolean hasAuthority) {
        return new SixClarities(
                Clarity.FILLED,
                Clarity.FILLED,
                stated(kind != DeadlineKind.NONE),
                coordinatingKnown ? Clarity.FILLED : Clarity.HALF,
                stated(hasProduct),
                stated(hasAuthority));
    }

    private static Clarity stated(boolean stated) {
        return stated ? Clarity.FILLED : Clarity.HOLLOW;
    }
}
