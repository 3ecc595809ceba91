package vn.sauro.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.CatchUp;
import vn.sauro.shared.Forbidden;
import vn.sauro.task.FoundRepeats.Asked;
import vn.sauro.task.SourceRepository.Shown;
import vn.sauro.text.Folding;

/// Tasks that a later document gives again: finds them among those still open, and takes the document as one more
/// source of the task.
@Service
public class RepeatedTasks implements CatchUp {
    private static final int AT_ONCE = 200;

    /// Of two groups of bodies, the part of all that must be in both.
    private static final double MOST_LEADS = 0.5;

    private static final Comparator<TrackedTask> BEST_FIRST = Comparator.comparing(TrackedTask::likeness)
            .reversed()
            .thenComparing(task -> task.id().value());

    private final FoundRepeats found = new FoundRepeats();
    private final SourceRepository repository;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    RepeatedTasks(SourceRepository repository, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// For each instruction that some open task of `assigner` says already, to the same lead, the tasks most like it
    /// first. Tasks given by the document itself are left out.
    @Transactional(readOnly = true)
    public Map<String, List<TrackedTask>> find(
            Collection<Instructed> instructions, AgencyId assigner, DocumentId document) {
        var lastEvent = repository.lastEvent();
        var now = clock.instant();
        var tasks = new HashMap<String, List<TrackedTask>>();
        var unknown = new ArrayList<Instructed>();
        for (var one : instructions) {
            var known = found.get(new Asked(assigner, document, one), lastEvent, now);
            if (known == null) unknown.add(one);
            else tasks.put(one.key(), known);
        }
        compare(unknown, assigner, document).forEach((one, like) -> {
            found.put(new Asked(assigner, document, one), like, lastEvent, now);
            tasks.put(one.key(), like);
        });
        tasks.values().removeIf(List::isEmpty);
        return tasks;
    }

    private Map<Instructed, List<TrackedTask>> compare(
            List<Instructed> instructions, AgencyId assigner, DocumentId document) {
        if (instructions.isEmpty()) return Map.of();
        var alike = alike(instructions, assigner, document);
        var ids =
                alike.values().stream().flatMap(like -> like.keySet().stream()).collect(Collectors.toSet());
        var leads = repository.leads(ids);
        var shown = repository.shown(ids);
        var result = new HashMap<Instructed, List<TrackedTask>>();
        for (var one : instructions) {
            result.put(
                    one,
                    alike.getOrDefault(one, Map.of()).entrySet().stream()
                            .filter(task -> leads.containsKey(task.getKey()))
                            .filter(task -> isLedBySame(one, shown.get(task.getKey()), leads.get(task.getKey())))
                            .map(task -> shown.get(task.getKey()).tracked(task.getValue()))
                            .sorted(BEST_FIRST)
                            .toList());
        }
        return result;
    }

    private Map<Instructed, Map<TaskId, Double>> alike(
            List<Instructed> instructions, AgencyId assigner, DocumentId document) {
        var leads = instructions.stream().flatMap(one -> one.leads().stream()).collect(Collectors.toSet());
        var leadWords = instructions.stream()
                .filter(one -> one.leads().isEmpty() && !one.leadWords().isBlank())
                .map(Instructed::leadWords)
                .collect(Collectors.toSet());
        var sought = new SoughtInstructions(instructions.stream()
                .map(one -> InstructionWords.of(one.content(), one.deadlineWords()))
                .toList());
        var alike = new HashMap<Instructed, Map<TaskId, Double>>();
        for (var task : repository.open(leads, leadWords, assigner, document)) {
            for (var like : sought.like(task.words())) {
                alike.computeIfAbsent(instructions.get(like.instruction()), _ -> new HashMap<>())
                        .put(task.id(), like.likeness());
            }
        }
        return alike;
    }

    private static boolean isLedBySame(Instructed one, Shown task, Set<AgencyId> leads) {
        if (one.leads().isEmpty()) {
            return Folding.foldToWords(one.leadWords()).equals(Folding.foldToWords(task.leadWords()));
        }
        var both = one.leads().stream().filter(leads::contains).count();
        return both >= MOST_LEADS * (one.leads().size() + leads.size() - both);
    }

    /// The tasks that have taken up what these were read from.
    @Transactional(readOnly = true)
    public Map<String, TrackedTask> citing(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : repository.citing(sourceKeys);
    }

    /// The task keeps its words and its deadline; the new words stand beside them, and the task's history says so.
    @Transactional
    public CiteTask.Outcome cite(CiteTask wish, Actor actor) {
        if (!actor.is(Role.SPECIALIST) && !actor.is(Role.HEAD)) throw new Forbidden("cite tasks");
        var subject = "task:" + wish.task().value();
        var version = repository.lockOpen(wish.task(), actor.agency());
        if (version == null) {
            audit.refused(actor, "task.cited", subject, CiteTask.Outcome.NOT_OPEN.name());
            return CiteTask.Outcome.NOT_OPEN;
        }
        var at = clock.instant();
        if (repository.insert(wish, actor, at)) {
            repository.recordCited(wish, version, actor, at);
            audit.granted(actor, "task.cited", subject, wish.sourceKey());
        }
        return CiteTask.Outcome.CITED;
    }

    @Override
    public String name() {
        return "compare-tasks";
    }

    /// Catches up with tasks that were given before tasks were compared.
    @Override
    public boolean goOn() {
        var waiting = repository.notCompared(AT_ONCE);
        transaction.executeWithoutResult(_ -> waiting.forEach(task -> repository.storeSignature(
                task.id(),
                InstructionWords.of(task.content(), task.deadlineWords()).bytes())));
        if (!waiting.isEmpty()) found.forget();
        return waiting.size() == AT_ONCE;
    }
}
