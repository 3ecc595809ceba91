package vn.sauro.security;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.ExcelTable;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;

/// What can be done with accounts ("tài khoản"). Whoever holds one is never deleted, since the log names them.
@Service
public class Accounts {
    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            PasswordEncoder passwords,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The full names of people, for those who show who did something.
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return repository.names(ids);
    }

    /// The full names of all, for reading documents that name them.
    @Transactional(readOnly = true)
    public List<String> fullNames() {
        return repository.fullNames();
    }

    /// Everybody who may sign in and has an address.
    @Transactional(readOnly = true)
    public List<Correspondent> withEmail() {
        return repository.withEmail();
    }

    /// The address of one person, for that person.
    @Transactional(readOnly = true)
    public Optional<String> email(AccountId id) {
        return repository.email(id);
    }

    /// Those who work for the body and whom its head can give something to do.
    @Transactional(readOnly = true)
    public List<Colleague> officers(AgencyId agency) {
        return repository.officers(agency);
    }

    /// All who may sign in for the body, with what they may do.
    @Transactional(readOnly = true)
    public List<Staff> staff(AgencyId agency) {
        return repository.staff(agency);
    }

    AccountRow get(AccountId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("account " + id.value()));
    }

    @Transactional(readOnly = true)
    List<AccountRow> listAll(AccountFilter filter) {
        return repository.listAll(filter, ExcelTable.MAXIMUM);
    }

    @Transactional(readOnly = true)
    Page<AccountRow> list(AccountFilter filter, Paging paging) {
        return Page.of(repository.list(filter, paging), repository.count(filter), paging, row ->
                new Object[] {row.fullName(), row.id().value()});
    }

    @Transactional
    CreateAccount.Outcome create(CreateAccount wish, Actor actor) {
        repository.lock();
        if (repository.isTaken(wish.username())) {
            return CreateAccount.Refused.USERNAME_TAKEN;
        }
        var password = OneTimePassword.generate();
        var id = repository.create(wish, passwords.encode(password), true, clock.instant());
        audit.granted(actor, "account.create", subject(id), wish.username() + " " + wish.roles());
        return new CreateAccount.Created(id, password);
    }

    @Transactional
    ChangeAccount.Outcome change(ChangeAccount wish, Actor actor) {
        repository.lock();
        var before = get(wish.account());
        var refused = refusal(wish, actor);
        if (refused != null) {
            audit.refused(actor, "account.change", subject(wish.account()), refused.name());
            return refused;
        }
        repository.change(wish, before.username());
        events.publishEvent(new AccountChanged(before.username(), null));
        audit.granted(actor, "account.change", subject(wish.account()), wish.roles() + (wish.active() ? "" : " shut"));
        return new ChangeAccount.Changed();
    }

    private ChangeAccount.@Nullable Refused refusal(ChangeAccount wish, Actor actor) {
        var remains = wish.active() && wish.roles().contains(Role.ADMINISTRATOR);
        if (remains) {
            return null;
        }
        if (wish.account().equals(actor.account())) {
            return ChangeAccount.Refused.OWN_ACCOUNT;
        }
        var was = get(wish.account());
        var administers = was.active() && was.roles().contains(Role.ADMINISTRATOR);
        return administers && !repository.hasOtherAdministrator(wish.account())
                ? ChangeAccount.Refused.LAST_ADMINISTRATOR
                : null;
    }

    /// A new one-time password for somebody who has forgotten theirs.
    @Transactional
    String resetPassword(AccountId id, Actor actor) {
        var account = get(id);
        var password = OneTimePassword.generate();
        repository.setPassword(id, passwords.encode(password), true);
        events.publishEvent(new AccountChanged(account.username(), null));
        audit.granted(actor, "account.password-reset", subject(id), null);
        return password;
    }

    private static String subject(AccountId id) {
        return "account:" + id.value();
    }
}
