package vn.sauro.officecalendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.calendar.SpecialDay;
import vn.sauro.calendar.SpecialDay.DayPart;
import vn.sauro.calendar.SpecialDay.Kind;
import vn.sauro.officecalendar.ChangeCalendar.Add;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;

/// What a deciding document says of a day, or of some days on end, as typed.
record DecisionForm(
        String kind,
        String day,
        String until,
        String part,
        String instead,

        @NotBlank(message = "{office.name.missing}") @Size(max = 200, message = "{office.too-long}")
        String name,

        @NotBlank(message = "{office.document.missing}") @Size(max = 200, message = "{office.too-long}")
        String document,

        String decidedOn,
        String seen) {
    private static final int MOST_DAYS = 15;

    DecisionForm(
            @Nullable String kind,
            @Nullable String day,
            @Nullable String until,
            @Nullable String part,
            @Nullable String instead,
            @Nullable String name,
            @Nullable String document,
            @Nullable String decidedOn,
            @Nullable String seen) {
        this.kind = kind == null ? Kind.SWAPPED_OFF.name() : kind;
        this.day = typed(day);
        this.until = typed(until);
        this.part = part == null ? DayPart.WHOLE.name() : part;
        this.instead = typed(instead);
        this.name = typed(name);
        this.document = typed(document);
        this.decidedOn = typed(decidedOn);
        this.seen = typed(seen);
    }

    static DecisionForm empty() {
        return new DecisionForm(null, null, null, null, null, null, null, null, null);
    }

    private static String typed(@Nullable String words) {
        return words == null ? "" : words;
    }

    Optional<Add> toAdd(Errors errors) {
        var chosen = one(Kind.values(), kind, "kind", errors);
        var half = one(DayPart.values(), part, "part", errors);
        var first = required(day, "day", errors);
        var last = until.isBlank() ? first : DateInput.read(until, "until", errors);
        var worked = DateInput.read(instead, "instead", errors);
        var decided = required(decidedOn, "decidedOn", errors);
        if (errors.hasErrors()) return Optional.empty();
        var basis = document.strip() + " ngày " + Formats.asPrinted(decided.orElseThrow());
        var days = new ArrayList<SpecialDay>();
        check(chosen.orElseThrow(), half.orElseThrow(), first.orElseThrow(), last.orElseThrow(), errors);
        if (errors.hasErrors()) return Optional.empty();
        first.orElseThrow()
                .datesUntil(last.orElseThrow().plusDays(1))
                .filter(date -> chosen.get() != Kind.LOCAL || !isWeekend(date))
                .forEach(date -> days.add(new SpecialDay(date, chosen.get(), half.get(), name.strip(), basis)));
        worked.ifPresent(date -> days.add(new SpecialDay(
                date, Kind.SWAPPED_WORK, DayPart.WHOLE, "Làm bù cho ngày " + Formats.asPrinted(first.get()), basis)));
        checkInstead(chosen.get(), worked, errors);
        return errors.hasErrors() || days.isEmpty() ? Optional.empty() : Optional.of(new Add(List.copyOf(days)));
    }

    private static void check(Kind kind, DayPart half, LocalDate first, LocalDate last, Errors errors) {
        if (first.getYear() < CalendarController.FIRST_YEAR || last.getYear() > CalendarController.LAST_YEAR) {
            errors.rejectValue("day", "office.day.far");
        }
        if (last.isBefore(first)) errors.rejectValue("until", "office.last.before");
        if (last.isAfter(first.plusDays(MOST_DAYS - 1L))) errors.rejectValue("until", "office.until.far");
        if (half != DayPart.WHOLE && kind != Kind.LOCAL) errors.rejectValue("part", "office.part.local");
        if (errors.hasErrors()) return;
        boolean onlyWeekend = first.datesUntil(last.plusDays(1)).allMatch(DecisionForm::isWeekend);
        boolean anyWeekend = first.datesUntil(last.plusDays(1)).anyMatch(DecisionForm::isWeekend);
        if (kind == Kind.SWAPPED_WORK && !onlyWeekend) errors.rejectValue("day", "office.day.weekend");
        if ((kind == Kind.SWAPPED_OFF || kind == Kind.COMPENSATION) && anyWeekend
                || kind == Kind.LOCAL && onlyWeekend) {
            errors.rejectValue("day", "office.day.weekday");
        }
    }

    private static void checkInstead(Kind kind, Optional<LocalDate> worked, Errors errors) {
        if (worked.isEmpty()) return;
        if (kind != Kind.SWAPPED_OFF) errors.rejectValue("instead", "office.instead.superfluous");
        else if (!isWeekend(worked.get())) errors.rejectValue("instead", "office.day.weekend");
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > 5;
    }

    private static Optional<LocalDate> required(String typed, String field, Errors errors) {
        if (typed.isBlank()) errors.rejectValue(field, "office.day.missing");
        return DateInput.read(typed, field, errors);
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name, String field, Errors errors) {
        var found = Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
        if (found.isEmpty()) errors.rejectValue(field, "office.choice.missing");
        return found;
    }
}
