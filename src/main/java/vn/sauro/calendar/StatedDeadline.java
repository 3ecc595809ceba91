package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A deadline in the way a document states it ("thời hạn nêu trong văn bản"), of which a working calendar makes a last
/// good day.
public sealed interface StatedDeadline {
    /// "Trước ngày 30/9": by the letter that day is too late.
    record Before(LocalDate day) implements StatedDeadline {}

    /// "Chậm nhất ngày 15/8", "trước 17 giờ ngày 15/8", "chiều 15/8": that day still counts, up to the hour if one is
    /// named.
    record By(LocalDate day, @Nullable LocalTime hour) implements StatedDeadline {}

    /// "Trong tháng 8", "quý IV", "đến hết năm": up to the last day (Civil Code 91/2015/QH13, Art. 146.2 and 146.3).
    record Within(Period period, LocalDate last) implements StatedDeadline {}

    /// "Đầu tháng 12", "giữa tháng 8", "giữa năm 2027": the day that the law names for it (Civil Code, Art. 146.2 and
    /// 146.3).
    record At(Moment moment, LocalDate day) implements StatedDeadline {}

    /// "Trong 05 ngày làm việc kể từ ngày …".
    record Counted(Term term, LocalDate from) implements StatedDeadline {}

    /// "Trong 24 giờ kể từ khi nhận" runs by the clock, "08 giờ làm việc" while offices are open; both from the moment
    /// itself (Civil Code, Art. 147.1).
    record Hours(int amount, boolean working, LocalDateTime from) implements StatedDeadline {}

    /// "Trước ngày 05 hằng tháng": the next time it falls due. Without a day of its own, the period's last day.
    record Each(Period period, @Nullable Integer day, boolean before, LocalDate next) implements StatedDeadline {}

    /// A moment of the calendar that words name loosely and the law by its day.
    enum Moment {
        MONTH_START("first day of the month"),
        MONTH_MIDDLE("fifteenth of the month"),
        YEAR_MIDDLE("last day of June");

        private final String rule;

        Moment(String rule) {
            this.rule = rule;
        }

        /// How it is kept beside the day.
        public String rule() {
            return rule;
        }
    }

    /// A stretch of the calendar that comes again.
    enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /// The last moment at which it is kept, and whether that day is worked.
    default LastGoodDay lastGoodDay(WorkingCalendar calendar, OfficeHours hours) {
        return switch (this) {
            case Before before -> named(calendar, before.day().minusDays(1), null);
            case By by -> named(calendar, by.day(), by.hour());
            case At at -> named(calendar, at.day(), null);
            case Within within -> named(calendar, within.last(), null);
            case Each each -> named(calendar, each.before() ? each.next().minusDays(1) : each.next(), null);
            case Counted counted -> {
                var end = counted.term().end(calendar, counted.from());
                yield new LastGoodDay(this, end.lastDay(), null, end.lastDay(), end);
            }
            case Hours length -> {
                var end = length.working()
                        ? hours.plus(calendar, length.from(), java.time.Duration.ofHours(length.amount()))
                        : length.from().plusHours(length.amount());
                yield named(calendar, end.toLocalDate(), end.toLocalTime());
            }
        };
    }

    private LastGoodDay named(WorkingCalendar calendar, LocalDate day, @Nullable LocalTime hour) {
        return new LastGoodDay(this, day, hour, calendar.sameOrPreviousWorkingDay(day), null);
    }
}
