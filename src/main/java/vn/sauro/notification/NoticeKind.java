package vn.sauro.notification;

import java.util.Arrays;
import java.util.List;

/// What people are told of, and who is told. The first are events of tasks, under the names that
/// `task.fact_task_event` gives them; the last follow from the days. A new one is one line here and its words,
/// `notice.<name>`.
enum NoticeKind {
    GIVEN(Told.LEAD),
    REASSIGNED(Told.LEAD),
    SUBMITTED(Told.ASSIGNER),
    ACCEPTED(Told.LEAD),
    SENT_BACK(Told.LEAD),
    RETURNED(Told.ASSIGNER),
    WITHDRAWN(Told.LEAD),
    REMINDED(Told.LEAD),
    EXTENSION_ASKED(Told.ASSIGNER),
    EXTENSION_GRANTED(Told.LEAD),
    EXTENSION_REFUSED(Told.LEAD),
    SUSPENDED(Told.LEAD),
    RESUMED(Told.LEAD),
    COMMITTED(Told.ASSIGNER),
    OBSTACLE_NAMED(Told.ASSIGNER, Told.NAMED),
    OBSTACLE_ANSWERED(Told.LEAD),
    OBSTACLE_REOPENED(Told.ASSIGNER),

    DUE_SOON,
    OVERDUE,
    /// Overdue for so many working days: to the head of the lead.
    LEAD_HEAD_TOLD,
    /// Overdue for longer still: to the head of who gave it.
    ASSIGNER_HEAD_TOLD;

    /// A body as an event names it, and who of it.
    enum Told {
        LEAD(Audience.WORKERS),
        ASSIGNER(Audience.GIVERS),
        /// The other body that the event is about.
        NAMED(Audience.GIVERS);

        private final Audience audience;

        Told(Audience audience) {
            this.audience = audience;
        }

        Audience audience() {
            return audience;
        }
    }

    private final List<Told> told;

    NoticeKind(Told... told) {
        this.told = List.of(told);
    }

    List<Told> told() {
        return told;
    }

    static List<NoticeKind> ofEvents() {
        return Arrays.stream(values()).filter(kind -> !kind.told.isEmpty()).toList();
    }

    /// How it is shown: late, soon or plain.
    public String tone() {
        return switch (this) {
            case OVERDUE, LEAD_HEAD_TOLD, ASSIGNER_HEAD_TOLD, REMINDED -> "late";
            case DUE_SOON, SENT_BACK, RETURNED -> "soon";
            case ACCEPTED, EXTENSION_GRANTED -> "done";
            case OBSTACLE_NAMED, OBSTACLE_REOPENED -> "stuck";
            default -> "plain";
        };
    }
}
