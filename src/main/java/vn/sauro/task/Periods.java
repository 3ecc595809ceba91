package vn.sauro.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a regular task owes ("nhiệm vụ thường xuyên"): a result for each period that falls due after
/// `from`. Only results are stored; which periods are owed, and which are missing, follows from the rhythm
/// and the day.
record Periods(@Nullable Rhythm rhythm, LocalDate from, List<Result> results) {
    static final Periods NONE = new Periods(null, LocalDate.EPOCH, List.of());

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
        SENT_BACK
    }

    /// The earliest period without a result; null where nothing is owed.
    @Nullable
    LocalDate owed() {
        if (rhythm == null) return null;
        var due = rhythm.due(from.plusDays(1));
        while (isMet(due)) due = rhythm.due(due.plusDays(1));
        return due;
    }

    /// Those a result may be sent for on the day: all that have none up to the next that falls due.
    List<LocalDate> open(LocalDate today) {
        var open = new ArrayList<LocalDate>();
        if (rhythm == null) return open;
        for (var due = owed(); due != null && !due.isAfter(today); due = rhythm.due(due.plusDays(1))) {
            if (!isMet(due)) open.add(due);
        }
        var next = rhythm.due(later(today, from.plusDays(1)));
        if (!isMet(next) && !open.contains(next)) open.add(next);
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
        return new Periods(rhythm, from, List.copyOf(others));
    }

    Periods every(Rhythm other, LocalDate today) {
        return new Periods(other, today, results);
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

    private Period period(LocalDate due, LocalDate today) {
        var result = result(due);
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
