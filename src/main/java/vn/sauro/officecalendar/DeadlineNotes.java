package vn.sauro.officecalendar;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.sauro.calendar.DeadlineExplanation;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.OfficeHours;
import vn.sauro.calendar.StatedDeadline.Period;
import vn.sauro.calendar.WorkingCalendar;

/// Explains deadlines on pages, in the language of the page: `${@deadlineNotes.of(…)}`. The one place where the words
/// of a document, the calendar of the offices and the day that is tracked come together.
@Component
public class DeadlineNotes {
    private final OfficeCalendar office;
    private final Clock clock;

    DeadlineNotes(OfficeCalendar office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// `named` is the day the document names, `tracked` the one by which it is late; `kind` is how it is meant. Null
    /// where no day can be told ("thường xuyên").
    public @Nullable DeadlineNote of(
            String kind,
            @Nullable LocalDate named,
            @Nullable LocalDate tracked,
            @Nullable String rule,
            @Nullable String words) {
        var calendar = calendar();
        return new DeadlineWords(named, period(kind), rule, words)
                .stated(LocalDate.now(clock))
                .map(stated -> {
                    var last = stated.lastGoodDay(calendar, OfficeHours.USUAL);
                    var told = new DeadlineExplanation(LocaleContextHolder.getLocale());
                    return new DeadlineNote(told.of(calendar, last, tracked), told.provisional(calendar, last));
                })
                .orElse(null);
    }

    /// Whether the day may still move because the days off of its year are not decided ("tạm tính").
    public boolean isProvisional(
            String kind, LocalDate named, LocalDate tracked, @Nullable String rule, @Nullable String words) {
        if (!office.lately().isProvisional(tracked.getYear())) return false;
        var note = of(kind, named, tracked, rule, words);
        return note != null && !note.provisional().isEmpty();
    }

    private static @Nullable Period period(String kind) {
        return switch (kind) {
            case "MONTH" -> Period.MONTH;
            case "YEAR_END" -> Period.YEAR;
            default -> null;
        };
    }

    /// Fetched once for a page, however many deadlines stand on it.
    private WorkingCalendar calendar() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return office.now();
        var name = DeadlineNotes.class.getName();
        var known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof WorkingCalendar calendar) return calendar;
        var calendar = office.now();
        request.setAttribute(name, calendar, RequestAttributes.SCOPE_REQUEST);
        return calendar;
    }
}
