package vn.sauro.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body earned with the tasks that fell due to it in a period: the mean of their points. Without a rank where
/// too few were scored.
record Score(
        String name,
        Counts counts,
        int points,
        int scored,
        @Nullable Integer rank,
        TaskFilter filter) {
    /// The columns, each the list of its tasks.
    static final List<Show> COLUMNS = List.of(Show.DONE_ON_TIME, Show.DONE_EXTENDED, Show.DONE_LATE, Show.OVERDUE);

    Score plus(Counts more, @Nullable Integer each) {
        int number = more.total();
        return each == null
                ? new Score(name, counts.plus(more), points, scored, rank, filter)
                : new Score(name, counts.plus(more), points + each * number, scored + number, rank, filter);
    }

    /// Null where nothing was scored.
    public @Nullable Double mean() {
        return scored == 0 ? null : Math.round(points * 10.0 / scored) / 10.0;
    }

    /// Those that are not scored: not due yet, or standing still.
    public int unscored() {
        return counts.total() - scored;
    }

    public TaskFilter unscoredOnes() {
        return filter.show(Show.UNSCORED);
    }

    /// The best first; the same mean, the same rank; those with fewer than `fewest` behind, without one.
    static List<Score> ranked(List<Score> scores, int fewest) {
        var order = Comparator.comparing((Score score) -> score.scored < fewest)
                .thenComparing(score -> score.mean() == null ? -1 : score.mean(), Comparator.reverseOrder())
                .thenComparing(Score::name);
        var ranked = new ArrayList<Score>();
        for (var score : scores.stream().sorted(order).toList()) ranked.add(score.rankedBehind(ranked, fewest));
        return ranked;
    }

    private Score rankedBehind(List<Score> better, int fewest) {
        if (scored < fewest) return this;
        boolean same = !better.isEmpty() && better.getLast().mean().equals(mean());
        return new Score(name, counts, points, scored, same ? better.getLast().rank : better.size() + 1, filter);
    }
}
