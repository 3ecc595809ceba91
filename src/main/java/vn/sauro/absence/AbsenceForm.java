package vn.sauro.absence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.sauro.absence.StateAbsence.InTheWay;
import vn.sauro.absence.StateAbsence.Refused;
import vn.sauro.absence.StateAbsence.Unfit;
import vn.sauro.security.AccountId;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Formats;

/// An absence as typed.
record AbsenceForm(
        @Nullable AccountId person,
        String first,
        String last,
        @Nullable AccountId deputy,
        String reason) {
    AbsenceForm(
            @Nullable AccountId person,
            @Nullable String first,
            @Nullable String last,
            @Nullable AccountId deputy,
            @Nullable String reason) {
        this.person = person;
        this.first = first == null ? "" : first;
        this.last = last == null ? "" : last;
        this.deputy = deputy;
        this.reason = reason == null ? "" : reason;
    }

    static AbsenceForm of(AccountId person) {
        return new AbsenceForm(person, null, null, null, null);
    }

    Optional<StateAbsence> toWish(Errors errors) {
        var from = day(first, "first", errors);
        var to = day(last, "last", errors);
        if (person == null) errors.rejectValue("person", "absence.person.missing");
        if (deputy == null) errors.rejectValue("deputy", "absence.deputy.missing");
        if (errors.hasErrors() || person == null || deputy == null) return Optional.empty();
        var words = reason.isBlank() ? null : reason.strip();
        return Optional.of(new StateAbsence(person, from.orElseThrow(), to.orElseThrow(), deputy, words));
    }

    private static Optional<LocalDate> day(String typed, String field, Errors errors) {
        if (typed.isBlank()) errors.rejectValue(field, "absence.day.missing");
        return DateInput.read(typed, field, errors);
    }

    /// Each refusal beside the field it is about.
    static void show(Refused refused, Errors errors) {
        switch (refused) {
            case Unfit unfit -> errors.rejectValue(field(unfit), "absence.refused." + unfit);
            case InTheWay way ->
                errors.rejectValue(
                        way.clash() == StateAbsence.Clash.DEPUTY_AWAY ? "deputy" : "first",
                        "absence.clash." + way.clash(),
                        new Object[] {way.person(), Formats.asPrinted(way.first()), Formats.asPrinted(way.last())},
                        null);
        }
    }

    private static String field(Unfit unfit) {
        return switch (unfit) {
            case NOT_YOURS -> "person";
            case IN_THE_PAST -> "first";
            case REVERSED, TOO_LONG -> "last";
            case REASON_TOO_LONG -> "reason";
            case NOT_OF_THE_BODY, NOBODY_ELSE, MAY_NOT_AS_MUCH -> "deputy";
        };
    }
}
