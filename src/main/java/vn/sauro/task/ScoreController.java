package vn.sauro.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// Scores of bodies, for those who oversee them; the rules of scoring, which an administrator sets from a day on.
@Controller
class ScoreController {
    private final Scores scores;
    private final Clock clock;

    ScoreController(Scores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @ForOverseers
    @GetMapping("/board/scores")
    String scores(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String tier,
            Actor actor,
            Model model) {
        var today = LocalDate.now(clock);
        var chosen = ScorePeriod.read(period, today);
        var of = Arrays.stream(Tier.values())
                .filter(each -> each.name().equals(tier))
                .findFirst()
                .orElse(Tier.DEPARTMENTS);
        model.addAttribute("periods", ScorePeriod.choices(today));
        model.addAttribute("period", chosen);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("tier", of);
        model.addAttribute("columns", Score.COLUMNS);
        model.addAttribute("ranking", scores.ranking(chosen, of, actor));
        return "task/scores";
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @GetMapping("/score-rules")
    String rules(Model model) {
        var now = scores.rules().getFirst();
        model.addAttribute("form", ScoreRuleForm.of(now, LocalDate.now(clock).plusDays(1)));
        return page(model);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/score-rules")
    String change(
            @ModelAttribute("form") ScoreRuleForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var rule = form.toRule(errors);
        if (rule.isPresent()) {
            var refused = scores.change(rule.get(), actor);
            if (refused == null) {
                Notice.done(redirect, "score.rule.saved");
                return "redirect:/score-rules";
            }
            errors.reject("score.rule.refused." + refused);
        }
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("rules", scores.rules());
        model.addAttribute("numbers", ScoreRuleForm.NUMBERS);
        return "task/score-rules";
    }
}
