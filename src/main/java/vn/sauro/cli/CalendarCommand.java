package vn.sauro.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.sauro.calendar.DayCount;
import vn.sauro.calendar.Explanation;
import vn.sauro.calendar.LunarDate;
import vn.sauro.calendar.SpecialDays;
import vn.sauro.calendar.Term;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.PackFolder;
import vn.sauro.text.WrittenDate;

/// Answers about working days from the command line, each with the sentence that explains it.
@Command(name = "calendar", mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {
    private static final Locale LANGUAGE = "en".equals(System.getenv("SAURO_LANGUAGE")) ? Locale.ENGLISH : Locale.ROOT;

    @Spec
    private CommandSpec spec;

    @Option(names = "--pack", paramLabel = "FOLDER", descriptionKey = "calendar.pack", scope = ScopeType.INHERIT)
    private @Nullable Path pack;

    private final Explanation explanation = new Explanation(LANGUAGE);

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Cli.MISUSED;
    }

    @Command(name = "count", mixinStandardHelpOptions = true)
    int count(
            @Parameters(paramLabel = "FROM", descriptionKey = "calendar.from") String from,
            @Parameters(paramLabel = "TO", descriptionKey = "calendar.to") String to) {
        var first = day(from);
        var last = day(to);
        return answer(calendar -> {
            var count = DayCount.between(calendar, first, last);
            out().println(count.workingDays());
            out().println(explanation.of(count));
            explanation.provisional(calendar, first, last).forEach(out()::println);
            return Cli.DONE;
        });
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "DAY", descriptionKey = "calendar.event") String event,
            @Parameters(paramLabel = "AMOUNT", descriptionKey = "calendar.amount") int amount,
            @Option(names = "--unit", defaultValue = "WORKING_DAY", descriptionKey = "calendar.unit") Term.Unit unit) {
        var start = day(event);
        if (amount < 0) throw new ParameterException(spec.commandLine(), Words.of("calendar.negative", amount));
        return answer(calendar -> {
            var end = new Term(amount, unit).end(calendar, start);
            out().println(WrittenDate.format(end.lastDay()));
            out().println(explanation.of(end));
            explanation.provisional(calendar, start, end.lastDay()).forEach(out()::println);
            return Cli.DONE;
        });
    }

    @Command(name = "deadline", mixinStandardHelpOptions = true)
    int deadline(
            @Parameters(paramLabel = "WORDS", descriptionKey = "calendar.words") String words,
            @Option(names = "--from", required = true, paramLabel = "DAY", descriptionKey = "calendar.since")
                    String from) {
        var asked = DeadlineAnswer.Since.parse(from)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("calendar.no-day", from)));
        return answer(calendar -> new DeadlineAnswer(calendar, LANGUAGE).print(words, asked, spec.commandLine()));
    }

    @Command(name = "year", mixinStandardHelpOptions = true)
    int year(@Parameters(paramLabel = "YEAR", descriptionKey = "calendar.year") int year) {
        if (year < 1990 || year > 2099) throw new ParameterException(spec.commandLine(), Words.of("calendar.years"));
        return answer(calendar -> {
            for (var day : calendar.specialDays(year)) {
                out().printf(
                                "%-10s  %s  %s (%s)%n",
                                WrittenDate.format(day.date()), explanation.of(day.kind()), day.name(), day.basis());
            }
            var first = LocalDate.of(year, 1, 1);
            explanation.provisional(calendar, first, first).forEach(out()::println);
            return Cli.DONE;
        });
    }

    @Command(name = "lunar", mixinStandardHelpOptions = true)
    int lunar(@Parameters(paramLabel = "DAY", descriptionKey = "calendar.day") String day) {
        var date = LunarDate.of(day(day));
        out().println(Words.of(
                date.leapMonth() ? "calendar.lunar.leap" : "calendar.lunar",
                date.day(),
                date.month(),
                "" + date.year()));
        return Cli.DONE;
    }

    private interface Answer {
        int print(WorkingCalendar calendar);
    }

    private int answer(Answer answer) {
        var folder = pack == null ? PackFolder.demonstration() : PackFolder.at(pack);
        try (var bytes = folder.open("holidays.csv")) {
            var decided = SpecialDays.read(folder.nameOf("holidays.csv"), bytes, LANGUAGE);
            decided.problems().forEach(spec.commandLine().getErr()::println);
            if (!decided.problems().isEmpty()) return Cli.REFUSED;
            return answer.print(WorkingCalendar.of(decided.days()));
        } catch (IOException _) {
            spec.commandLine().getErr().println(Words.of("input.MISSING", folder.nameOf("holidays.csv")));
            return Cli.REFUSED;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private LocalDate day(String words) {
        return DeadlineAnswer.day(words)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("calendar.no-day", words)));
    }
}
