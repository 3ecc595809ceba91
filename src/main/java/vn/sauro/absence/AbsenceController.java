package vn.sauro.absence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.security.Staff;
import vn.sauro.shared.Notice;

/// "Vắng mặt, ủy quyền": when one is away and who acts meanwhile.
@Controller
@RequestMapping("/absences")
@PreAuthorize("hasAnyRole('SPECIALIST', 'STANDING', 'HEAD', 'OFFICER')")
class AbsenceController {
    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", AbsenceForm.of(actor.account()));
        return page(actor, model);
    }

    @PostMapping
    String state(
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var wish = form.toWish(errors);
        if (wish.isPresent()) {
            switch (absences.state(wish.get(), actor)) {
                case StateAbsence.Stated _ -> {
                    Notice.done(redirect, "absence.stated");
                    return "redirect:/absences";
                }
                case StateAbsence.Refused refused -> AbsenceForm.show(refused, errors);
            }
        }
        return page(actor, model);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable AbsenceId id, Actor actor, RedirectAttributes redirect) {
        absences.end(id, actor);
        Notice.done(redirect, "absence.ended");
        return "redirect:/absences";
    }

    private String page(Actor actor, Model model) {
        var colleagues = absences.colleagues(actor);
        var own = colleagues.stream()
                .filter(each -> each.id().equals(actor.account()))
                .findFirst();
        boolean heads = actor.is(Role.HEAD);
        model.addAttribute("heads", heads);
        model.addAttribute(
                "alone",
                own.filter(person -> colleagues.stream().noneMatch(each -> mayStandInFor(each, person)))
                        .isPresent());
        model.addAttribute("colleagues", colleagues);
        model.addAttribute(
                "deputies",
                colleagues.stream()
                        .filter(each -> heads
                                ? colleagues.stream().anyMatch(person -> mayStandInFor(each, person))
                                : own.filter(person -> mayStandInFor(each, person))
                                        .isPresent())
                        .toList());
        model.addAttribute("absences", absences.list(actor));
        return "absence/list";
    }

    private static boolean mayStandInFor(Staff deputy, Staff person) {
        return !deputy.id().equals(person.id()) && deputy.mayAsMuchAs(person);
    }
}
