package vn.sauro.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.ChangePassword.Changed;
import vn.sauro.security.ChangePassword.Refused;
import vn.sauro.security.ChangePassword.Wait;
import vn.sauro.shared.Notice;

/// The page on which everybody changes their own password.
@Controller
@RequestMapping(OwnPasswordFirst.PASSWORD_PAGE)
@PreAuthorize("isAuthenticated()")
class PasswordController {
    private static final HttpSessionSecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private final OwnPassword passwords;

    PasswordController(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return page(model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (!form.isTypedTwiceAlike()) {
            errors.rejectValue("again", "password.again.different");
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        var person = SignedIn.current().orElseThrow();
        var wish = new ChangePassword(form.current(), form.chosen());
        var session = request.getSession().getId();
        return switch (passwords.change(wish, person, request.getRemoteAddr(), session)) {
            case Changed _ -> {
                request.changeSessionId();
                keep(person.withOwnPassword(), request, response);
                Notice.done(redirect, "password.changed");
                yield "redirect:/";
            }
            case Wait wait -> {
                errors.reject("password.wait", new Object[] {(wait.time().toSeconds() + 59) / 60}, "");
                yield page(model);
            }
            case Refused refused -> {
                var field = refused == Refused.WRONG_CURRENT ? "current" : "chosen";
                errors.rejectValue(field, "password.refused." + refused);
                yield page(model);
            }
        };
    }

    private static void keep(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
    }

    private static String page(Model model) {
        var mustChange = SignedIn.current().filter(SignedIn::mustChangePassword).isPresent();
        model.addAttribute("mustChange", mustChange);
        model.addAttribute("shortest", ChangePassword.SHORTEST);
        return "security/password";
    }
}
