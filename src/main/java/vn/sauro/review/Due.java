package vn.sauro.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.task.DeadlineKind;

/// The deadline ("thời hạn"): its kind, the day if it has one, the document's words, and how they were understood.
record Due(
        DeadlineKind kind,
        @Nullable LocalDate date,
        @Nullable String words,
        @Nullable String rule,
        @Nullable String note) {
    static final Due UNSTATED = new Due(DeadlineKind.NONE, null, null, null, null);

    public boolean isStated() {
        return kind != DeadlineKind.NONE;
    }

    /// Where both say something, the first holds and the words of both are kept for the person who confirms.
    Due and(Due other) {
        if (!isStated()) return other.isStated() ? other : this;
        return new Due(kind, date, Words.join(words, other.words, "; "), rule, Words.join(note, other.note, "; "));
    }
}
