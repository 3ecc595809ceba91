package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.task.TaskFilter.Unit;

/// Scores bodies by the tasks that fell due in a period, like against like, and keeps the rules it goes by.
@Service
class Scores {
    private final ScoreRepository repository;
    private final SightRepository sights;
    private final Agencies agencies;
    private final AuditLog audit;
    private final Clock clock;

    Scores(ScoreRepository repository, SightRepository sights, Agencies agencies, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.sights = sights;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /// `rules` are those that the period was scored by; the last day's says how few are too few.
    record Ranking(List<Score> scores, List<ScoreRule> rules, int fewest) {}

    @Transactional(readOnly = true)
    public Ranking ranking(ScorePeriod period, Tier tier, Actor actor) {
        var rules = repository.rules();
        var byDay = rules.stream().collect(Collectors.toMap(ScoreRule::validFrom, rule -> rule));
        var filter = TaskFilter.NONE.unit(Unit.ASSIGNMENTS).between(period.from(), period.to());
        var scores = new LinkedHashMap<AgencyId, Score>();
        for (var alike : repository.due(filter, sights.of(actor), LocalDate.now(clock))) {
            var body = agencies.get(alike.lead());
            if (Tier.of(body.kind(), body.level()) != tier) continue;
            var before = scores.getOrDefault(
                    body.id(), new Score(body.name(), Counts.NONE, 0, 0, null, filter.agency(body.id())));
            scores.put(body.id(), with(before, alike, byDay));
        }
        int fewest = on(rules, period.to()).fewest();
        return new Ranking(Score.ranked(List.copyOf(scores.values()), fewest), holding(rules, period), fewest);
    }

    private static Score with(Score before, ScoreRepository.Alike alike, Map<LocalDate, ScoreRule> rules) {
        var points = rules.get(alike.rule()).points(alike.standing(), alike.behind());
        return before.plus(Counts.of(alike.standing(), alike.tasks()), points);
    }

    private static ScoreRule on(List<ScoreRule> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst()
                .orElse(newestFirst.getLast());
    }

    private static List<ScoreRule> holding(List<ScoreRule> newestFirst, ScorePeriod period) {
        var first = on(newestFirst, period.from()).validFrom();
        return newestFirst.stream()
                .filter(rule -> !rule.validFrom().isAfter(period.to()))
                .filter(rule -> !rule.validFrom().isBefore(first))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<ScoreRule> rules() {
        return repository.rules();
    }

    /// Null if it holds from its day on.
    @Transactional
    public ScoreRule.@Nullable Refused change(ScoreRule rule, Actor actor) {
        var problem = rule.problem(LocalDate.now(clock));
        var subject = "score-rule:" + rule.validFrom();
        if (problem != null) {
            audit.refused(actor, "score.rule", subject, problem.name());
            return problem;
        }
        repository.store(rule, actor, clock.instant());
        audit.granted(actor, "score.rule", subject, null);
        return null;
    }
}
