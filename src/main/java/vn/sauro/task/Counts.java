package vn.sauro.task;

import java.util.EnumMap;
import java.util.Map;

/// How many tasks stand how. Done, open and regular add up to the total, as in the conclusions; those that are stuck
/// and those that are unclear are among them.
record Counts(Map<Standing, Integer> numbers, int stuck, int unclear) {
    static final Counts NONE = new Counts(Map.of(), 0, 0);

    Counts {
        numbers = Map.copyOf(numbers);
    }

    static Counts of(Standing standing, int number) {
        return new Counts(Map.of(standing, number), 0, 0);
    }

    Counts plus(Counts other) {
        var sum = new EnumMap<Standing, Integer>(Standing.class);
        sum.putAll(numbers);
        other.numbers.forEach((standing, number) -> sum.merge(standing, number, Integer::sum));
        return new Counts(sum, stuck + other.stuck, unclear + other.unclear);
    }

    public int of(Show show) {
        if (show == Show.STUCK) return stuck;
        if (show == Show.UNCLEAR) return unclear;
        return show.standings().stream()
                .mapToInt(standing -> numbers.getOrDefault(standing, 0))
                .sum();
    }

    public int total() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
        return of(Show.DONE);
    }

    public int open() {
        return of(Show.OPEN);
    }

    public int overdue() {
        return of(Show.OVERDUE);
    }

    public int regular() {
        return of(Show.REGULAR);
    }
}
