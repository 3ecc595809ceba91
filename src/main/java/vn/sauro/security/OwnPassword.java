package vn.sauro.security;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.ChangePassword.Changed;
import vn.sauro.security.ChangePassword.Refused;
import vn.sauro.security.ChangePassword.Wait;

/// Changing one's own password ends one's sessions elsewhere.
@Service
class OwnPassword {
    private final AccountRepository repository;
    private final PasswordCheck check;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OwnPassword(
            AccountRepository repository,
            PasswordCheck check,
            SignInAttempts attempts,
            PasswordEncoder passwords,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.check = check;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    ChangePassword.Outcome change(ChangePassword wish, SignedIn person, String address, String session) {
        var wait = attempts.begin(person.username(), address);
        if (!wait.isZero()) {
            return new Wait(wait);
        }
        var hash = repository.credentials(person.username()).orElseThrow().passwordHash();
        if (!check.matches(wish.current(), hash)) {
            audit.refused(person.actor(), "password.change", "account:" + person.account(), null);
            return Refused.WRONG_CURRENT;
        }
        attempts.succeeded(person.username());
        var refused = ChangePassword.refusal(wish.chosen(), person.username().toLowerCase(Locale.ROOT));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (check.matches(wish.chosen(), hash)) {
            return Refused.SAME_AS_BEFORE;
        }
        var chosen = passwords.encode(PasswordCheck.normal(wish.chosen()));
        repository.setPassword(new AccountId(person.account()), chosen, false);
        events.publishEvent(new AccountChanged(person.username(), session));
        audit.granted(person.actor(), "password.change", "account:" + person.account(), null);
        return new Changed();
    }
}
