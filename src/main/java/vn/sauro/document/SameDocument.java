package vn.sauro.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Another document of the same body that is the same as the one looked at, taken in `before` it or after.
public record SameDocument(
        DocumentId id,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String name,
        Instant receivedAt,
        Sameness sameness,
        double share,
        boolean before) {

    /// What people call it: its number, else its title or file.
    public String words() {
        return number == null ? name : number;
    }
}
