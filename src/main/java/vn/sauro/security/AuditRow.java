package vn.sauro.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of the log as the list shows it.
record AuditRow(
        long id,
        Instant at,
        @Nullable String person,
        @Nullable String agency,
        @Nullable String address,
        String action,
        @Nullable String subject,
        boolean refused,
        @Nullable String detail) {}
