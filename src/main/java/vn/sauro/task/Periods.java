package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a regular task owes ("nhiệm vụ thường xuyên"): a result for each period that falls due after
/// `from`. Only results are stored; which periods are owed, and which are missing, follows from the rhythm
/// and the day.
record Periods(@Nullable Rhythm rhythm, LocalDate from, List<Result> results, List<Pause> pauses) {
    static final Periods NONE = new Periods(null, LocalDate.EPOCH, List.of(), List.of());

    /// Periods shown at once; older ones stand in the history.
    private static final int SHOWN = 12;

    /// What was sent for a period, and what became of it.
    record Result(LocalDate due, State state, String words, LocalDate provedOn) {
        enum State {
            SENT,
            ACCEPTED,
            SENT_BACK
        }

        public boolean isLate() {
            return provedOn.isAfter(due);
        }
    }

    /// Days on which the task stood still; `last` is null while it does.
    record Pause(LocalDate first, @Nullable LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    /// One period, and how it stands on a day.
    record Period(LocalDate due, Status status, @Nullable Result result) {}

    /// How a period stands ("tình trạng của kỳ").
    enum Status {
        /// Nothing has been sent, and its day has not passed.
        OWED,
        /// Nothing has been sent in time.
        MISSING,
        SENT_ON_TIME,
        SENT_LATE,
        ACCEPTED_ON_TIME,
        ACCEPTED_LATE,
        SENT_BACK,
        /// It fell due while the task stood still: nothing is owed for it.
        STOOD_STILL
    }

    /// The earliest period without a result; null where nothing is owed.
    @Nullable
    LocalDate owed() {
        if (rhythm == null) return null;
        var due = rhythm.due(from.plusDays(1));
        while (isMet(due) || stoodStill(due)) {
            if (isStandingStill(due)) return null;
            due = rhythm.due(due.plusDays(1));
        }
        return due;
    }

    /// Those a result may be sent for on the day: all that have none up to the next that falls due.
    List<LocalDate> open(LocalDate today) {
        var open = new ArrayList<LocalDate>();
        if (rhythm == null) return open;
        for (var due = owed(); due != null && !due.isAfter(today); due = rhythm.due(due.plusDays(1))) {
            if (!isMet(due) && !stoodStill(due)) open.add(due);
        }
        var next = rhythm.due(later(today, from.plusDays(1)));
        if (!isMet(next) && !stoodStill(next) && !open.contains(next)) open.add(next);
        return open;
    }

    /// How many have passed without a result.
    long missing(LocalDate today) {
        return open(today).stream().filter(due -> due.isBefore(today)).count();
    }

    /// The periods up to the next that falls due, latest first.
    List<Period> until(LocalDate today) {
        var periods = new ArrayList<Period>();
        if (rhythm != null) {
            var last = rhythm.due(later(today, from.plusDays(1)));
            for (var due = rhythm.due(from.plusDays(1)); !due.isAfter(last); due = rhythm.due(due.plusDays(1))) {
                periods.add(period(due, today));
            }
        }
        // results of a rhythm that was set before
        results.stream()
                .filter(result ->
                        periods.stream().noneMatch(period -> period.due().equals(result.due())))
                .forEach(result -> periods.add(period(result.due(), today)));
        periods.sort((one, other) -> other.due().compareTo(one.due()));
        return periods.subList(0, Math.min(SHOWN, periods.size()));
    }

    Periods with(Result result) {
        var others = new ArrayList<>(results);
        others.removeIf(other -> other.due().equals(result.due()));
        others.add(result);
        return new Periods(rhythm, from, List.copyOf(others), pauses);
    }

    Periods every(Rhythm other, LocalDate today) {
        return new Periods(other, today, results, pauses);
    }

    /// From this day on, until it is resumed.
    Periods standingStill(LocalDate since) {
        return new Periods(rhythm, from, results, with(new Pause(since, null)));
    }

    /// It goes on today.
    Periods resumed(Suspension suspension, LocalDate today) {
        var over = pauses.stream().filter(pause -> pause.last != null).toList();
        var closed = new Periods(rhythm, from, results, over);
        if (suspension.days(today) == 0) return closed;
        return new Periods(rhythm, from, results, closed.with(new Pause(suspension.since(), today.minusDays(1))));
    }

    private List<Pause> with(Pause pause) {
        return Stream.concat(pauses.stream(), Stream.of(pause)).toList();
    }

    @Nullable
    Result result(LocalDate due) {
        return results.stream()
                .filter(result -> result.due().equals(due))
                .findFirst()
                .orElse(null);
    }

    private boolean isMet(LocalDate due) {
        var result = result(due);
        return result != null && result.state() != Result.State.SENT_BACK;
    }

    private boolean stoodStill(LocalDate due) {
        return pauses.stream().anyMatch(pause -> pause.holds(due));
    }

    private boolean isStandingStill(LocalDate due) {
        return pauses.stream().anyMatch(pause -> pause.last == null && pause.holds(due));
    }

    private Period period(LocalDate due, LocalDate today) {
        var result = result(due);
        if (!isMet(due) && stoodStill(due)) return new Period(due, Status.STOOD_STILL, result);
        if (result == null) return new Period(due, today.isAfter(due) ? Status.MISSING : Status.OWED, null);
        var status = switch (result.state()) {
            case SENT -> result.isLate() ? Status.SENT_LATE : Status.SENT_ON_TIME;
            case ACCEPTED -> result.isLate() ? Status.ACCEPTED_LATE : Status.ACCEPTED_ON_TIME;
            case SENT_BACK -> Status.SENT_BACK;
        };
        return new Period(due, status, result);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
