package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.Forbidden;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Withdraw;

/// Tasks that a body takes over from a table it kept before: what was done already keeps its day, and a whole table can
/// be taken back as long as nobody has begun.
@Service
public class TakenOverTasks {
    private final Tasks tasks;
    private final TakenOverRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    TakenOverTasks(Tasks tasks, TakenOverRepository repository, AuditLog audit, Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
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

    /// Writes down that a task just given had been done before: the assigner's own word, as when accepting a result.
    @Transactional
    public void done(TaskId task, LocalDate on, String result, Actor actor) {
        if (on.isAfter(LocalDate.now(clock)) || result.isBlank()) throw new IllegalArgumentException("no proof");
        if (!repository.isGivenBy(task, actor)) throw new Forbidden("task " + task.value());
        repository.done(task, on, result, actor, clock.instant());
        audit.granted(actor, "task.accepted", "task:" + task.value(), "ASSIGNED → DONE");
    }

    /// False, with nothing changed, if somebody has begun. Withdrawn before counts as taken back.
    @Transactional
    public boolean takeBack(Now task, String reason, Actor actor) {
        if (task.isWithdrawn()) return true;
        if (!task.untouched()) return false;
        if (task.state() != TaskState.DONE) {
            return tasks.act(new Withdraw(task.id(), task.version(), reason), actor) instanceof Changed;
        }
        if (!repository.isGivenBy(task.id(), actor))
            throw new Forbidden("task " + task.id().value());
        repository.takeBackDone(task.id(), reason, actor, clock.instant());
        audit.granted(actor, "task.withdrawn", "task:" + task.id().value(), "DONE → CANCELLED");
        return true;
    }
}
