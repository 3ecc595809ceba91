package vn.sauro.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.sauro.organisation.Agencies;
import vn.sauro.shared.Notice;

/// The page on which people connect other programs ("kết nối"): their own calendar, and keys for programs of a body.
@Controller
@RequestMapping("/connections")
@PreAuthorize("isAuthenticated()")
class ConnectionController {
    private final AccessTokens tokens;
    private final Agencies agencies;
    private final Clock clock;

    ConnectionController(AccessTokens tokens, Agencies agencies, Clock clock) {
        this.tokens = tokens;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        var year = LocalDate.now(clock).plusYears(1);
        model.addAttribute("form", new TokenForm("", actor.agency(), false, vn.sauro.shared.Formats.asPrinted(year)));
        return page(actor, model);
    }

    /// Shown in the answer itself, so that it is kept nowhere.
    @PostMapping
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'HEAD')")
    String issue(@ModelAttribute("form") TokenForm form, BindingResult errors, Actor actor, Model model) {
        var wish = form.toWish(errors);
        if (wish.isPresent()) {
            switch (tokens.issue(wish.get(), actor)) {
                case IssueToken.Issued issued -> {
                    model.addAttribute("issued", issued.key());
                    model.addAttribute("issuedName", wish.get().name());
                }
                case IssueToken.Refused refused -> errors.reject("token.refused." + refused);
            }
        }
        return page(actor, model);
    }

    @PostMapping("/{id}/revoke")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'HEAD')")
    String revoke(@PathVariable AccessTokenId id, Actor actor, RedirectAttributes redirect) {
        tokens.revoke(id, actor);
        Notice.done(redirect, "token.revoked");
        return "redirect:/connections";
    }

    @PostMapping("/calendar")
    String calendar(Actor actor, Model model) {
        var key = tokens.calendar(actor);
        model.addAttribute(
                "calendarAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/tasks.ics")
                        .queryParam("key", key)
                        .toUriString());
        return show(actor, model);
    }

    @PostMapping("/calendar/end")
    String endCalendar(Actor actor, RedirectAttributes redirect) {
        tokens.endCalendar(actor);
        Notice.done(redirect, "calendar.ended");
        return "redirect:/connections";
    }

    private String page(Actor actor, Model model) {
        boolean keeps = AccessTokens.keepsAll(actor) || actor.is(Role.HEAD);
        var today = LocalDate.now(clock);
        model.addAttribute("keeps", keeps);
        model.addAttribute("keepsAll", AccessTokens.keepsAll(actor));
        model.addAttribute("today", today);
        model.addAttribute("tokens", keeps ? tokens.list(actor) : List.of());
        model.addAttribute("agencies", AccessTokens.keepsAll(actor) ? agencies.all(today) : List.of());
        model.addAttribute("calendar", tokens.ownCalendar(actor).orElse(null));
        return "security/connections";
    }
}
