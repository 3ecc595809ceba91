package vn.sauro.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.StatedDeadline.At;
import vn.sauro.calendar.StatedDeadline.Before;
import vn.sauro.calendar.StatedDeadline.By;
import vn.sauro.calendar.StatedDeadline.Counted;
import vn.sauro.calendar.StatedDeadline.Each;
import vn.sauro.calendar.StatedDeadline.Hours;
import vn.sauro.calendar.StatedDeadline.Within;
import vn.sauro.text.WrittenDate;

/// Says in one sentence what a deadline means: the rule, the last good day, the days passed over. A sentence, and not
/// parts of one, so that the page of a task, the review and the command line tell the same.
public final class DeadlineExplanation {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final CalendarWords words;
    private final Explanation counts;

    public DeadlineExplanation(Locale locale) {
        this.words = new CalendarWords(locale);
        this.counts = new Explanation(locale);
    }

    /// Of the deadline alone.
    public String of(WorkingCalendar calendar, LastGoodDay last) {
        return of(calendar, last, null);
    }

    /// Also says what day is tracked, where that is another than the last good one by the letter: documents use
    /// "trước ngày" loosely, so a task is late only after the day that is named, until its assigner fixes another.
    public String of(WorkingCalendar calendar, LastGoodDay last, @Nullable LocalDate tracked) {
        return rule(last) + off(calendar, last) + tracked(last, tracked) + ".";
    }

    private String tracked(LastGoodDay last, @Nullable LocalDate tracked) {
        if (tracked == null || tracked.equals(last.day())) return "";
        boolean isNamed = last.stated() instanceof Before before && before.day().equals(tracked);
        return words.of(
                isNamed ? "deadline.tracked" : "deadline.tracked.other",
                printed(tracked),
                printed(tracked.plusDays(1)));
    }

    /// "Trước một ngày", the kind as people call it.
    public String kind(StatedDeadline stated) {
        return words.of("deadline.kind." + stated.getClass().getSimpleName());
    }

    /// A sentence for each year whose decisions are not known and on which the day rests.
    public List<String> provisional(WorkingCalendar calendar, LastGoodDay last) {
        var from = last.end() == null ? last.day() : last.end().event();
        return counts.provisional(calendar, from, last.day());
    }

    private String rule(LastGoodDay last) {
        var day = printed(last.day());
        return switch (last.stated()) {
            case Before before -> words.of("deadline.before", printed(before.day()), day);
            case By by
            when by.hour() != null -> words.of("deadline.hour", day, by.hour().format(HOUR));
            case By _ -> words.of("deadline.by", day);
            case At at -> words.of("deadline.at." + at.moment(), day);
            case Within within -> words.of("deadline.within." + within.period(), day);
            case Counted _ -> withoutStop(counts.of(java.util.Objects.requireNonNull(last.end())));
            case Hours hours -> hours(hours, last);
            case Each each when each.day() == null -> words.of("deadline.each." + each.period(), day);
            case Each each ->
                words.of(each.before() ? "deadline.each.before" : "deadline.each.on", printed(each.next()), day);
        };
    }

    private String hours(Hours hours, LastGoodDay last) {
        var reached = last.hour() == null ? LocalTime.MIDNIGHT : last.hour();
        return words.of(
                hours.working() ? "deadline.hours.working" : "deadline.hours",
                Integer.toString(hours.amount()),
                hours.from().toLocalTime().format(HOUR),
                printed(hours.from().toLocalDate()),
                reached.format(HOUR),
                printed(last.day()));
    }

    private String off(WorkingCalendar calendar, LastGoodDay last) {
        if (!last.isDayOff() || last.stated() instanceof Hours) return "";
        var reason = calendar.wholeDayOff(last.day());
        var name = reason == null ? words.of("weekday." + last.day().getDayOfWeek()) : reason.name();
        return words.of("deadline.off", printed(last.day()), name, printed(last.lastWorked()));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String printed(LocalDate day) {
        return WrittenDate.format(day);
    }
}
