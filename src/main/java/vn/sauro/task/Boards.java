package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.task.Board.Line;
import vn.sauro.task.BoardRepository.Named;
import vn.sauro.task.TaskFilter.Unit;

/// Draws up the board for a person.
@Service
class Boards {
    private final BoardRepository repository;
    private final LateRepository late;
    private final Clock clock;

    Boards(BoardRepository repository, LateRepository late, Clock clock) {
        this.repository = repository;
        this.late = late;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Board board(TaskFilter filter, Actor actor) {
        var today = LocalDate.now(clock);
        var instructions = filter.unit(Unit.INSTRUCTIONS);
        var assignments = filter.unit(Unit.ASSIGNMENTS);
        var byField = repository.byFieldAndDocument(instructions, actor, today);
        var bodies = lines(repository.byLead(assignments, actor, today), assignments::agency);
        return new Board(
                sum(byField.fields().values()),
                bodies.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus),
                Arrays.stream(WorkField.values())
                        .filter(byField.fields()::containsKey)
                        .map(field -> new Line(field.name(), byField.fields().get(field), instructions.field(field)))
                        .toList(),
                bodies,
                lines(byField.documents(), instructions::document),
                late.longest(assignments, Board.LATE, actor, today));
    }

    private static Counts sum(Iterable<Counts> counts) {
        var sum = Counts.NONE;
        for (var each : counts) sum = sum.plus(each);
        return sum;
    }

    /// The most late ones first, then those with most to do.
    private static <K> List<Line> lines(Map<K, Named> named, Function<K, TaskFilter> filter) {
        return named.entrySet().stream()
                .map(entry ->
                        new Line(entry.getValue().name(), entry.getValue().counts(), filter.apply(entry.getKey())))
                .sorted(Comparator.comparingInt((Line line) -> -line.counts().overdue())
                        .thenComparingInt(line -> -line.counts().open()))
                .toList();
    }
}
