package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.organisation.Agencies;
import vn.sauro.security.Actor;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Notice;

/// "Giao việc mới": a task written by hand, kept as a draft or given out.
@Controller
class NewTaskController {
    private final Drafts drafts;
    private final Agencies agencies;
    private final Clock clock;

    NewTaskController(Drafts drafts, Agencies agencies, Clock clock) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @ForGivers
    @GetMapping("/tasks/new")
    String show(@RequestParam(defaultValue = "") String draft, Actor actor, Model model) {
        var form = draft.isEmpty()
                ? DraftForm.empty()
                : drafts.find(draft, actor).orElseThrow(() -> new NotFound("draft " + draft));
        model.addAttribute("form", form);
        return page(actor, model);
    }

    @ForGivers
    @PostMapping("/tasks/new")
    String save(
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(name = "do", defaultValue = "keep") String what,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!form.hasKey()) throw new NotFound("draft without its key");
        switch (what) {
            case "drop" -> {
                drafts.drop(form.key(), actor);
                Notice.done(redirect, "draft.dropped");
                return "redirect:/tasks/new";
            }
            case "give" -> {
                var task = drafts.give(form, actor, errors);
                if (task.isPresent()) {
                    Notice.done(redirect, "draft.given");
                    return "redirect:/tasks/" + task.get().value();
                }
            }
            default -> {
                if (form.isEmpty()) {
                    errors.rejectValue("title", "draft.refused.NOTHING");
                } else if (drafts.keep(form, actor)) {
                    Notice.done(redirect, "draft.kept");
                    return "redirect:/tasks/new?draft=" + form.key();
                } else {
                    errors.reject("draft.refused.CHANGED_MEANWHILE");
                }
            }
        }
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("drafts", drafts.kept(actor));
        model.addAttribute("fields", WorkField.values());
        model.addAttribute("bodies", agencies.all(LocalDate.now(clock)));
        return "task/new";
    }
}
