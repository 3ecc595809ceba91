package vn.sauro.absence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.sauro.absence.StateAbsence.Clash;
import vn.sauro.absence.StateAbsence.InTheWay;
import vn.sauro.absence.StateAbsence.Refused;
import vn.sauro.absence.StateAbsence.Unfit;
import vn.sauro.security.AccountId;
import vn.sauro.security.Staff;

/// The rules of standing in for somebody who is away: within one body, by one who may do as much, for a stated time,
/// and
/// never handed on (as in authorising a signature: Decree 30/2020/NĐ-CP, Art. 13.3). `known` are all absences of the
/// body that have not been ended.
record AbsenceRules(Map<AccountId, Staff> staff, List<Absence> known, LocalDate today) {
    /// Null if nothing stands against it.
    @Nullable
    Refused refusal(StateAbsence wish) {
        var unfit = unfit(wish);
        if (unfit != null) return unfit;
        var person = wish.person();
        var away = find(wish, absence -> absence.person().equals(person));
        if (away != null) return clash(Clash.ALREADY_AWAY, away, away.person());
        var deputyAway = find(wish, absence -> absence.person().equals(wish.deputy()));
        if (deputyAway != null) return clash(Clash.DEPUTY_AWAY, deputyAway, deputyAway.person());
        var standsIn = find(wish, absence -> absence.deputy().equals(person));
        return standsIn == null ? null : clash(Clash.STANDS_IN, standsIn, standsIn.person());
    }

    private @Nullable Unfit unfit(StateAbsence wish) {
        if (wish.last().isBefore(wish.first())) return Unfit.REVERSED;
        if (wish.first().isBefore(today)) return Unfit.IN_THE_PAST;
        if (ChronoUnit.DAYS.between(wish.first(), wish.last()) >= StateAbsence.DAYS_MAXIMUM) return Unfit.TOO_LONG;
        if (wish.reason() != null && wish.reason().length() > StateAbsence.REASON_MAXIMUM) return Unfit.REASON_TOO_LONG;
        if (wish.person().equals(wish.deputy())) return Unfit.NOBODY_ELSE;
        var person = staff.get(wish.person());
        var deputy = staff.get(wish.deputy());
        if (person == null || deputy == null) return Unfit.NOT_OF_THE_BODY;
        return deputy.mayAsMuchAs(person) ? null : Unfit.MAY_NOT_AS_MUCH;
    }

    private @Nullable Absence find(StateAbsence wish, Predicate<Absence> which) {
        return known.stream()
                .filter(absence -> absence.meets(wish.first(), wish.last()))
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    private InTheWay clash(Clash clash, Absence absence, AccountId whose) {
        var found = staff.get(whose);
        return new InTheWay(clash, found == null ? "" : found.fullName(), absence.first(), absence.last());
    }
}
