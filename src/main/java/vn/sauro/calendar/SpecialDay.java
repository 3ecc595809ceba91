package vn.sauro.calendar;

import java.time.LocalDate;

/// A day that is not what its weekday says, with the act or rule that makes it so.
public record SpecialDay(LocalDate date, Kind kind, DayPart part, String name, String basis) {
    public enum Kind {
        /// A public holiday ("ngày nghỉ lễ, tết"; Labour Code 45/2019/QH14, Art. 112).
        HOLIDAY,
        /// Off because a holiday fell on a weekly day off ("nghỉ bù"; Labour Code, Art. 111.3).
        COMPENSATION,
        /// A working day made free against another ("ngày nghỉ hoán đổi").
        SWAPPED_OFF,
        /// A weekly day off that is worked ("ngày làm bù").
        SWAPPED_WORK,
        /// Off in this province or body alone ("nghỉ riêng của địa phương").
        LOCAL;

        public boolean isWorked() {
            return this == SWAPPED_WORK;
        }
    }

    /// Which half of the day it is about.
    public enum DayPart {
        WHOLE,
        MORNING,
        AFTERNOON
    }
}
