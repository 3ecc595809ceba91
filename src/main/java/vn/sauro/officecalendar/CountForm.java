package vn.sauro.officecalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.calendar.DayCount;
import vn.sauro.calendar.Explanation;
import vn.sauro.calendar.Term;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;

/// "Đếm ngày", as typed: either a term from a day, or the working days between two.
record CountForm(String from, String amount, String unit, String first, String last) {
    /// What was asked, in short, and the sentences that explain it.
    record Answer(String words, List<String> explanation) {}

    private static final int MOST = 1_000;
    private static final int MOST_DAYS = 10_000;

    CountForm(
            @Nullable String from,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String first,
            @Nullable String last) {
        this.from = from == null ? "" : from;
        this.amount = amount == null ? "" : amount;
        this.unit = unit == null ? Term.Unit.WORKING_DAY.name() : unit;
        this.first = first == null ? "" : first;
        this.last = last == null ? "" : last;
    }

    /// The day a term from a day ends on; nothing if it was not asked, or cannot be told.
    Optional<Answer> term(WorkingCalendar calendar, Locale language, Errors errors) {
        if (from.isBlank() && amount.isBlank()) return Optional.empty();
        var day = day(from, "from", errors);
        if (!amount.strip().matches("\\d{1,4}") || Integer.parseInt(amount.strip()) > MOST) {
            errors.rejectValue("amount", "office.amount.invalid");
        }
        var chosen = List.of(Term.Unit.values()).stream()
                .filter(one -> one.name().equals(unit))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("unit", "office.unit.invalid");
        if (errors.hasErrors()) return Optional.empty();
        var end = new Term(Integer.parseInt(amount.strip()), chosen.orElseThrow()).end(calendar, day.orElseThrow());
        var told = new Explanation(language);
        return Optional.of(new Answer(
                Formats.asPrinted(end.lastDay()),
                sentences(told.of(end), told.provisional(calendar, end.event(), end.lastDay()))));
    }

    /// How many working days lie between two days, both counted.
    Optional<Answer> between(WorkingCalendar calendar, Locale language, Errors errors) {
        if (first.isBlank() && last.isBlank()) return Optional.empty();
        var begin = day(first, "first", errors);
        var end = day(last, "last", errors);
        if (begin.isPresent() && end.isPresent()) {
            if (end.get().isBefore(begin.get())) errors.rejectValue("last", "office.last.before");
            if (end.get().isAfter(begin.get().plusDays(MOST_DAYS))) errors.rejectValue("last", "office.last.far");
        }
        if (errors.hasFieldErrors("first") || errors.hasFieldErrors("last")) return Optional.empty();
        var count = DayCount.between(calendar, begin.orElseThrow(), end.orElseThrow());
        var told = new Explanation(language);
        return Optional.of(new Answer(
                Integer.toString(count.workingDays()),
                sentences(told.of(count), told.provisional(calendar, count.from(), count.to()))));
    }

    private static List<String> sentences(String first, List<String> more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    private static Optional<LocalDate> day(String typed, String field, Errors errors) {
        var day = DateInput.read(typed, field, errors);
        if (typed.isBlank()) errors.rejectValue(field, "office.day.missing");
        if (day.isPresent() && (day.get().getYear() < 1990 || day.get().getYear() > 2099)) {
            errors.rejectValue(field, "office.day.far");
        }
        return day;
    }
}
