package vn.sauro.task;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.document.Documents;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Notice;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.task.TaskAction.Repeated;

/// The page of one task: what it is, what is asked now, what has happened.
@Controller
class TaskController {
    private final Tasks tasks;
    private final TaskLists lists;
    private final HandedTasks handed;
    private final EvidenceStore evidence;
    private final Agencies agencies;
    private final Documents documents;
    private final Clock clock;

    TaskController(
            Tasks tasks,
            TaskLists lists,
            HandedTasks handed,
            EvidenceStore evidence,
            Agencies agencies,
            Documents documents,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.handed = handed;
        this.evidence = evidence;
        this.agencies = agencies;
        this.documents = documents;
        this.clock = clock;
    }

    @ForWorkers
    @GetMapping("/tasks/{id}")
    String show(@PathVariable TaskId id, Actor actor, Model model) {
        var detail = lists.detail(id, actor);
        model.addAttribute("form", ActionForm.empty(detail.row().version()));
        return page(detail, actor, model);
    }

    @ForWorkers
    @PostMapping("/tasks/{id}/{action}")
    String act(
            @PathVariable TaskId id,
            @PathVariable String action,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var name = ActionName.of(action).orElseThrow(() -> new NotFound("action " + action));
        // before anything of theirs is stored: is this task any of their business?
        lists.detail(id, actor);
        if (!form.document().isBlank() && !isOpenTo(actor, form.documentId())) {
            errors.rejectValue("document", "task.refused.UNKNOWN_DOCUMENT");
        }
        var wish = form.toAction(id, name, keep(form, errors), errors);
        if (wish.isPresent()) {
            switch (tasks.act(wish.get(), actor)) {
                case Changed _, Repeated _ -> {
                    Notice.done(redirect, "task.done." + name);
                    return form.back().equals("today") ? "redirect:/today" : "redirect:/tasks/" + id.value();
                }
                case Refused refused -> ActionForm.show(refused, errors);
            }
        }
        return page(lists.detail(id, actor), actor, model);
    }

    private boolean isOpenTo(Actor actor, @Nullable DocumentId document) {
        return document != null && documents.mayOpen(document, actor);
    }

    private List<EvidenceFile> keep(ActionForm form, BindingResult errors) throws IOException {
        return switch (evidence.keep(form.files())) {
            case EvidenceStore.Kept kept -> kept.files();
            case EvidenceStore.Refused refused -> {
                errors.rejectValue("files", refused.problem(), new Object[] {refused.fileName()}, null);
                yield List.of();
            }
        };
    }

    private String page(TaskDetail detail, Actor actor, Model model) {
        var may = ActionName.allowed(detail.task(), actor, LocalDate.now(clock));
        var document = detail.row().document();
        model.addAttribute("detail", detail);
        model.addAttribute("opensDocument", document != null && documents.mayOpen(document, actor));
        model.addAttribute(
                "opensSources",
                detail.sources().stream()
                        .map(TaskSource::document)
                        .filter(source -> source != null && documents.mayOpen(source, actor))
                        .toList());
        var proof = detail.submitted() == null ? null : detail.submitted().proofDocument();
        model.addAttribute("opensProof", isOpenTo(actor, proof));
        model.addAttribute("may", may.stream().map(ActionName::name).toList());
        model.addAttribute(
                "forms",
                may.stream()
                        .filter(name -> !name.isPlain() && !name.isOfObstacle() && !name.isOfPeriod())
                        .toList());
        model.addAttribute(
                "answers", may.stream().filter(ActionName::isOfObstacle).toList());
        model.addAttribute(
                "periodForms",
                may.stream().filter(name -> name == ActionName.SEND_BACK_PERIOD).toList());
        model.addAttribute("actor", actor);
        for (var name : List.of(ActionName.SUSPEND, ActionName.WITHDRAW)) {
            var followers = may.contains(name)
                    ? lists.followers(detail.row().id(), name == ActionName.SUSPEND)
                    : SuspendingRepository.Followers.NONE;
            model.addAttribute("followers" + name, followers);
        }
        model.addAttribute(
                "standsInFor",
                may.stream()
                        .map(name -> detail.task().inWhoseName(name, actor).instead())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var today = LocalDate.now(clock);
        model.addAttribute("periods", detail.task().periods().until(today));
        model.addAttribute("openPeriods", detail.task().periods().open(today));
        model.addAttribute("rhythms", Rhythm.COMMON);
        model.addAttribute("obstacleKinds", Obstacle.Kind.values());
        model.addAttribute(
                "mine",
                detail.row().lead() != null
                        && actor.agency().equals(detail.row().lead()));
        model.addAttribute(
                "bodies",
                may.stream().anyMatch(name -> name.asks("AGENCY")) ? agencies.all(LocalDate.now(clock)) : List.of());
        if (may.contains(ActionName.HAND_DOWN)) {
            model.addAttribute("divisions", handed.divisions(actor.agency()));
            model.addAttribute("people", handed.people(actor.agency(), actor));
        }
        model.addAttribute(
                "tallies", List.of(Show.DONE, Show.OVERDUE, Show.DUE_SOON, Show.IN_TIME, Show.UNDATED, Show.REGULAR));
        model.addAttribute("childrenFilter", TaskFilter.NONE.under(detail.row().id()));
        return "task/detail";
    }

    @ForWorkers
    @GetMapping("/tasks/{id}/evidence/{proof}")
    ResponseEntity<Resource> download(@PathVariable TaskId id, @PathVariable long proof, Actor actor)
            throws IOException {
        return evidence.send(lists.proof(id, proof, actor));
    }
}
