package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.task.Board.By;
import vn.sauro.task.Board.Line;
import vn.sauro.task.SightRepository.Sight;
import vn.sauro.task.TaskFilter.Unit;

/// Draws up the board for a person.
@Service
class Boards {
    private final SightRepository sights;
    private final BoardRepository repository;
    private final TrendRepository trends;
    private final LateRepository late;
    private final Agencies agencies;
    private final Clock clock;

    Boards(
            SightRepository sights,
            BoardRepository repository,
            TrendRepository trends,
            LateRepository late,
            Agencies agencies,
            Clock clock) {
        this.sights = sights;
        this.repository = repository;
        this.trends = trends;
        this.late = late;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Board board(TaskFilter filter, By by, Actor actor) {
        var today = LocalDate.now(clock);
        var sight = sights.of(actor);
        var assignments = filter.unit(Unit.ASSIGNMENTS);
        var fields = repository.byField(filter.unit(Unit.INSTRUCTIONS), sight, today);
        var leads = repository.byLead(assignments, sight, today);
        return new Board(
                sum(fields.values()),
                sum(leads.values()),
                fields(fields, filter.unit(Unit.INSTRUCTIONS)),
                by,
                lines(by, leads, filter.unit(by.unit()), sight, today),
                trends.trend(assignments, sight, today),
                late.longest(assignments, Board.LATE, sight, today),
                late.removable(assignments, sight, today));
    }

    /// How the work of one body stands: `filter` is narrowed to it.
    @Transactional(readOnly = true)
    public Counts own(TaskFilter filter, Actor actor) {
        return sum(repository
                .byLead(filter, sights.of(actor), LocalDate.now(clock))
                .values());
    }

    private static List<Line> fields(Map<WorkField, Counts> fields, TaskFilter filter) {
        return Arrays.stream(WorkField.values())
                .filter(fields::containsKey)
                .map(field -> new Line(field.name(), fields.get(field), filter.field(field)))
                .toList();
    }

    private List<Line> lines(By by, Map<AgencyId, Counts> leads, TaskFilter filter, Sight sight, LocalDate today) {
        return switch (by) {
            case BODY -> mostLateFirst(bodies(leads, filter));
            case TIER -> tiers(leads, filter);
            case COMMITTEE -> committees(filter, sight, today);
            case DOCUMENT -> mostLateFirst(documents(filter, sight, today));
        };
    }

    private List<Line> bodies(Map<AgencyId, Counts> leads, TaskFilter filter) {
        var lines = new ArrayList<Line>();
        leads.forEach((lead, counts) -> lines.add(new Line(agencies.name(lead), counts, filter.agency(lead))));
        return lines;
    }

    private List<Line> tiers(Map<AgencyId, Counts> leads, TaskFilter filter) {
        var tiers = new EnumMap<Tier, Counts>(Tier.class);
        leads.forEach((lead, counts) -> {
            var body = agencies.get(lead);
            tiers.merge(Tier.of(body.kind(), body.level()), counts, Counts::plus);
        });
        var lines = new ArrayList<Line>();
        tiers.forEach(
                (tier, counts) -> lines.add(new Line(tier.name(), counts, filter.figure(new Figure.OfTier(tier)))));
        return lines;
    }

    private List<Line> committees(TaskFilter filter, Sight sight, LocalDate today) {
        var lines = new ArrayList<Line>();
        repository
                .byCommittee(filter, sight, today)
                .forEach((committee, counts) -> lines.add(
                        new Line(agencies.name(committee), counts, filter.figure(new Figure.OfCommittee(committee)))));
        return lines;
    }

    private List<Line> documents(TaskFilter filter, Sight sight, LocalDate today) {
        var lines = new ArrayList<Line>();
        repository
                .byDocument(filter, sight, today)
                .forEach((document, named) ->
                        lines.add(new Line(named.name(), named.counts(), filter.document(document))));
        return lines;
    }

    private static Counts sum(Iterable<Counts> counts) {
        var sum = Counts.NONE;
        for (var each : counts) sum = sum.plus(each);
        return sum;
    }

    /// Then those with most to do.
    private static List<Line> mostLateFirst(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> -line.counts().overdue())
                        .thenComparingInt(line -> -line.counts().open())
                        .thenComparing(Line::name))
                .toList();
    }
}
