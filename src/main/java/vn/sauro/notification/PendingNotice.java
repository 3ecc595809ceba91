package vn.sauro.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.security.AccountId;

/// A notice that a person has neither read nor been sent.
record PendingNotice(
        AccountId account,
        long notice,
        NoticeKind kind,
        String code,
        String title,
        @Nullable LocalDate deadline,
        @Nullable Integer days,
        int tasks,
        @Nullable String from) {}
