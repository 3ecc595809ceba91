package vn.sauro.security;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Lets in who knows the password. An unknown, a shut and a mistyped account look and take the same.
@Component
class PasswordCheck implements AuthenticationManager {
    private static final int LONGEST_USERNAME = 100;

    /// Each check takes 19 MB and most of a tenth of a second: more at once than processors would only fill the memory.
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final AccountRepository accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final String ofNobody;

    PasswordCheck(AccountRepository accounts, SignInAttempts attempts, PasswordEncoder passwords, AuditLog audit) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        ofNobody = passwords.encode("the password of nobody");
    }

    /// Nothing is looked at before `wait` has passed.
    static final class TooManyAttempts extends AuthenticationException {
        private static final long serialVersionUID = 1;
        private final Duration wait;

        TooManyAttempts(Duration wait) {
            super("Too many attempts");
            this.wait = wait;
        }

        Duration waitFor() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var username = typed.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(typed.getCredentials());
        var address = address(typed.getDetails());
        var wait = attempts.begin(username, address);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        var person = check(username, password);
        attempts.succeeded(username);
        audit.granted(person.actor(), "sign-in", "account:" + person.account(), null);
        var result = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        result.setDetails(typed.getDetails());
        return result;
    }

    private SignedIn check(String username, String password) {
        var known = username.length() > LONGEST_USERNAME
                ? Optional.<AccountRepository.Credentials>empty()
                : accounts.credentials(username);
        var hash = known.map(AccountRepository.Credentials::passwordHash).orElse(ofNobody);
        var right = matches(password, hash);
        if (right && known.filter(AccountRepository.Credentials::active).isPresent()) {
            return known.get().person();
        }
        known.ifPresentOrElse(
                account -> audit.refused(
                        account.person().actor(),
                        "sign-in",
                        "account:" + account.person().account(),
                        null),
                () -> audit.refusedToUnknown("sign-in"));
        throw new BadCredentialsException("Wrong username or password");
    }

    /// Whether it is the password; the account of the person who asks is known.
    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return passwords.matches(normal(password), hash);
        } finally {
            places.release();
        }
    }

    /// The same letters from any keyboard program: `ệ` is typed as one, two or three characters.
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
