package vn.sauro.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import vn.sauro.calendar.SpecialDay.DayPart;

/// The hours in which a body works ("giờ hành chính"), which a province sets, and may set anew for each season.
public final class OfficeHours {
    static final LocalTime NOON = LocalTime.of(11, 30);
    static final LocalTime EVENING = LocalTime.of(17, 0);

    /// What most provinces keep.
    public static final OfficeHours USUAL = new OfficeHours(List.of(new Timetable(
            LocalDate.MIN, new Session(LocalTime.of(7, 30), NOON), new Session(LocalTime.of(13, 30), EVENING))));

    /// A half of the day, the end not included.
    public record Session(LocalTime from, LocalTime to) {
        public Session {
            if (!from.isBefore(to)) throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /// The two halves of a working day from a day on.
    public record Timetable(LocalDate validFrom, Session morning, Session afternoon) {
        public Timetable {
            if (afternoon.from().isBefore(morning.to())) {
                throw new IllegalArgumentException("the afternoon begins before the morning ends");
            }
        }
    }

    private final List<Timetable> timetables;

    /// In order of their first days; the first holds for all days before, too.
    public OfficeHours(List<Timetable> timetables) {
        if (timetables.isEmpty()) throw new IllegalArgumentException("no timetable");
        this.timetables = List.copyOf(timetables);
    }

    /// The worked halves of the day: none, one or two.
    public List<Session> sessions(WorkingCalendar calendar, LocalDate day) {
        var timetable = timetables.reversed().stream()
                .filter(candidate -> !candidate.validFrom().isAfter(day))
                .findFirst()
                .orElse(timetables.getFirst());
        var morning = calendar.isWorked(day, DayPart.MORNING) ? List.of(timetable.morning()) : List.<Session>of();
        var afternoon = calendar.isWorked(day, DayPart.AFTERNOON) ? List.of(timetable.afternoon()) : List.<Session>of();
        return java.util.stream.Stream.of(morning, afternoon)
                .flatMap(List::stream)
                .toList();
    }

    /// The moment at which so much working time has gone by. Time outside the hours does not count.
    public LocalDateTime plus(WorkingCalendar calendar, LocalDateTime start, Duration worked) {
        var left = worked;
        for (var day = start.toLocalDate(); ; day = day.plusDays(1)) {
            for (var session : sessions(calendar, day)) {
                var from = later(start, day.atTime(session.from()));
                var length = Duration.between(from, day.atTime(session.to()));
                if (length.isNegative() || length.isZero()) continue;
                if (left.compareTo(length) <= 0) return from.plus(left);
                left = left.minus(length);
            }
        }
    }

    /// The working time between two moments; nothing when the second is not later.
    public Duration between(WorkingCalendar calendar, LocalDateTime start, LocalDateTime end) {
        var sum = Duration.ZERO;
        for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            for (var session : sessions(calendar, day)) {
                var from = later(start, day.atTime(session.from()));
                var to = day.atTime(session.to()).isBefore(end) ? day.atTime(session.to()) : end;
                var length = Duration.between(from, to);
                if (!length.isNegative()) sum = sum.plus(length);
            }
        }
        return sum;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
