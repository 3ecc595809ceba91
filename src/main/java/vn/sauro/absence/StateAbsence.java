package vn.sauro.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.security.AccountId;

/// Says that somebody will be away and who stands in for them, and all that can come of it.
public record StateAbsence(
        AccountId person,
        LocalDate first,
        LocalDate last,
        AccountId deputy,
        @Nullable String reason) {
    static final int DAYS_MAXIMUM = 366;
    static final int REASON_MAXIMUM = 300;

    public sealed interface Outcome {}

    public record Stated(AbsenceId absence) implements Outcome {}

    /// Why not. Each has its words in `messages/absence.properties`.
    public sealed interface Refused extends Outcome {}

    public enum Unfit implements Refused {
        NOT_YOURS,
        REVERSED,
        IN_THE_PAST,
        TOO_LONG,
        REASON_TOO_LONG,
        NOT_OF_THE_BODY,
        NOBODY_ELSE,
        MAY_NOT_AS_MUCH
    }

    /// Another absence is in the way: whose, and on which days.
    public record InTheWay(Clash clash, String person, LocalDate first, LocalDate last) implements Refused {}

    public enum Clash {
        /// The person is away on some of these days already.
        ALREADY_AWAY,
        /// The deputy is away then: nobody acts for a deputy.
        DEPUTY_AWAY,
        /// The person stands in for somebody then, and cannot hand that on (Decree 30/2020/NĐ-CP, Art. 13.3).
        STANDS_IN
    }
}
