package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import vn.sauro.organisation.Addressee;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;

/// Tasks written by hand: kept as drafts, then given out like those read from a document.
@Service
class Drafts {
    private final DraftRepository repository;
    private final Tasks tasks;
    private final Agencies agencies;
    private final TypedDeadlines deadlines;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(
            DraftRepository repository,
            Tasks tasks,
            Agencies agencies,
            TypedDeadlines deadlines,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<DraftRow> kept(Actor actor) {
        return repository.kept(actor.agency());
    }

    @Transactional(readOnly = true)
    Optional<DraftForm> find(String key, Actor actor) {
        return repository.find(key, actor.agency());
    }

    /// False, with nothing written, if someone was faster.
    @Transactional
    boolean keep(DraftForm form, Actor actor) {
        boolean kept = repository.keep(form, actor, clock.instant());
        if (kept) audit.granted(actor, "task.draft", "draft:" + form.key(), null);
        return kept;
    }

    @Transactional
    void drop(String key, Actor actor) {
        if (repository.end(key, actor.agency(), false)) audit.granted(actor, "task.draft-drop", "draft:" + key, null);
    }

    /// The task given; empty if something typed cannot be understood or given: then its field has an error.
    @Transactional
    Optional<TaskId> give(DraftForm form, Actor actor, Errors errors) {
        var wish = wish(form, actor, errors);
        if (errors.hasErrors()) return Optional.empty();
        return switch (tasks.give(List.of(wish), null, actor)) {
            case GiveTask.Given given -> {
                repository.end(form.key(), actor.agency(), true);
                yield Optional.of(given.tasks().getFirst());
            }
            case GiveTask.Refused refused -> {
                errors.reject("give.refused." + refused.reason());
                yield Optional.empty();
            }
        };
    }

    private GiveTask wish(DraftForm form, Actor actor, Errors errors) {
        if (form.title().isBlank()) errors.rejectValue("title", "draft.refused.NO_TITLE");
        if (form.title().strip().length() > GiveTask.TITLE_MAXIMUM)
            errors.rejectValue("title", "give.refused.TITLE_TOO_LONG");
        if (form.leadWords().isEmpty()) errors.rejectValue("leads", "draft.refused.NO_LEAD");
        var field = form.workField();
        if (field == null) errors.rejectValue("field", "draft.refused.NO_FIELD");
        var leads = bodies(form.leadWords(), "leads", actor, errors);
        var due = deadlines.read(form.deadline(), LocalDate.now(clock));
        if (due.isEmpty()) errors.rejectValue("deadline", "draft.refused.NO_DEADLINE");
        return new GiveTask(
                "draft:" + form.key(),
                null,
                form.title().strip(),
                form.content().isBlank() ? form.title().strip() : form.content().strip(),
                String.join("; ", form.leadWords()),
                leads.stream().map(Agency::id).toList(),
                parties(form, leads, actor),
                field == null ? WorkField.CHUNG : field,
                form.product(),
                form.target(),
                due.map(TypedDeadlines.Due::kind).orElse(DeadlineKind.NONE),
                due.map(TypedDeadlines.Due::day).orElse(null),
                due.map(TypedDeadlines.Due::words).orElse(null),
                due.map(TypedDeadlines.Due::rule).orElse(null),
                authority(form, actor, errors));
    }

    private SequencedSet<Agency> bodies(List<String> words, String field, Actor actor, Errors errors) {
        var found = new LinkedHashSet<Agency>();
        for (var each : words) {
            var agencies = of(each, actor);
            if (agencies.isEmpty()) errors.rejectValue(field, "draft.refused.UNKNOWN_BODY", new Object[] {each}, null);
            found.addAll(agencies);
        }
        return found;
    }

    /// A body that we do not know is kept by its words; each has one part, and the lead no other beside it.
    private List<GiveTask.Coordinating> parties(DraftForm form, SequencedSet<Agency> leads, Actor actor) {
        var named = new LinkedHashSet<>(leads.stream().map(Agency::id).toList());
        var parties = new ArrayList<GiveTask.Coordinating>();
        form.partyWords().forEach((role, bodies) -> {
            for (var words : bodies) {
                var agencies = of(words, actor);
                if (agencies.isEmpty()) parties.add(new GiveTask.Coordinating(words, null, role));
                agencies.stream()
                        .map(Agency::id)
                        .filter(named::add)
                        .forEach(id -> parties.add(new GiveTask.Coordinating(words, id, role)));
            }
        });
        return parties;
    }

    /// Who accepts the result: whom the form names, else the body that gives the task.
    private @Nullable AgencyId authority(DraftForm form, Actor actor, Errors errors) {
        if (form.authority().isBlank()) return actor.agency();
        var found = of(form.authority().strip(), actor);
        if (found.size() == 1) return found.getFirst().id();
        errors.rejectValue(
                "authority",
                "draft.refused.UNKNOWN_BODY",
                new Object[] {form.authority().strip()},
                null);
        return null;
    }

    private List<Agency> of(String words, Actor actor) {
        return switch (agencies.resolve(words, LocalDate.now(clock), actor.agency())) {
            case Addressee.One(var agency) -> List.of(agency);
            case Addressee.Group group -> group.members();
            case Addressee.Unknown _ -> List.of();
        };
    }
}
