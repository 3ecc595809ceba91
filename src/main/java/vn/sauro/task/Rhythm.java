package vn.sauro.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.StatedDeadline.Each;

/// How often a regular task owes a result ("hằng tháng, trước ngày 05"), in the words in which deadlines
/// are understood ("monthly, before day 5"). A period is named by its last good day.
public record Rhythm(String rule) {
    /// What an assigner may set where the document says "thường xuyên" only.
    static final List<String> COMMON = List.of("weekly", "monthly", "quarterly", "half-yearly", "yearly");

    private static final String DAILY = "daily";

    /// Nothing where the words name no stretch of the calendar that comes again; what is done daily owes no
    /// report a day.
    static Optional<Rhythm> of(@Nullable String rule) {
        if (rule == null || rule.startsWith(DAILY)) return Optional.empty();
        return next(rule, LocalDate.EPOCH).map(_ -> new Rhythm(rule));
    }

    /// Set by the assigner: a stretch of time, and the day of the month by which it is due if not its last.
    static Optional<Rhythm> of(String every, @Nullable Integer day) {
        if (!COMMON.contains(every)) return Optional.empty();
        if (day == null) return of(every);
        if (day < 1 || day > 31 || every.equals("weekly") || every.equals("half-yearly")) return Optional.empty();
        var rule = every + ", on day " + day;
        return of(every.equals("monthly") ? rule : rule + " of the last month");
    }

    /// The last good day of the period that is due on this day or next after it.
    LocalDate due(LocalDate from) {
        return next(rule, from).orElseThrow();
    }

    private static Optional<LocalDate> next(String rule, LocalDate from) {
        return new DeadlineWords(null, null, rule, null)
                .stated(from)
                .filter(Each.class::isInstance)
                .map(Each.class::cast)
                .map(each -> each.before() ? each.next().minusDays(1) : each.next());
    }
}
