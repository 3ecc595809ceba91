package vn.sauro.reading;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Term;
import vn.sauro.reading.Reading.Deadline;

/// A few words that somebody says are a deadline, without the document around them: "trước ngày 30/9", "quý IV",
/// "trong 05 ngày làm việc kể từ ngày nhận".
public sealed interface DeadlinePhrase {
    /// A day, period or rhythm, as in a document.
    record Named(Deadline deadline) implements DeadlinePhrase {}

    /// A length of time from an event whose day the words do not tell.
    record Lasting(Term term) implements DeadlinePhrase {}

    /// The same in hours; `working` ones run only while offices are open.
    record LastingHours(int hours, boolean working) implements DeadlinePhrase {}

    /// `written` gives the year to days and periods named without one. Nothing where no deadline is stated.
    static Optional<DeadlinePhrase> of(String words, LocalDate written) {
        return new PhraseReader(words, written).read();
    }
}
