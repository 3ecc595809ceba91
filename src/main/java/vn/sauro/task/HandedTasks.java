package vn.sauro.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Accounts;
import vn.sauro.security.Actor;
import vn.sauro.security.Colleague;
import vn.sauro.task.HandingRepository.Receiver;
import vn.sauro.task.TaskAction.HandDown;
import vn.sauro.text.Folding;

/// To whom a body can hand its tasks down, and doing so: the divisions of a department or commune that exist today, and
/// the people who work for it.
@Service
class HandedTasks {
    private final HandingRepository repository;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Clock clock;

    HandedTasks(HandingRepository repository, Agencies agencies, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<Agency> divisions(AgencyId body) {
        return agencies.all(LocalDate.now(clock)).stream()
                .filter(agency -> body.equals(agency.parent()))
                .toList();
    }

    /// Without the head, who hands down, and without oneself.
    List<Colleague> people(AgencyId body, Actor actor) {
        return accounts.officers(body).stream()
                .filter(person -> !person.id().equals(actor.account()))
                .toList();
    }

    /// Null if it is nobody to whom this body can hand anything down.
    @Nullable
    Receiver receiver(HandDown down, AgencyId body, Actor actor) {
        if (down.officer() != null) {
            return people(body, actor).stream()
                    .filter(person -> person.id().equals(down.officer()))
                    .map(person ->
                            new Receiver(body, person.id(), person.fullName(), Folding.foldToWords(person.fullName())))
                    .findFirst()
                    .orElse(null);
        }
        return divisions(body).stream()
                .filter(division -> division.id().equals(down.to()))
                .map(division ->
                        new Receiver(division.id(), null, division.name(), Folding.foldToWords(division.name())))
                .findFirst()
                .orElse(null);
    }

    TaskId hand(HandDown down, Receiver to, Actor actor, Instant at) {
        return repository.insert(down, to, actor, at);
    }
}
