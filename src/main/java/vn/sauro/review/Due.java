package vn.sauro.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.DeadlineWords;
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

    /// How the words are understood once a person has put this day. Another day than "before" or "the last of the
    /// quarter" meant is meant as that day; a count is kept, so that it can still be told.
    @Nullable
    String ruleFor(DeadlineKind chosen, @Nullable LocalDate day) {
        if (chosen != kind) return null;
        boolean counted = new DeadlineWords(date, null, rule, words).counted().isPresent();
        return counted || Objects.equals(day, date) ? rule : null;
    }

    /// Where both say something, the first holds and the words of both are kept for the person who confirms.
    Due and(Due other) {
        if (!isStated()) return other.isStated() ? other : this;
        return new Due(kind, date, Words.join(words, other.words, "; "), rule, Words.join(note, other.note, "; "));
    }
}
