package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;

/// What a person reads of tasks: the day's work, lists, one task. Everything is narrowed to what they may see.
@Service
class TaskLists {
    private final TaskRepository tasks;
    private final SightRepository sights;
    private final TaskListRepository lists;
    private final TodayRepository todays;
    private final TaskDetailRepository details;
    private final SuspendingRepository suspending;
    private final AuditLog audit;
    private final Clock clock;

    TaskLists(
            TaskRepository tasks,
            SightRepository sights,
            TaskListRepository lists,
            TodayRepository todays,
            TaskDetailRepository details,
            SuspendingRepository suspending,
            AuditLog audit,
            Clock clock) {
        this.tasks = tasks;
        this.sights = sights;
        this.lists = lists;
        this.todays = todays;
        this.details = details;
        this.suspending = suspending;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Today today(Actor actor) {
        var today = LocalDate.now(clock);
        var sections = new EnumMap<Today.Group, Today.Section>(Today.Group.class);
        var sight = sights.of(actor);
        sections.putAll(todays.given(sight, today));
        sections.putAll(todays.led(sight, today));
        return new Today(sections);
    }

    @Transactional(readOnly = true)
    public Page<TaskRow> page(TaskFilter filter, Paging paging, Actor actor) {
        var today = LocalDate.now(clock);
        var found = lists.page(filter, paging, sights.of(actor), today);
        return Page.of(found.rows(), found.count(), paging, row -> TaskListRepository.keyOf(row, filter.sort()));
    }

    /// Hands over the whole list while the transaction is open, so that a long one never lies in memory.
    @Transactional(readOnly = true)
    public void read(TaskFilter filter, Actor actor, Consumer<Stream<TaskRow>> reader) {
        try (var rows = lists.all(filter, sights.of(actor), LocalDate.now(clock))) {
            reader.accept(rows);
        }
    }

    @Transactional(readOnly = true)
    public TaskDetail detail(TaskId id, Actor actor) {
        return details.get(find(id, actor), actor, LocalDate.now(clock));
    }

    /// What would follow the task, which the caller may see, if it were suspended or withdrawn.
    @Transactional(readOnly = true)
    public SuspendingRepository.Followers followers(TaskId id, boolean atWork) {
        return suspending.followers(id, atWork, LocalDate.now(clock));
    }

    /// By its code, as other programs name it.
    @Transactional(readOnly = true)
    public TaskDetail detail(String code, Actor actor) {
        return detail(details.id(code).orElseThrow(() -> new NotFound("task " + code)), actor);
    }

    /// A file of evidence to open. It may hold what is personal, so who opened it is recorded.
    @Transactional
    public TaskDetailRepository.StoredProof proof(TaskId id, long proof, Actor actor) {
        find(id, actor);
        var file =
                details.proof(id, proof).orElseThrow(() -> new NotFound("proof " + proof + " of task " + id.value()));
        audit.granted(actor, "task.evidence_opened", "task:" + id.value(), "evidence:" + proof);
        return file;
    }

    private Task find(TaskId id, Actor actor) {
        return tasks.find(id, actor).orElseThrow(() -> new NotFound("task " + id.value()));
    }
}
