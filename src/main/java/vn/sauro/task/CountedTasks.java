package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.officecalendar.CountedDeadlines;
import vn.sauro.officecalendar.MovingDeadline;
import vn.sauro.security.Actor;

/// Tasks whose deadline was counted ("05 ngày làm việc kể từ ngày …") move with the calendar. One whose day has since
/// been fixed otherwise, by the assigner or by an extension, stays where it is.
@Service
class CountedTasks implements CountedDeadlines {
    private final CountedTaskRepository repository;

    CountedTasks(CountedTaskRepository repository) {
        this.repository = repository;
    }

    /// Remembers how the deadline was counted, if it was.
    void keep(GiveTask wish) {
        if (wish.deadline() == null) return;
        new DeadlineWords(wish.deadline(), null, wish.deadlineRule(), wish.deadlineWords())
                .counted()
                .ifPresent(counted -> repository.keep(wish.sourceKey(), counted));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MovingDeadline> moving(WorkingCalendar before, WorkingCalendar after) {
        return repository.endings().stream()
                .filter(ending -> moves(ending, before, after))
                .flatMap(ending -> repository.tasks(ending, end(ending, after)).stream())
                .toList();
    }

    @Override
    @Transactional
    public int move(WorkingCalendar before, WorkingCalendar after, String because, Actor actor, Instant at) {
        int moved = 0;
        for (var ending : repository.endings()) {
            if (!moves(ending, before, after)) continue;
            moved += repository.move(ending, end(ending, after), because, actor, at);
        }
        return moved;
    }

    private static boolean moves(CountedTaskRepository.Ending ending, WorkingCalendar before, WorkingCalendar after) {
        return end(ending, before).equals(ending.deadline())
                && !end(ending, after).equals(ending.deadline());
    }

    private static LocalDate end(CountedTaskRepository.Ending ending, WorkingCalendar calendar) {
        var counted = ending.counted();
        return counted.term().end(calendar, counted.from()).lastDay();
    }
}
