package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The last day on which a deadline is kept ("ngày cuối cùng còn đúng hạn"). A day that a document names stays even if
/// nobody works on it; `lastWorked` is then the working day before. `end` tells how a counted one was reached.
public record LastGoodDay(
        StatedDeadline stated, LocalDate day, @Nullable LocalTime hour, LocalDate lastWorked, Term.@Nullable End end) {

    public boolean isDayOff() {
        return !lastWorked.equals(day);
    }
}
