package vn.sauro.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.security.PasswordCheck.TooManyAttempts;
import vn.sauro.shared.OwnPath;

/// The page at which one signs in, and the first page after it.
@Controller
class SignInController {
    private static final HttpSessionSecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private final PasswordCheck check;

    /// Whoever comes in gets a new session and a new token: those from before may be known to somebody else.
    private final SessionAuthenticationStrategy renewal;

    SignInController(PasswordCheck check, CsrfTokenRepository tokens) {
        this.check = check;
        renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String form(
            @RequestParam @Nullable String to, @RequestParam(name = "signed-out") @Nullable String left, Model model) {
        if (SignedIn.current().isPresent()) {
            return "redirect:" + OwnPath.orHome(to);
        }
        model.addAttribute("to", OwnPath.orHome(to));
        model.addAttribute("signedOut", left != null);
        return "security/sign-in";
    }

    @PostMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        typed.setDetails(new WebAuthenticationDetails(request));
        try {
            admit(check.authenticate(typed), request, response);
            return "redirect:" + OwnPath.orHome(to);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(many.waitFor().toSeconds() + 1));
            model.addAttribute("minutes", (many.waitFor().toSeconds() + 59) / 60);
        } catch (BadCredentialsException _) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
        }
        model.addAttribute("to", OwnPath.orHome(to));
        model.addAttribute("username", username);
        return "security/sign-in";
    }

    private void admit(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        renewal.onAuthentication(person, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(Actor actor) {
        return "redirect:" + (actor.is(Role.ADMINISTRATOR) && actor.roles().size() == 1 ? "/accounts" : "/today");
    }
}
