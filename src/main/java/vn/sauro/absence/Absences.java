package vn.sauro.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.absence.StateAbsence.Outcome;
import vn.sauro.absence.StateAbsence.Refused;
import vn.sauro.absence.StateAbsence.Stated;
import vn.sauro.absence.StateAbsence.Unfit;
import vn.sauro.notification.Deputies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Absentee;
import vn.sauro.security.AccountId;
import vn.sauro.security.Accounts;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.security.Role;
import vn.sauro.security.Staff;
import vn.sauro.security.StandIns;
import vn.sauro.shared.NotFound;

/// What can be done with absences: a person states their own, the head of a body those of its people.
@Service
public class Absences implements StandIns, Deputies {
    private final AbsenceRepository repository;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Absences(AbsenceRepository repository, Accounts accounts, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome state(StateAbsence wish, Actor actor) {
        repository.lock(actor.agency());
        var today = LocalDate.now(clock);
        var known = repository.standing(actor.agency(), today);
        Refused refused = isTheirs(wish.person(), actor)
                ? new AbsenceRules(staff(actor.agency()), known, today).refusal(wish)
                : Unfit.NOT_YOURS;
        var subject = "account:" + wish.person().value();
        if (refused != null) {
            audit.refused(actor, "absence.state", subject, words(refused));
            return refused;
        }
        var id = repository.insert(wish, actor.agency(), actor.account(), clock.instant());
        audit.granted(
                actor,
                "absence.state",
                subject,
                wish.first() + " – " + wish.last() + " deputy account:"
                        + wish.deputy().value());
        return new Stated(id);
    }

    /// From now on the person is back, or does not go at all.
    @Transactional
    public void end(AbsenceId id, Actor actor) {
        var absence = repository
                .find(id)
                .filter(found -> found.agency().equals(actor.agency()) && isTheirs(found.person(), actor))
                .orElseThrow(() -> new NotFound("absence " + id.value()));
        repository.end(id, actor.account(), clock.instant());
        audit.granted(actor, "absence.end", "account:" + absence.person().value(), null);
    }

    private static boolean isTheirs(AccountId person, Actor actor) {
        return person.equals(actor.account()) || actor.is(Role.HEAD);
    }

    private static String words(Refused refused) {
        return switch (refused) {
            case Unfit unfit -> unfit.name();
            case StateAbsence.InTheWay way -> way.clash().name();
        };
    }

    /// What the person may see: the head those of the body, everybody else their own.
    @Transactional(readOnly = true)
    List<AbsenceRow> list(Actor actor) {
        var today = LocalDate.now(clock);
        var absences = repository.newest(actor.agency(), actor.is(Role.HEAD) ? null : actor.account());
        var names = accounts.names(absences.stream()
                .flatMap(each -> Stream.of(each.person(), each.deputy(), each.statedBy()))
                .toList());
        var staff = staff(actor.agency());
        return absences.stream()
                .map(each -> new AbsenceRow(
                        each,
                        names.get(each.person()),
                        names.get(each.deputy()),
                        names.get(each.statedBy()),
                        each.state(today),
                        isFit(each, staff),
                        isTheirs(each.person(), actor)))
                .toList();
    }

    /// The people of the body who work on tasks, for the page.
    @Transactional(readOnly = true)
    List<Staff> colleagues(Actor actor) {
        return accounts.staff(actor.agency()).stream().filter(Staff::works).toList();
    }

    /// The absence in which the person is today, if any.
    @Transactional(readOnly = true)
    public Optional<AbsenceRow> today(Actor actor) {
        return repository
                .ofPerson(actor.account(), LocalDate.now(clock))
                .flatMap(found -> list(actor).stream()
                        .filter(row -> row.absence().equals(found))
                        .findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absentee> of(AccountId deputy, LocalDate day) {
        var absences = repository.ofDeputy(deputy, day);
        if (absences.isEmpty()) return List.of();
        var staff = staff(absences.getFirst().agency());
        return absences.stream()
                .filter(absence -> isFit(absence, staff))
                .map(absence -> {
                    var person = staff.get(absence.person());
                    return new Absentee(person.id(), person.fullName(), person.roles(), absence.last());
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountId> deputyOf(AccountId person, LocalDate day) {
        return repository
                .ofPerson(person, day)
                .filter(absence -> isFit(absence, staff(absence.agency())))
                .map(Absence::deputy);
    }

    /// Both still work for the body, and the deputy still may do as much.
    private static boolean isFit(Absence absence, Map<AccountId, Staff> staff) {
        var person = staff.get(absence.person());
        var deputy = staff.get(absence.deputy());
        return person != null && deputy != null && deputy.mayAsMuchAs(person);
    }

    private Map<AccountId, Staff> staff(AgencyId agency) {
        return accounts.staff(agency).stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    }
}
