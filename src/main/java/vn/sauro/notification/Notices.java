package vn.sauro.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Actor;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;
import vn.sauro.task.TasksChanged;

/// What people are told in the page.
@Service
public class Notices {
    /// More are shown as "99+".
    public static final int MOST_COUNTED = 100;

    private final NoticeRepository repository;
    private final Clock clock;

    Notices(NoticeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// In the transaction of what happened: nothing is told that did not happen, and what happened is told.
    @EventListener
    @Transactional
    void tell(TasksChanged changed) {
        if (changed.tasks().isEmpty()) return;
        // the database keeps microseconds; a little too far back does no harm, since nothing is told twice
        repository.tell(changed.tasks(), changed.at().minus(Duration.ofMillis(1)));
    }

    /// How many this person has not read, at most `MOST_COUNTED`.
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return Audience.of(actor).isEmpty() ? 0 : repository.unread(actor, clock.instant(), MOST_COUNTED);
    }

    @Transactional(readOnly = true)
    Page<NoticeRow> list(NoticeFilter filter, Paging paging, Actor actor) {
        var now = clock.instant();
        return Page.of(
                repository.list(filter, paging, actor, now),
                repository.count(filter, actor, now),
                paging,
                row -> new Object[] {
                    ChronoUnit.MICROS.between(Instant.EPOCH, row.at()), row.id().value()
                });
    }

    /// Opens what a notice is about: all that was told of that task is then read. Of a notice about several it is only
    /// that notice.
    @Transactional
    NoticeRow open(NoticeId notice, Actor actor) {
        var opened = find(notice, actor);
        if (opened.isAboutMany()) repository.read(List.of(notice), actor);
        else repository.read(opened.task(), actor);
        return opened;
    }

    @Transactional(readOnly = true)
    NoticeRow find(NoticeId notice, Actor actor) {
        return repository.find(notice, actor).orElseThrow(() -> new NotFound("notice " + notice.value()));
    }

    /// The tasks of a notice about several.
    @Transactional(readOnly = true)
    Page<ToldTask> tasks(NoticeRow notice, Paging paging) {
        return Page.of(
                repository.tasks(notice.id(), paging), notice.tasks(), paging, one -> new Object[] {one.place()});
    }

    @Transactional
    void read(Collection<NoticeId> notices, Actor actor) {
        repository.read(notices, actor);
    }

    @Transactional
    void readAll(NoticeFilter filter, Actor actor) {
        repository.readAll(filter, actor, clock.instant());
    }
}
