package vn.sauro.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.sauro.absence.StateAbsence.Clash;
import vn.sauro.absence.StateAbsence.InTheWay;
import vn.sauro.absence.StateAbsence.Refused;
import vn.sauro.absence.StateAbsence.Unfit;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Role;
import vn.sauro.security.Staff;

class AbsenceRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AccountId HEAD = new AccountId(1);
    private static final AccountId SPECIALIST = new AccountId(2);
    private static final AccountId OFFICER = new AccountId(3);
    private static final AccountId OTHER = new AccountId(4);
    private static final AccountId ADMINISTRATOR = new AccountId(5);

    private static final Map<AccountId, Staff> STAFF = Stream.of(
                    staff(HEAD, Role.HEAD),
                    staff(SPECIALIST, Role.SPECIALIST),
                    staff(OFFICER, Role.OFFICER),
                    staff(OTHER, Role.STANDING, Role.OFFICER),
                    staff(ADMINISTRATOR, Role.ADMINISTRATOR))
            .collect(Collectors.toMap(Staff::id, Function.identity()));

    private final List<Absence> known = new ArrayList<>();

    @Test
    void whoGivesTasksIsStoodInForByWhoGivesTasks() {
        assertThat(refusal(HEAD, SPECIALIST, 0, 5)).isNull();
        assertThat(refusal(SPECIALIST, HEAD, 0, 5)).isNull();
        assertThat(refusal(HEAD, OFFICER, 0, 5)).isEqualTo(Unfit.MAY_NOT_AS_MUCH);
        assertThat(refusal(SPECIALIST, OTHER, 0, 5)).isEqualTo(Unfit.MAY_NOT_AS_MUCH);
        assertThat(refusal(OFFICER, OTHER, 0, 5)).isNull();
        assertThat(refusal(OFFICER, ADMINISTRATOR, 0, 5)).isEqualTo(Unfit.MAY_NOT_AS_MUCH);
    }

    @Test
    void itIsForSomebodyOfTheBodyAndForDaysToCome() {
        assertThat(refusal(OFFICER, new AccountId(99), 0, 1)).isEqualTo(Unfit.NOT_OF_THE_BODY);
        assertThat(refusal(OFFICER, OFFICER, 0, 1)).isEqualTo(Unfit.NOBODY_ELSE);
        assertThat(refusal(OFFICER, OTHER, -1, 1)).isEqualTo(Unfit.IN_THE_PAST);
        assertThat(refusal(OFFICER, OTHER, 2, 1)).isEqualTo(Unfit.REVERSED);
        assertThat(refusal(OFFICER, OTHER, 0, 365)).isNull();
        assertThat(refusal(OFFICER, OTHER, 0, 366)).isEqualTo(Unfit.TOO_LONG);
    }

    @Test
    void nobodyIsAwayTwiceAtATime() {
        know(OFFICER, OTHER, 3, 6);
        assertThat(refusal(OFFICER, SPECIALIST, 6, 9)).isEqualTo(way(Clash.ALREADY_AWAY, OFFICER, 3, 6));
        assertThat(refusal(OFFICER, SPECIALIST, 7, 9)).isNull();
        assertThat(refusal(OFFICER, SPECIALIST, 0, 2)).isNull();
    }

    @Test
    void aDeputyNeitherIsAwayNorHandsItOn() {
        know(OTHER, OFFICER, 3, 6);
        assertThat(refusal(HEAD, SPECIALIST, 0, 9)).isNull();
        assertThat(refusal(SPECIALIST, OTHER, 4, 4)).isEqualTo(Unfit.MAY_NOT_AS_MUCH);
        know(SPECIALIST, HEAD, 3, 6);
        assertThat(refusal(OFFICER, SPECIALIST, 1, 3)).isEqualTo(way(Clash.DEPUTY_AWAY, SPECIALIST, 3, 6));
        assertThat(refusal(HEAD, SPECIALIST, 7, 9)).isNull();
        assertThat(refusal(OFFICER, HEAD, 6, 6)).isEqualTo(way(Clash.STANDS_IN, OTHER, 3, 6));
    }

    @Test
    void whatWasEndedIsInNobodysWay() {
        known.add(new Absence(
                new AbsenceId(9),
                new AgencyId(1),
                OFFICER,
                OTHER,
                TODAY,
                TODAY.plusDays(9),
                null,
                OFFICER,
                java.time.Instant.EPOCH));
        assertThat(refusal(OFFICER, OTHER, 0, 9)).isNull();
        assertThat(known.getFirst().state(TODAY)).isEqualTo(Absence.State.ENDED);
    }

    @Test
    void itEndsByItselfAfterItsLastDay() {
        know(OFFICER, OTHER, 1, 2);
        var absence = known.getFirst();
        assertThat(List.of(0, 1, 2, 3))
                .extracting(day -> absence.state(TODAY.plusDays(day)))
                .containsExactly(Absence.State.COMING, Absence.State.NOW, Absence.State.NOW, Absence.State.OVER);
    }

    /// Whatever is stated one after the other: on no day does anybody who is away stand in, or is anybody away twice.
    @RepeatedTest(200)
    void onNoDayIsThereAChain(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var people = LongStream.rangeClosed(1, 4).mapToObj(AccountId::new).toList();
        for (int i = 0; i < 25; i++) {
            var person = people.get(random.nextInt(people.size()));
            var deputy = people.get(random.nextInt(people.size()));
            int first = random.nextInt(-2, 40);
            int last = first + random.nextInt(-1, 9);
            if (refusal(person, deputy, first, last) == null) know(person, deputy, first, last);
        }
        for (var day = TODAY; day.isBefore(TODAY.plusDays(60)); day = day.plusDays(1)) {
            var on = day;
            var now = known.stream().filter(absence -> absence.isOn(on)).toList();
            var away = now.stream().map(Absence::person).toList();
            assertThat(away).doesNotHaveDuplicates();
            assertThat(now).extracting(Absence::deputy).noneMatch(away::contains);
        }
        assertThat(known).isNotEmpty();
    }

    private @Nullable Refused refusal(AccountId person, AccountId deputy, int first, int last) {
        var wish = new StateAbsence(person, TODAY.plusDays(first), TODAY.plusDays(last), deputy, null);
        return new AbsenceRules(STAFF, known, TODAY).refusal(wish);
    }

    private void know(AccountId person, AccountId deputy, int first, int last) {
        known.add(new Absence(
                new AbsenceId(known.size() + 1L),
                new AgencyId(1),
                person,
                deputy,
                TODAY.plusDays(first),
                TODAY.plusDays(last),
                null,
                person,
                null));
    }

    private static InTheWay way(Clash clash, AccountId whose, int first, int last) {
        return new InTheWay(clash, STAFF.get(whose).fullName(), TODAY.plusDays(first), TODAY.plusDays(last));
    }

    private static Staff staff(AccountId id, Role... roles) {
        return new Staff(id, "Người " + id.value(), null, Set.of(roles));
    }
}
