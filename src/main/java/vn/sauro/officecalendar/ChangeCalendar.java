package vn.sauro.officecalendar;

import java.util.List;
import vn.sauro.calendar.SpecialDay;

/// Changes the calendar of the offices by a decision.
sealed interface ChangeCalendar {
    /// The days that one document decides.
    record Add(List<SpecialDay> days) implements ChangeCalendar {}

    /// Takes a day back, with the reason ("theo Quyết định …").
    record Withdraw(DecidedDayId day, String reason) implements ChangeCalendar {}

    /// What would come of it: the deadlines that move. `sign` stands for this wish and this list.
    record Preview(List<MovingDeadline> moving, String sign) {}

    sealed interface Outcome {}

    record Applied(int moved) implements Outcome {}

    /// Nothing is changed: the person has not seen this list yet, which is the one of now.
    record Unseen(Preview preview) implements Outcome {}

    /// Why not. Each name has its words in `messages/officecalendar.properties`.
    enum Refused implements Outcome {
        DECIDED_ALREADY,
        WITHDRAWN_ALREADY
    }
}
