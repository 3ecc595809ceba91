package vn.sauro.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A table of tasks that somebody of a body sent ("lần nhập"): only looked over, given, or taken back.
record TaskImport(
        TaskImportId id,
        String fileName,
        String sha256,
        String receivedBy,
        Instant receivedAt,
        @Nullable Instant givenAt,
        @Nullable String givenBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        int given) {
    enum State {
        CHECKED,
        GIVEN,
        UNDONE
    }

    public State state() {
        if (undoneAt != null) return State.UNDONE;
        return givenAt == null ? State.CHECKED : State.GIVEN;
    }
}
