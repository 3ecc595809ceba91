package vn.sauro.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.sauro.calendar.DeadlineExplanation;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.LastGoodDay;
import vn.sauro.calendar.OfficeHours;
import vn.sauro.calendar.StatedDeadline;
import vn.sauro.calendar.StatedDeadline.Period;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.reading.DeadlinePhrase;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.text.WrittenDate;

/// What a deadline in a document's words comes to: the last good day, of which kind it is, and why.
final class DeadlineAnswer {
    /// The day, and the hour if one is told, from which it is asked.
    record Since(LocalDate day, @Nullable LocalTime hour) {
        private static final Pattern FORM = Pattern.compile("(.+?)(?:[ T,]+(\\d{1,2})[:h](\\d{2})?)?");

        static Optional<Since> parse(String words) {
            var form = FORM.matcher(words.strip());
            if (!form.matches()) return Optional.empty();
            try {
                var hour = form.group(2) == null
                        ? null
                        : LocalTime.of(
                                Integer.parseInt(form.group(2)),
                                form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
                return DeadlineAnswer.day(form.group(1)).map(day -> new Since(day, hour));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final WorkingCalendar calendar;
    private final DeadlineExplanation explanation;

    DeadlineAnswer(WorkingCalendar calendar, Locale language) {
        this.calendar = calendar;
        this.explanation = new DeadlineExplanation(language);
    }

    /// The exit code.
    int print(String words, Since since, CommandLine line) {
        var phrase = DeadlinePhrase.of(words, since.day());
        if (phrase.isEmpty()) return refused("calendar.deadline.none", words, line);
        return switch (phrase.get()) {
            case DeadlinePhrase.Named named -> print(named.deadline(), words, since, line);
            case DeadlinePhrase.Lasting lasting -> print(new StatedDeadline.Counted(lasting.term(), since.day()), line);
            case DeadlinePhrase.LastingHours lasting ->
                since.hour() == null
                        ? refused("calendar.deadline.no-hour", WrittenDate.format(since.day()), line)
                        : print(
                                new StatedDeadline.Hours(
                                        lasting.hours(),
                                        lasting.working(),
                                        since.day().atTime(since.hour())),
                                line);
        };
    }

    private int print(Deadline deadline, String words, Since since, CommandLine line) {
        var stated =
                new DeadlineWords(deadline.date(), period(deadline.kind()), deadline.rule(), words).stated(since.day());
        if (stated.isPresent()) return print(stated.get(), line);
        line.getOut().println(Words.of("calendar.deadline." + deadline.kind(), words));
        return Cli.DONE;
    }

    private int print(StatedDeadline stated, CommandLine line) {
        var last = stated.lastGoodDay(calendar, OfficeHours.USUAL);
        var out = line.getOut();
        out.println(printed(last));
        out.println(explanation.kind(stated));
        out.println(explanation.of(calendar, last));
        explanation.provisional(calendar, last).forEach(out::println);
        return Cli.DONE;
    }

    private static String printed(LastGoodDay last) {
        var day = WrittenDate.format(last.day());
        return last.hour() == null ? day : last.hour().format(DateTimeFormatter.ofPattern("HH:mm")) + " " + day;
    }

    private static int refused(String key, String value, CommandLine line) {
        line.getErr().println(Words.of(key, value));
        return Cli.REFUSED;
    }

    private static @Nullable Period period(DeadlineKind kind) {
        return switch (kind) {
            case MONTH -> Period.MONTH;
            case YEAR_END -> Period.YEAR;
            default -> null;
        };
    }

    /// `30/9/2026`, "ngày 30 tháng 9 năm 2026" or `2026-09-30`.
    static Optional<LocalDate> day(String words) {
        return WrittenDate.parse(ISO.matcher(words).replaceFirst("$3/$2/$1"));
    }
}
