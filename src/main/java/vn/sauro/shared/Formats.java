package vn.sauro.shared;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How pages write days, moments and figures, in the language of the page: `${@formats.date(task.deadline)}`.
/// What is not there is written as nothing.
@Component
public class Formats {
    /// Days before a deadline from which it is "sắp đến hạn".
    public static final int DUE_SOON = 3;

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource words;
    private final Clock clock;

    Formats(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return isVietnamese() ? asPrinted(day) : ENGLISH_DAY.format(day);
    }

    /// As documents write it, `08/8/2025`: a zero before days under 10 and the months 1 and 2 (Decree 30/2020/NĐ-CP,
    /// Appendix I).
    public static String asPrinted(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return String.format(Locale.ROOT, "%02d/%s/%d", day.getDayOfMonth(), month, day.getYear());
    }

    /// `14:05 08/8/2025`
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(OfficeClock.ZONE);
        return TIME.format(local) + " " + date(local.toLocalDate());
    }

    /// For the attribute `datetime` of HTML.
    public String iso(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// How long ago: "vừa xong", "5 phút trước", "hôm qua", "3 ngày trước", then the day.
    public String ago(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var minutes = ChronoUnit.MINUTES.between(moment, clock.instant());
        var day = moment.atZone(OfficeClock.ZONE).toLocalDate();
        var days = ChronoUnit.DAYS.between(day, today());
        if (minutes < 1) {
            return word("ago.now");
        }
        if (minutes < 60) {
            return word("ago.minutes", minutes);
        }
        if (days == 0) {
            return word("ago.hours", minutes / 60);
        }
        if (days == 1) {
            return word("ago.yesterday");
        }
        return days < 30 ? word("ago.days", days) : date(day);
    }

    /// How far a deadline is: "còn 2 ngày", "hôm nay", "quá hạn 3 ngày".
    public String relative(@Nullable LocalDate deadline) {
        if (deadline == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today(), deadline);
        if (days == 0) {
            return word("relative.today");
        }
        if (days == 1) {
            return word("relative.tomorrow");
        }
        return days > 0 ? word("relative.left", days) : word("relative.late", -days);
    }

    /// The tone of a deadline of open work: late, soon or plain.
    public String tone(@Nullable LocalDate deadline) {
        if (deadline == null) {
            return "plain";
        }
        var days = ChronoUnit.DAYS.between(today(), deadline);
        return days < 0 ? "late" : days <= DUE_SOON ? "soon" : "plain";
    }

    /// `3.314,5`
    public String number(@Nullable Number number) {
        return number == null
                ? ""
                : NumberFormat.getInstance(isVietnamese() ? VIETNAMESE : Locale.ENGLISH)
                        .format(number);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static boolean isVietnamese() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
