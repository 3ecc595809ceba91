package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;

/// Tasks that a body takes over from a table it kept before: what was done already keeps its day, and a whole table can
/// be taken back as long as nobody has begun.
@Service
public class TakenOverTasks {
    public static final int REASON_MAXIMUM = Task.WORDS_MAXIMUM;

    private final TakenOverRepository repository;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    TakenOverTasks(TakenOverRepository repository, ApplicationEventPublisher events, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// A task or parent as it is now. `untouched` while nobody has done anything with it, or with a share of it, since
    /// it was taken over.
    public record Now(TaskId id, String code, String title, TaskState state, boolean untouched, int version) {
        public boolean isWithdrawn() {
            return state == TaskState.CANCELLED;
        }
    }

    /// What was given from these sources, by source.
    @Transactional(readOnly = true)
    public Map<String, Now> given(Collection<String> sourceKeys, Actor actor) {
        return repository.given(sourceKeys, actor);
    }

    /// A task just given that had been done before, on the day of this result.
    public record Before(TaskId task, LocalDate on, String result) {}

    /// Writes down that these had been done before: the assigner's own word, as when accepting a result.
    @Transactional
    public void done(List<Before> tasks, Actor actor) {
        if (tasks.isEmpty()) return;
        var today = LocalDate.now(clock);
        for (var task : tasks) {
            if (task.on().isAfter(today) || task.result().isBlank()) throw new IllegalArgumentException("no proof");
        }
        var ids = tasks.stream().map(Before::task).collect(Collectors.toSet());
        if (!repository.areGivenBy(ids, actor)) throw new Forbidden("tasks of another body");
        repository.done(tasks, actor, clock.instant());
        audit.granted(actor, "task.accepted", "tasks:" + ids.size(), "ASSIGNED → DONE");
    }

    /// Withdraws all that nobody has begun, and returns the sources of the rest. Whoever begins one at the same moment
    /// is waited for, and what is withdrawn then is not theirs any more. Withdrawn before counts as taken back.
    @Transactional
    public Set<String> takeBack(Collection<String> sourceKeys, String reason, Actor actor) {
        if (reason.isBlank() || reason.length() > REASON_MAXIMUM) throw new IllegalArgumentException("no reason");
        if (!actor.is(Role.SPECIALIST) && !actor.is(Role.HEAD)) throw new Forbidden("tasks of a table");
        repository.lock(sourceKeys, actor);
        var now = repository.given(sourceKeys, actor);
        var untouched = now.values().stream()
                .filter(task -> task.untouched() && !task.isWithdrawn())
                .toList();
        var ids = untouched.stream().map(Now::id).toList();
        var at = clock.instant();
        int shares = repository.takeBack(ids, reason, actor, at);
        // of what was done long before nobody expects to hear
        var told = untouched.stream()
                .filter(task -> task.state() != TaskState.DONE)
                .map(Now::id)
                .toList();
        events.publishEvent(new TasksChanged(told, at));
        audit.granted(actor, "task.withdrawn", "tasks:" + ids.size(), shares + " rows → CANCELLED");
        return now.entrySet().stream()
                .filter(one -> !one.getValue().untouched() && !one.getValue().isWithdrawn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
