package vn.sauro.task;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.task.SourceRepository.Candidate;
import vn.sauro.text.Folding;

/// Tasks that a later document gives again: finds them among those still open, and takes the document as one more
/// source of the task.
@Service
public class RepeatedTasks {
    private static final int AT_ONCE = 200;

    /// Of two groups of bodies, the part of all that must be in both.
    private static final double MOST_LEADS = 0.5;

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
        var found = new HashMap<String, List<TrackedTask>>();
        for (var one : instructions) {
            var tasks = find(one, assigner, document);
            if (!tasks.isEmpty()) found.put(one.key(), tasks);
        }
        return found;
    }

    private List<TrackedTask> find(Instructed one, AgencyId assigner, DocumentId document) {
        var words = InstructionWords.of(one.content(), one.deadlineWords());
        var alike = new LinkedHashMap<Candidate, Double>();
        for (var task : repository.candidates(words.bands(), assigner, document)) {
            var likeness =
                    InstructionWords.of(task.content(), task.deadlineWords()).likenessWith(words);
            if (likeness > 0) alike.put(task, likeness);
        }
        if (alike.isEmpty()) return List.of();
        var leads = repository.leads(alike.keySet().stream().map(Candidate::id).toList());
        return alike.entrySet().stream()
                .filter(task -> leads.containsKey(task.getKey().id()))
                .filter(task ->
                        isLedBySame(one, task.getKey(), leads.get(task.getKey().id())))
                .map(task -> task.getKey().tracked(task.getValue()))
                .sorted(Comparator.comparing(TrackedTask::likeness)
                        .reversed()
                        .thenComparing(task -> task.id().value()))
                .toList();
    }

    private static boolean isLedBySame(Instructed one, Candidate task, Set<AgencyId> leads) {
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

    /// Catches up with tasks that were given before tasks were compared.
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (var waiting = repository.notCompared(AT_ONCE);
                !waiting.isEmpty();
                waiting = repository.notCompared(AT_ONCE)) {
            var batch = waiting;
            transaction.executeWithoutResult(_ -> batch.forEach(task -> repository.storeBands(
                    task.id(),
                    InstructionWords.of(task.content(), task.deadlineWords()).bands())));
        }
    }
}
