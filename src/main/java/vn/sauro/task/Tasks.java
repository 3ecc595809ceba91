package vn.sauro.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.GiveTask.Given;
import vn.sauro.task.GiveTask.Reason;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Reassign;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;
import vn.sauro.text.Folding;

/// What can be done with tasks. Pages, commands and other modules all come through here.
@Service
public class Tasks {
    private final TaskRepository repository;
    private final GivingRepository giving;
    private final ObstacleRepository obstacles;
    private final PeriodRepository periods;
    private final CountedTasks counted;
    private final HandedTasks handed;
    private final ClosingRepository closing;
    private final SuspendingRepository suspending;
    private final OfficeCalendar calendar;
    private final Agencies agencies;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(
            TaskRepository repository,
            GivingRepository giving,
            ObstacleRepository obstacles,
            PeriodRepository periods,
            CountedTasks counted,
            HandedTasks handed,
            ClosingRepository closing,
            SuspendingRepository suspending,
            OfficeCalendar calendar,
            Agencies agencies,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.giving = giving;
        this.obstacles = obstacles;
        this.periods = periods;
        this.counted = counted;
        this.handed = handed;
        this.closing = closing;
        this.suspending = suspending;
        this.calendar = calendar;
        this.agencies = agencies;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Gives all of them, or none if one cannot be given. `documentWords` names the document they come from
    /// as people do ("Thông báo 263/TB-VP ngày 15/8/2025").
    @Transactional
    public GiveTask.Outcome give(List<GiveTask> wishes, @Nullable String documentWords, Actor actor) {
        var now = clock.instant();
        var bodies =
                agencies.all(LocalDate.now(clock)).stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        for (var wish : wishes) {
            var problem = problem(wish, bodies, actor);
            if (problem != null) {
                audit.refused(actor, "task.give", "source:" + wish.sourceKey(), problem.name());
                return new GiveTask.Refused(wish.sourceKey(), problem);
            }
        }
        var given = write(wishes, documentWords, bodies, actor, now);
        audit.granted(actor, "task.give", "tasks:" + wishes.size(), given.assignments() + " assignments");
        return given;
    }

    private static @Nullable Reason problem(GiveTask wish, Map<AgencyId, Agency> bodies, Actor actor) {
        if (!actor.is(Role.SPECIALIST) && !actor.is(Role.HEAD)) return Reason.NOT_YOURS_TO_GIVE;
        var problem = wish.problem();
        if (problem != null) return problem;
        var named = Stream.of(
                        wish.leads().stream(),
                        wish.coordinating().stream().map(GiveTask.Coordinating::agency),
                        Stream.ofNullable(wish.authority()))
                .flatMap(Function.identity());
        return named.allMatch(body -> body == null || bodies.containsKey(body)) ? null : Reason.UNKNOWN_BODY;
    }

    private Given write(
            List<GiveTask> wishes,
            @Nullable String documentWords,
            Map<AgencyId, Agency> bodies,
            Actor actor,
            Instant now) {
        int year = ZonedDateTime.ofInstant(now, OfficeClock.ZONE).getYear();
        long number = giving.takeNumbers(year, wishes.size());
        var keys = wishes.stream().map(GiveTask::sourceKey).toList();
        var known = new HashMap<>(giving.given(keys));
        var fresh = new LinkedHashMap<String, GivingRepository.Row>();
        for (var wish : wishes) {
            if (known.containsKey(wish.sourceKey()) || fresh.containsKey(wish.sourceKey())) continue;
            var code = "NV-%d-%06d".formatted(year, ++number);
            fresh.put(wish.sourceKey(), row(wish, code, documentWords, bodies));
        }
        known.putAll(giving.insert(fresh.values(), documentWords, actor, now));
        for (var row : fresh.values()) {
            if (row.lead() == null) share(row.wish(), known.get(row.wish().sourceKey()), bodies);
            counted.keep(row.wish());
        }
        giving.recordGiven(fresh.keySet(), actor);
        giving.startRhythms(fresh.keySet(), LocalDate.now(clock));
        events.publishEvent(
                new TasksChanged(fresh.keySet().stream().map(known::get).toList(), now));
        int assignments = fresh.values().stream()
                .mapToInt(row -> row.wish().assignments())
                .sum();
        return new Given(keys.stream().map(known::get).toList(), assignments, wishes.size() - fresh.size());
    }

    /// Joint leads have one task, whose lead is the first of them, who answers for it; several others have a parent
    /// without a lead.
    private static GivingRepository.Row row(
            GiveTask wish, String code, @Nullable String documentWords, Map<AgencyId, Agency> bodies) {
        boolean isShared = wish.leads().size() > 1 && wish.sharing() != Sharing.JOINT;
        var leads = isShared
                ? List.<Agency>of()
                : wish.leads().stream().map(bodies::get).toList();
        var words = Stream.concat(
                        Stream.of(code, wish.title(), wish.content(), wish.leadWords(), wish.product(), documentWords),
                        leads.stream().map(Tasks::name))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        var joint = leads.stream()
                .skip(1)
                .map(lead -> new GiveTask.Coordinating(lead.name(), lead.id(), PartyRole.JOINT_LEAD));
        var parties = Stream.concat(wish.coordinating().stream(), joint).toList();
        return new GivingRepository.Row(
                wish, code, isShared ? null : leads.getFirst().id(), Folding.foldToWords(words), parties);
    }

    /// A share of the parent for each that leads.
    private void share(GiveTask wish, TaskId parent, Map<AgencyId, Agency> bodies) {
        var names = wish.leads().stream().map(lead -> bodies.get(lead).name()).toList();
        var folded = wish.leads().stream()
                .map(lead -> Folding.foldToWords(name(bodies.get(lead))))
                .toList();
        giving.insertChildren(parent, wish.leads(), names, folded);
    }

    private static String name(Agency body) {
        return body.shortName() == null ? body.name() : body.name() + " " + body.shortName();
    }

    /// Does one thing with one task. `NotFound` if the person may not know of the task.
    @Transactional
    public Outcome act(TaskAction action, Actor person) {
        var id = action.task();
        var task = repository.find(id, person).orElseThrow(() -> new NotFound("task " + id.value()));
        var actor = task.inWhoseName(ActionName.of(action), person);
        var outcome = switch (task.apply(action, actor, LocalDate.now(clock), calendar.now())) {
            case Refused.CHANGED_MEANWHILE -> meanwhile(action, actor);
            case Refused refused -> refused;
            case Repeated repeated -> repeated;
            case Changed changed -> store(task, action, changed, actor);
        };
        record(action, outcome, actor);
        return outcome;
    }

    private Outcome store(Task task, TaskAction action, Changed changed, Actor actor) {
        var named = named(action);
        var body = named == null ? null : find(named);
        if (named != null && body == null) return Refused.UNKNOWN_BODY;
        if (action instanceof Reassign && repository.has(named, task)) return Refused.ALREADY_HAS_IT;
        var receiver = action instanceof TaskAction.HandDown down ? handed.receiver(down, task.lead(), actor) : null;
        if (action instanceof TaskAction.HandDown && receiver == null) return Refused.NOT_OF_THE_BODY;
        if (action instanceof TaskAction.Resume && suspending.isSuspendedAbove(task)) return Refused.SUSPENDED_ABOVE;
        var step = Step.of(action);
        var now = clock.instant();
        boolean takes = action instanceof TaskAction.Start && task.others().anyOne() && task.parent() != null;
        // whoever else takes it at this moment waits here, and then finds it taken
        if (takes) repository.lock(task.parent());
        // whoever changes a share changes how its instruction stands after it; here it is the same way round
        if (takes || task.hasManyLeads()) repository.lockShares(takes ? task.parent() : task.id());
        if (!repository.advance(step, changed)) return meanwhile(action, actor);
        var about = obstacles.store(action, actor, now);
        var person = receiver == null || receiver.officer() == null ? null : receiver.name();
        var told = step.naming(person);
        periods.store(action, LocalDate.now(clock));
        var suspension = task.course().suspension();
        if (action instanceof TaskAction.Resume && task.isRegular() && suspension != null) {
            periods.resumed(task.id(), suspension, LocalDate.now(clock));
        }
        repository.record(about == null ? told : told.of(about), task, changed, actor, now);
        if (action instanceof Reassign) {
            repository.handOver(task.id(), body.id(), body.name(), Folding.foldToWords(name(body)), now);
        }
        if (action instanceof Reassign || !changed.to().isOpen()) obstacles.closeAll(task.id());
        var concerned = new ArrayList<>(List.of(task.id()));
        if (leavesItsBody(action)) {
            var cause = new ClosingRepository.Cause(EventKind.WITHDRAWN, step.note(), null);
            var under = closing.closeUnder(task.id(), cause, actor, now);
            // shares of an instruction to many are told with their parent
            if (!task.hasManyLeads()) concerned.addAll(under);
        }
        concerned.addAll(following(action, task, actor, now));
        if (takes) {
            var cause = new ClosingRepository.Cause(EventKind.TAKEN_BY_OTHER, null, task.lead());
            concerned.addAll(closing.closeOthers(task.parent(), task.id(), cause, actor, now));
        }
        if (action instanceof TaskAction.HandDown down && receiver != null) {
            concerned.add(handed.hand(down, receiver, actor, now));
        }
        events.publishEvent(new TasksChanged(concerned, now));
        return changed;
    }

    /// What stands still with the task, or goes on with it.
    private List<TaskId> following(TaskAction action, Task task, Actor actor, Instant at) {
        var today = LocalDate.now(clock);
        return switch (action) {
            case TaskAction.Suspend suspend -> suspending.suspend(suspend, today, actor, at);
            case TaskAction.Resume _ -> suspending.resume(task, today, calendar.now(), actor, at);
            default -> List.of();
        };
    }

    /// Then nothing goes on below it.
    private static boolean leavesItsBody(TaskAction action) {
        return action instanceof Reassign
                || action instanceof TaskAction.Withdraw
                || action instanceof TaskAction.Return;
    }

    /// The body that must exist for the action to be done.
    private static @Nullable AgencyId named(TaskAction action) {
        return switch (action) {
            case Reassign again -> again.to();
            case TaskAction.NameObstacle name -> name.remover();
            default -> null;
        };
    }

    private @Nullable Agency find(AgencyId id) {
        return agencies.all(LocalDate.now(clock)).stream()
                .filter(body -> body.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// A second click of the same person is no conflict.
    private Outcome meanwhile(TaskAction action, Actor actor) {
        if (repository.isTaken(Step.of(action), actor)) return new Repeated();
        return repository.isTakenByOther(action.task()) ? Refused.TAKEN_BY_OTHER : Refused.CHANGED_MEANWHILE;
    }

    private void record(TaskAction action, Outcome outcome, Actor actor) {
        var what = "task." + Step.of(action).kind().name().toLowerCase(Locale.ROOT);
        var subject = "task:" + action.task().value();
        switch (outcome) {
            case Changed changed -> audit.granted(actor, what, subject, changed.from() + " → " + changed.to());
            case Refused refused -> audit.refused(actor, what, subject, refused.name());
            case Repeated _ -> {
                // recorded the first time
            }
        }
    }
}
