package vn.sauro.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.extraction.FileFormat;
import vn.sauro.organisation.AgencyId;

/// What is known of a document beside its text. What the document does not state is null. `failure` names why it could
/// not be read.
public record DocumentView(
        DocumentId id,
        String fileName,
        FileFormat format,
        DocumentState state,
        @Nullable String failure,
        AgencyId agency,
        String receivedBy,
        Instant receivedAt,
        @Nullable Instant readAt,
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate eventOn,
        @Nullable String title,
        @Nullable String signer) {
    /// What people call it: its title, else the name of its file.
    public String name() {
        return title == null ? fileName : title;
    }
}
