package vn.sauro.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document in a list. `again` if its body had taken it in before.
record DocumentRow(
        DocumentId id,
        String fileName,
        DocumentState state,
        @Nullable String failure,
        Instant receivedAt,
        String receivedBy,
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String title,
        boolean again) {
    /// What people call it: its title, else the name of its file.
    public String name() {
        return title == null ? fileName : title;
    }
}
