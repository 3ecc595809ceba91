package vn.sauro.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// When people are told about deadlines and to whom lateness is taken: an administrator sets a rule from a day on.
@Controller
@RequestMapping("/notice-rules")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RuleController {
    private final NoticeSettings settings;
    private final Clock clock;

    RuleController(NoticeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        var now = settings.rules().getFirst();
        model.addAttribute("form", RuleForm.of(now, LocalDate.now(clock).plusDays(1)));
        return page(model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var rule = form.toRule(errors);
        if (rule.isPresent()) {
            var refused = settings.change(rule.get(), actor);
            if (refused == null) {
                Notice.done(redirect, "notices.rule.saved");
                return "redirect:/notice-rules";
            }
            errors.reject("notices.rule.refused." + refused);
        }
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("rules", settings.rules());
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("numbers", RuleForm.NUMBERS);
        model.addAttribute("today", LocalDate.now(clock));
        return "notification/rules";
    }
}
