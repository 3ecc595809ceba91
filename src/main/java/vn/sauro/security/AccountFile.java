package vn.sauro.security;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.organisation.InvalidPack;
import vn.sauro.organisation.PackFolder;
import vn.sauro.organisation.PackProblem;
import vn.sauro.shared.CsvFile;

/// `accounts.csv` of a pack: who is to have an account from the beginning. Read whole, with everything that is wrong.
final class AccountFile {
    private static final String NAME = "accounts.csv";
    private static final AgencyId NOBODY = new AgencyId(0);
    private static final List<String> COLUMNS = List.of("username", "full_name", "position", "agency", "roles");

    private final PackFolder folder;
    private final Agencies agencies;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private AccountFile(PackFolder folder, Agencies agencies) {
        this.folder = folder;
        this.agencies = agencies;
    }

    /// @throws InvalidPack with everything that is wrong with it
    static List<CreateAccount> read(PackFolder folder, Agencies agencies) {
        var file = new AccountFile(folder, agencies);
        var accounts = file.accounts();
        if (!file.problems.isEmpty()) {
            throw new InvalidPack(file.problems);
        }
        return accounts;
    }

    private List<CreateAccount> accounts() {
        var accounts = new ArrayList<CreateAccount>();
        try (var bytes = folder.open(NAME)) {
            var csv = CsvFile.read(NAME, bytes);
            COLUMNS.stream()
                    .filter(column -> !csv.columns().contains(column))
                    .forEach(column -> problem(1, "column-missing", column));
            if (problems.isEmpty()) {
                csv.rows().forEach(row -> accounts.add(account(row)));
            }
        } catch (NoSuchFileException | FileNotFoundException _) {
            problem(0, "file-missing");
        } catch (CsvFile.Unreadable e) {
            problem(e.line(), "unreadable");
        } catch (IOException _) {
            problem(0, "file-unreadable");
        }
        if (problems.isEmpty() && accounts.stream().noneMatch(AccountFile::administers)) {
            problem(0, "account-administrator");
        }
        return accounts;
    }

    private CreateAccount account(CsvFile.Row row) {
        var username = row.get("username");
        if (!username.matches(CreateAccount.USERNAME)) {
            problem(row.line(), "account-username", username);
        }
        var other = lines.putIfAbsent(username, row.line());
        if (other != null) {
            problem(row.line(), "code-twice", username, other);
        }
        if (row.get("full_name").isEmpty()) {
            problem(row.line(), "empty", "full_name");
        }
        var agency = agencies.byCode(row.get("agency"));
        if (agency.isEmpty()) {
            problem(row.line(), "agency-unknown", row.get("agency"));
        }
        return new CreateAccount(
                username,
                row.get("full_name"),
                row.find("position").orElse(null),
                agency.map(Agency::id).orElse(NOBODY),
                roles(row),
                null);
    }

    private Set<Role> roles(CsvFile.Row row) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : row.list("roles")) {
            try {
                roles.add(Role.valueOf(name));
            } catch (IllegalArgumentException _) {
                problem(row.line(), "not-one-of", name, EnumSet.allOf(Role.class));
            }
        }
        if (row.list("roles").isEmpty()) {
            problem(row.line(), "empty", "roles");
        }
        return roles;
    }

    private static boolean administers(CreateAccount account) {
        return account.roles().contains(Role.ADMINISTRATOR);
    }

    private void problem(long line, String key, Object... arguments) {
        problems.add(new PackProblem(folder.nameOf(NAME), line, key, List.of(arguments)));
    }
}
