package vn.sauro.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says in one sentence how an answer of the calendar came about, with the rule and the days passed over.
public final class Explanation {
    private final CalendarWords words;

    public Explanation(Locale locale) {
        this.words = new CalendarWords(locale);
    }

    /// "Từ ngày … đến hết ngày … có … ngày; trừ …: còn … ngày làm việc."
    public String of(DayCount count) {
        return words.of(
                "count",
                printed(count.from()),
                printed(count.to()),
                Integer.toString(count.days()),
                count.weekendDays() == 0 ? "" : words.of("count.weekend", Integer.toString(count.weekendDays())),
                some("count.off", count.off()),
                some("count.worked", count.worked()),
                Integer.toString(count.workingDays()));
    }

    /// "15 ngày làm việc kể từ ngày …: tính từ ngày …, bỏ qua …, hết hạn ngày …."
    public String of(Term.End end) {
        var moved = end.isMoved() ? words.of("term.moved", printed(end.countedTo())) : "";
        var skipped = end.term().unit() == Term.Unit.WORKING_DAY ? skipped(end.counted()) : "";
        return words.of(
                "term",
                words.of(
                        "unit." + end.term().unit(), Integer.toString(end.term().amount())),
                printed(end.event()),
                printed(end.event().plusDays(1)),
                skipped + moved,
                printed(end.lastDay()));
    }

    /// A sentence for each year between the two days whose decisions are not known.
    public List<String> provisional(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(calendar::isProvisional)
                .mapToObj(year -> words.of("provisional", Integer.toString(year)))
                .toList();
    }

    /// "nghỉ lễ"
    public String of(SpecialDay.Kind kind) {
        return words.of("kind." + kind);
    }

    private String skipped(DayCount count) {
        var parts = new ArrayList<String>();
        int weekend = count.weekendDays() - count.worked().size();
        if (weekend > 0) parts.add(words.of("term.skipped.weekend", Integer.toString(weekend)));
        if (!count.off().isEmpty()) {
            parts.add(words.of("term.skipped.off", Integer.toString(count.off().size()), named(count.off())));
        }
        return parts.isEmpty() ? "" : words.of("term.skipped", String.join(words.of("and"), parts));
    }

    private String some(String key, List<SpecialDay> days) {
        return days.isEmpty() ? "" : words.of(key, Integer.toString(days.size()), named(days));
    }

    /// "01/9, 02/9 Quốc khánh; 24/11 Ngày Văn hóa Việt Nam"
    private static String named(List<SpecialDay> days) {
        Map<String, List<SpecialDay>> byName =
                days.stream().collect(Collectors.groupingBy(SpecialDay::name, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> entry.getValue().stream()
                                .map(day -> printed(day.date()))
                                .collect(Collectors.joining(", "))
                        + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String printed(LocalDate day) {
        return vn.sauro.text.WrittenDate.format(day);
    }
}
