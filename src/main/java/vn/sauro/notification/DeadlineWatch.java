package vn.sauro.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.shared.Regular;

/// Looks which deadlines are near, which have passed, and which for so long that a head must know, by the rule of the
/// day. Looking again tells nothing twice.
@Service
class DeadlineWatch implements Regular {
    /// Lateness from before the program was in use, or from a time when it was off, is for the board, not for notices.
    private static final int LATEST = 14;

    private final DeadlineRepository repository;
    private final RuleRepository rules;
    private final OfficeCalendar calendar;
    private final Clock clock;

    DeadlineWatch(DeadlineRepository repository, RuleRepository rules, OfficeCalendar calendar, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch-deadlines";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    @Transactional
    public void run() {
        look(LocalDate.now(clock));
    }

    /// How many were told of.
    int look(LocalDate today) {
        var rule = rules.on(today);
        var at = clock.instant();
        return repository.tellDueSoon(rule, today, at)
                + tell(NoticeKind.OVERDUE, Audience.WORKERS, false, today.minusDays(1), 0)
                + tell(
                        NoticeKind.LEAD_HEAD_TOLD,
                        Audience.HEADS,
                        false,
                        since(today, rule.leadHeadAfter()),
                        rule.leadHeadAfter())
                + tell(
                        NoticeKind.ASSIGNER_HEAD_TOLD,
                        Audience.HEADS,
                        true,
                        since(today, rule.assignerHeadAfter()),
                        rule.assignerHeadAfter());
    }

    /// The last deadline that is so many working days overdue.
    private LocalDate since(LocalDate today, int workingDays) {
        return calendar.now().minusWorkingDays(today, workingDays);
    }

    private int tell(NoticeKind kind, Audience audience, boolean ofAssigner, LocalDate last, int days) {
        return repository.tellLate(kind, audience, ofAssigner, last.minusDays(LATEST), last, days, clock.instant());
    }
}
