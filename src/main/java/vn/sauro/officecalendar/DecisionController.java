package vn.sauro.officecalendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.calendar.Explanation;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.officecalendar.ChangeCalendar.Applied;
import vn.sauro.officecalendar.ChangeCalendar.Refused;
import vn.sauro.officecalendar.ChangeCalendar.Unseen;
import vn.sauro.officecalendar.ChangeCalendar.Withdraw;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// Where an administrator enters what a decision makes of the calendar, or withdraws it: first the deadlines that move
/// are shown, then it applies.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class DecisionController {
    private final DecidedDays decided;
    private final OfficeCalendar office;
    private final Clock clock;

    DecisionController(DecidedDays decided, OfficeCalendar office, Clock clock) {
        this.decided = decided;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/calendar/decisions")
    String list(@RequestParam(required = false) @Nullable Integer year, Locale language, Model model) {
        model.addAttribute("form", DecisionForm.empty());
        return page(year == null ? LocalDate.now(clock).getYear() : year, language, model);
    }

    @PostMapping("/calendar/decisions")
    String add(
            @RequestParam int year,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale language,
            RedirectAttributes redirect,
            Model model) {
        var wish = form.toAdd(errors);
        if (wish.isPresent()) {
            switch (decided.apply(wish.get(), form.seen(), actor)) {
                case Applied applied -> {
                    var first = wish.get().days().getFirst().date();
                    Notice.done(redirect, "office.applied", Integer.toString(applied.moved()));
                    // the form's own "#add" would hide what is told on top
                    return "redirect:/calendar/decisions?year=" + first.getYear() + "#notice";
                }
                case Unseen unseen -> model.addAttribute("preview", unseen.preview());
                case Refused refused -> errors.reject("office.refused." + refused);
            }
        }
        return page(year, language, model);
    }

    @GetMapping("/calendar/decisions/{id}/withdraw")
    String withdrawal(@PathVariable DecidedDayId id, Locale language, Model model) {
        model.addAttribute("form", new WithdrawalForm(null, null));
        return withdrawalPage(id, language, model);
    }

    @PostMapping("/calendar/decisions/{id}/withdraw")
    String withdraw(
            @PathVariable DecidedDayId id,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Actor actor,
            Locale language,
            RedirectAttributes redirect,
            Model model) {
        if (!errors.hasErrors()) {
            switch (decided.apply(new Withdraw(id, form.reason().strip()), form.seen(), actor)) {
                case Applied applied -> {
                    Notice.done(redirect, "office.withdrawn.done", Integer.toString(applied.moved()));
                    return "redirect:/calendar/decisions?year="
                            + decided.get(id).day().date().getYear();
                }
                case Unseen unseen -> model.addAttribute("preview", unseen.preview());
                case Refused refused -> errors.reject("office.refused." + refused);
            }
        }
        return withdrawalPage(id, language, model);
    }

    private String page(int year, Locale language, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("days", decided.ofYear(year));
        model.addAttribute("provisional", office.now().isProvisional(year));
        model.addAttribute("allKinds", Kind.values());
        model.addAttribute("parts", DayPart.values());
        model.addAttribute("kinds", new Explanation(language));
        return "officecalendar/decisions";
    }

    private String withdrawalPage(DecidedDayId id, Locale language, Model model) {
        model.addAttribute("decided", decided.get(id));
        model.addAttribute("kinds", new Explanation(language));
        return "officecalendar/withdrawal";
    }
}
