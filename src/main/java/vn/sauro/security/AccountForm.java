package vn.sauro.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// What was typed of an account, kept as typed.
record AccountForm(
        @Pattern(regexp = CreateAccount.USERNAME, message = "{account.username.invalid}")
        String username,

        @NotBlank(message = "{account.full-name.empty}") @Size(max = 200, message = "{account.too-long}")
        String fullName,

        @Size(max = 200, message = "{account.too-long}") @Nullable
        String position,

        @NotNull(message = "{account.agency.empty}") @Nullable
        AgencyId agency,

        @NotEmpty(message = "{account.roles.empty}") @Nullable
        Set<Role> roles,

        @Nullable Boolean active,

        @Pattern(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@]+", message = "{account.email.invalid}")
        @Size(max = 200, message = "{account.too-long}")
        @Nullable
        String email) {
    static AccountForm empty() {
        return new AccountForm("", "", "", null, Set.of(), true, "");
    }

    static AccountForm of(AccountRow account) {
        return new AccountForm(
                account.username(),
                account.fullName(),
                account.position(),
                account.agency(),
                Set.copyOf(account.roles()),
                account.active(),
                account.email());
    }

    CreateAccount toCreate() {
        return new CreateAccount(
                username, fullName.strip(), positionOrNothing(), chosenAgency(), chosenRoles(), emailOrNothing());
    }

    ChangeAccount toChange(AccountId account) {
        return new ChangeAccount(
                account,
                fullName.strip(),
                positionOrNothing(),
                chosenAgency(),
                chosenRoles(),
                Boolean.TRUE.equals(active),
                emailOrNothing());
    }

    private @Nullable String emailOrNothing() {
        return email == null || email.isBlank() ? null : email.strip();
    }

    private @Nullable String positionOrNothing() {
        return position == null || position.isBlank() ? null : position.strip();
    }

    private AgencyId chosenAgency() {
        return Objects.requireNonNull(agency);
    }

    private Set<Role> chosenRoles() {
        return Objects.requireNonNull(roles);
    }
}
