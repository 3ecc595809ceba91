package vn.sauro.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.PackAtStart;

/// Opens the accounts of `accounts.csv` in the pack, where there are none yet.
///
/// Those of the demonstration share the password that its pack names. In any other pack the administrators get a
/// one-time password, told once at this start, and everybody else gets theirs from an administrator.
@Component
public class AccountsAtStart {
    /// How somebody can come in after this start: told to whoever started the program.
    public record Entrance(String username, String fullName, String agencyName, String password) {}

    private final AccountRepository repository;
    private final PackAtStart pack;
    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final List<Entrance> entrances;

    AccountsAtStart(
            AccountRepository repository,
            PackAtStart pack,
            Agencies agencies,
            PasswordEncoder passwords,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.pack = pack;
        this.agencies = agencies;
        this.passwords = passwords;
        this.clock = clock;
        var opened = new TransactionTemplate(transactions).execute(_ -> openAll());
        entrances = List.copyOf(opened);
    }

    /// Empty unless this start opened the accounts, or they are those of the demonstration.
    public List<Entrance> entrances() {
        return entrances;
    }

    /// The password of all accounts of the demonstration; empty in any other pack.
    public final Optional<String> demonstrationPassword() {
        return pack.folder().isDemonstration()
                ? Optional.of(read("demonstration-password.txt").strip())
                : Optional.empty();
    }

    private List<Entrance> openAll() {
        repository.lock();
        var password = demonstrationPassword();
        if (repository.hasAccounts()) {
            return password.map(this::ofDemonstration).orElse(List.of());
        }
        var told = new ArrayList<Entrance>();
        for (var wish : AccountFile.read(pack.folder(), agencies)) {
            var chosen = password.orElseGet(OneTimePassword::generate);
            repository.create(wish, passwords.encode(chosen), password.isEmpty(), clock.instant());
            if (password.isPresent() || wish.roles().contains(Role.ADMINISTRATOR)) {
                told.add(entrance(wish, chosen));
            }
        }
        return told;
    }

    /// The accounts of the demonstration that are still open; their people may have changed the password.
    private List<Entrance> ofDemonstration(String password) {
        return AccountFile.read(pack.folder(), agencies).stream()
                .filter(wish -> repository
                        .credentials(wish.username())
                        .filter(AccountRepository.Credentials::active)
                        .isPresent())
                .map(wish -> entrance(wish, password))
                .toList();
    }

    private Entrance entrance(CreateAccount wish, String password) {
        return new Entrance(wish.username(), wish.fullName(), agencies.name(wish.agency()), password);
    }

    private String read(String file) {
        try (var bytes = pack.folder().open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
