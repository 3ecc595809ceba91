package vn.sauro.officecalendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why a decided day is withdrawn, as typed.
record WithdrawalForm(
        @NotBlank(message = "{office.reason.missing}") @Size(max = 500, message = "{office.too-long}")
        String reason,

        String seen) {
    WithdrawalForm(@Nullable String reason, @Nullable String seen) {
        this.reason = reason == null ? "" : reason;
        this.seen = seen == null ? "" : seen;
    }
}
