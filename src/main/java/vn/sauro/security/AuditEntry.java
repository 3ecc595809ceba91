package vn.sauro.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who did what, or was refused it. Its hash is made of what it says and of the hash before it, so that no entry can be
/// changed or taken out of the middle unseen.
record AuditEntry(
        Instant at,
        @Nullable Long account,
        @Nullable Long agency,
        @Nullable String address,
        String action,
        @Nullable String subject,
        Outcome outcome,
        @Nullable String detail) {
    /// The hash before the first entry.
    static final String BEGINNING = "0".repeat(64);

    enum Outcome {
        GRANTED,
        REFUSED
    }

    String hash(String previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, previous);
            add(digest, at);
            add(digest, account);
            add(digest, agency);
            add(digest, address);
            add(digest, action);
            add(digest, subject);
            add(digest, outcome);
            add(digest, detail);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With its length before it, so that nothing can slip from one field into the next.
    private static void add(MessageDigest digest, @Nullable Object value) {
        var bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        var length = value == null ? -1 : bytes.length;
        digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
