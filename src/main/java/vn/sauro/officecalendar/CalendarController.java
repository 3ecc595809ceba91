package vn.sauro.officecalendar;

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
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.calendar.Explanation;
import vn.sauro.calendar.Term;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.NotFound;

/// The year with its days off, and days counted in it, for everybody.
@Controller
@PreAuthorize("isAuthenticated()")
class CalendarController {
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2099;

    private final OfficeCalendar office;
    private final Clock clock;

    CalendarController(OfficeCalendar office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String year(
            @RequestParam(required = false) @Nullable Integer year,
            @ModelAttribute("form") CountForm form,
            BindingResult errors,
            Actor actor,
            Locale language,
            Model model) {
        var today = LocalDate.now(clock);
        int chosen = year == null ? today.getYear() : year;
        if (chosen < FIRST_YEAR || chosen > LAST_YEAR) throw new NotFound("year " + chosen);
        var calendar = office.now();
        form.term(calendar, language, errors).ifPresent(answer -> model.addAttribute("term", answer));
        form.between(calendar, language, errors).ifPresent(answer -> model.addAttribute("between", answer));
        model.addAttribute("view", YearView.of(chosen, calendar));
        model.addAttribute("kinds", new Explanation(language));
        model.addAttribute("units", Term.Unit.values());
        model.addAttribute("today", today);
        model.addAttribute("keeps", actor.is(Role.ADMINISTRATOR));
        return "officecalendar/year";
    }
}
