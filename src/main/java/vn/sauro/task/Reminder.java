package vn.sauro.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.OfficeClock;

/// A letter by which an assigner urges those whose tasks are late ("đôn đốc"), with the tasks as they stood that day.
record Reminder(ReminderId id, AgencyId agency, String madeBy, Instant at, List<Line> lines) {
    /// Tasks that one letter names at most.
    static final int MOST = 500;

    Reminder {
        lines = List.copyOf(lines);
    }

    record Line(
            TaskId task,
            String code,
            String title,
            String lead,
            @Nullable String document,
            LocalDate deadline,
            int time,
            @Nullable String hindrance) {}

    /// How often and when last a task was reminded of.
    record Told(int times, Instant last) {
        public LocalDate day() {
            return last.atZone(OfficeClock.ZONE).toLocalDate();
        }
    }

    sealed interface Outcome permits Made, Refused {}

    record Made(ReminderId reminder) implements Outcome {}

    /// Why not. Each name has its words in `messages/task.properties`.
    enum Refused implements Outcome {
        NOTHING_LATE,
        ALL_REMINDED_TODAY
    }

    public LocalDate day() {
        return at.atZone(OfficeClock.ZONE).toLocalDate();
    }

    public long daysLate(Line line) {
        return ChronoUnit.DAYS.between(line.deadline(), day());
    }

    /// The bodies urged, in the order of the lines.
    public List<String> bodies() {
        var bodies = new LinkedHashSet<String>();
        lines.forEach(line -> bodies.add(line.lead()));
        return List.copyOf(bodies);
    }
}
