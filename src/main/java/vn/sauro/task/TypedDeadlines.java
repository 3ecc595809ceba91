package vn.sauro.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.Term;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.reading.DeadlinePhrase;
import vn.sauro.reading.Reading;
import vn.sauro.shared.DateInput;

/// A deadline as a person types it: a day (`30/9/2025`), or the words that a document would use ("trong
/// tháng 10", "hằng tháng trước ngày 05", "15 ngày làm việc").
@Component
class TypedDeadlines {
    /// By when, how that was understood, and the words typed.
    record Due(
            DeadlineKind kind,
            @Nullable LocalDate day,
            @Nullable String words,
            @Nullable String rule) {}

    private final OfficeCalendar calendar;

    TypedDeadlines(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /// Empty if the words name no deadline. Nothing typed is none stated.
    Optional<Due> read(String typed, LocalDate today) {
        var words = typed.strip();
        if (words.isEmpty()) return Optional.of(new Due(DeadlineKind.NONE, null, null, null));
        var day = DateInput.read(words);
        if (day.isPresent()) return Optional.of(new Due(DeadlineKind.DATE, day.get(), null, null));
        return DeadlinePhrase.of(words, today).flatMap(phrase -> switch (phrase) {
            case DeadlinePhrase.Named named -> Optional.of(named(named.deadline(), words));
            case DeadlinePhrase.Lasting lasting -> Optional.of(counted(lasting.term(), words, today));
            case DeadlinePhrase.LastingHours _ -> Optional.<Due>empty();
        });
    }

    private static Due named(Reading.Deadline deadline, String words) {
        var kind = DeadlineKind.valueOf(deadline.kind().name());
        return new Due(kind, kind.hasDay() ? deadline.date() : null, words, deadline.rule());
    }

    /// From today on, the day on which the task is given.
    private Due counted(Term term, String words, LocalDate today) {
        var last = term.end(calendar.now(), today).lastDay();
        return new Due(DeadlineKind.DATE, last, words, DeadlineWords.rule(term, today));
    }
}
