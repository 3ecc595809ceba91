package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.NotFound;
import vn.sauro.task.Reminder.Refused;

/// Urges those whose tasks are late: one letter, kept with each of its tasks.
@Service
class Reminders {
    private final ReminderRepository repository;
    private final SightRepository sights;
    private final TaskListRepository lists;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            ReminderRepository repository,
            SightRepository sights,
            TaskListRepository lists,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.sights = sights;
        this.lists = lists;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Of what the list shows, those that the person's body gave and that are late; each at most once a day. Asked
    /// twice with the same key, it is done once.
    @Transactional
    Reminder.Outcome remind(TaskFilter filter, String key, Actor actor) {
        if (!mayRemind(actor)) throw new Forbidden("remind");
        repository.lock(actor);
        var before = repository.made(key, actor);
        if (before.isPresent()) return new Reminder.Made(before.get());
        var late = late(filter, actor);
        var already = new HashSet<>(repository.remindedSince(LocalDate.now(clock), late));
        var tasks = late.stream()
                .filter(task -> !already.contains(task))
                .limit(Reminder.MOST)
                .toList();
        if (tasks.isEmpty()) {
            var refused = late.isEmpty() ? Refused.NOTHING_LATE : Refused.ALL_REMINDED_TODAY;
            audit.refused(actor, "task.reminded", "tasks:0", refused.name());
            return refused;
        }
        var at = clock.instant();
        var reminder = repository.store(key, tasks, actor, at);
        events.publishEvent(new TasksChanged(tasks, at));
        audit.granted(actor, "task.reminded", "reminder:" + reminder.value(), tasks.size() + " tasks");
        return new Reminder.Made(reminder);
    }

    static boolean mayRemind(Actor actor) {
        return actor.is(Role.SPECIALIST) || actor.is(Role.HEAD);
    }

    /// By body, the latest first. Who has reported or returned a task is not to be urged.
    private List<TaskId> late(TaskFilter filter, Actor actor) {
        var given = filter.unit(TaskFilter.Unit.ASSIGNMENTS).show(Show.OVERDUE).side(TaskFilter.Side.GIVEN);
        try (var rows = lists.all(given, sights.of(actor), LocalDate.now(clock))) {
            return rows.filter(row -> row.state() != TaskState.REPORTED && row.state() != TaskState.RETURNED)
                    .sorted(Comparator.comparing(TaskRow::leadName).thenComparing(TaskRow::deadline))
                    .map(TaskRow::id)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    Reminder get(ReminderId id, Actor actor) {
        return repository.find(id, actor).orElseThrow(() -> new NotFound("reminder " + id.value()));
    }

    @Transactional(readOnly = true)
    Map<TaskId, Reminder.Told> told(Collection<TaskId> tasks) {
        return tasks.isEmpty() ? Map.of() : repository.told(tasks);
    }
}
