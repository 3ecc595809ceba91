package vn.sauro.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which entries of the log to show: words of the person, action, subject or address, and days.
record AuditFilter(
        String words,
        String action,
        boolean refusedOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
