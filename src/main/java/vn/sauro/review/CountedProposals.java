package vn.sauro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.officecalendar.CountedDeadlines;
import vn.sauro.officecalendar.MovingDeadline;
import vn.sauro.security.Actor;

/// Proposals that wait to be given move with the calendar too, where their deadline was counted; else a task would be
/// given with a day that no longer follows from its words. A day put by a person stays.
@Service
class CountedProposals implements CountedDeadlines {
    private final ReviewRepository repository;

    CountedProposals(ReviewRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MovingDeadline> moving(WorkingCalendar before, WorkingCalendar after) {
        return changes(before, after).map(Change::told).toList();
    }

    @Override
    @Transactional
    public int move(WorkingCalendar before, WorkingCalendar after, String because, Actor actor, Instant at) {
        var changes = changes(before, after).toList();
        for (var change : changes) {
            var proposal = change.proposal();
            repository.lock(proposal.document());
            repository.store(proposal.dueOn(change.to()), at, actor.fullName());
            repository.record(proposal.id(), proposal.state(), because, "calendar", actor, at);
        }
        return changes.size();
    }

    private Stream<Change> changes(WorkingCalendar before, WorkingCalendar after) {
        return repository.withRule().stream().flatMap(proposal -> change(proposal, before, after).stream());
    }

    private static Optional<Change> change(Proposal proposal, WorkingCalendar before, WorkingCalendar after) {
        var day = proposal.says().due().date();
        var next = end(proposal.says().due(), after);
        return day != null && next != null && day.equals(end(proposal.says().due(), before)) && !day.equals(next)
                ? Optional.of(new Change(proposal, day, next))
                : Optional.empty();
    }

    private static @Nullable LocalDate end(Due due, WorkingCalendar calendar) {
        return new DeadlineWords(due.date(), null, due.rule(), due.words())
                .counted()
                .map(counted -> counted.term().end(calendar, counted.from()).lastDay())
                .orElse(null);
    }

    private record Change(Proposal proposal, LocalDate from, LocalDate to) {
        MovingDeadline told() {
            var code = "VB-" + proposal.document().value() + "/"
                    + proposal.ordinal().toPlainString();
            return new MovingDeadline(code, String.join(", ", proposal.says().lead()), from, to);
        }
    }
}
