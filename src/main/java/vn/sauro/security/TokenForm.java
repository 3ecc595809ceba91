package vn.sauro.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.DateInput;

/// What was typed of a key to be made, kept as typed.
record TokenForm(
        @Nullable String name,
        @Nullable AgencyId agency,
        @Nullable Boolean writes,
        @Nullable String expiresOn) {

    Optional<IssueToken> toWish(Errors errors) {
        var day = DateInput.read(expiresOn == null ? "" : expiresOn, "expiresOn", errors);
        if (day.isEmpty() && !errors.hasErrors()) errors.rejectValue("expiresOn", "token.expiresOn.empty");
        if (agency == null) errors.rejectValue("agency", "account.agency.empty");
        if (errors.hasErrors() || agency == null) return Optional.empty();
        return day.map(until -> new IssueToken(name == null ? "" : name, agency, Boolean.TRUE.equals(writes), until));
    }
}
