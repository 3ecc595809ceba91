package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;

/// Days that cannot be: 31/9; another day of the week than the one printed with it; from a later to an earlier day; a
/// result, a meeting or a cited document dated after the
/// document itself; a deadline before it.
final class DateDoubts {
    private static final Pattern PRINTED =
            Pattern.compile("(?<!\\p{L})(?:ngay|den|truoc|tu|het) (?:ngay )?(?:" + Dates.DAY + ")");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?<!\\p{L})tu (?:ngay )?(?:" + Dates.DAY + ") (?:den|toi) (?:het )?(?:ngay )?(?:" + Dates.DAY + ")");
    private static final String WEEKDAY = "(?<![\\p{L}])(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))";
    private static final Pattern ON_WEEKDAY = Pattern.compile(
            "(?<!lần |khóa |kỳ họp |phiên họp |hội nghị |ngày |quý |hạng |xếp |buổi |cuộc họp )" + WEEKDAY
                    + ",? \\(?(?:ngày )?(\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{4}(?!\\d)|\\d{1,2} tháng \\d{1,2} năm \\d{4})");
    private static final Pattern DAY_IS = Pattern.compile(
            "(?<![\\d/])(\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}) ?\\(" + WEEKDAY + "\\)");
    private static final List<String> NAMES_OF_DAYS = List.of("hai", "ba", "tư", "năm", "sáu", "bảy");

    private static final Pattern RESULT =
            Pattern.compile("(?<!\\p{L})ngay (?:" + Dates.DAY + "),? [^.;]{0,80}?(?<!\\p{L})da ");

    private static final Pattern AS_OF =
            Pattern.compile("(?<!\\p{L})tinh den (?:het )?(?:ngay )?(?:" + Dates.DAY + ")");
    private static final Pattern EXPECTED = Pattern.compile("(?<!\\p{L})(?:du kien|uoc|phan dau)(?!\\p{L})");

    private DateDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            addImpossible(passage, doubts);
            addReversed(passage, doubts);
            addOtherWeekday(passage, ON_WEEKDAY, 3, 1, doubts);
            addOtherWeekday(passage, DAY_IS, 1, 2, doubts);
        }
        LocalDate own = material.date();
        if (own != null) {
            addUnclearDay(material, own, doubts);
            addLaterMeeting(material, own, doubts);
            addLaterCitations(material, own, doubts);
            addLaterResults(material, doubts);
            addPastDeadlines(material, own, doubts);
        }
        return doubts;
    }

    /// The day was made out from strokes: it may be right, but a person must look.
    private static void addUnclearDay(DoubtMaterial material, LocalDate own, List<Doubt> doubts) {
        PrintedDate printed = material.printed();
        if (printed != null && !printed.isClear()) {
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.CONSISTENCY, DoubtWords.of("unclear-day", printed.day(), own), material.dateSpans()));
        }
    }

    private static void addImpossible(Passage passage, List<Doubt> doubts) {
        Matcher matcher = PRINTED.matcher(passage.folded());
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 4 : 1;
            int day = Integer.parseInt(matcher.group(group));
            int month = Integer.parseInt(matcher.group(group + 1));
            boolean couldBe = day >= 29 && day <= 31 && month >= 1 && month <= 12;
            if (couldBe && Dates.of(matcher, 1) == null) {
                Passage place = passage.slice(matcher.start(group), matcher.end());
                doubts.add(DoubtMaterial.doubt(
                        DoubtKind.CONSISTENCY,
                        DoubtWords.of("no-such-day", day, month, matcher.group(group + 2)),
                        place.spans()));
            }
        }
    }

    private static void addReversed(Passage passage, List<Doubt> doubts) {
        Matcher matcher = FROM_TO.matcher(passage.folded());
        while (matcher.find()) {
            LocalDate from = Dates.of(matcher, 1);
            LocalDate to = Dates.of(matcher, 7);
            if (from != null && to != null && from.isAfter(to)) {
                doubts.add(DoubtMaterial.doubt(
                        DoubtKind.CONSISTENCY,
                        DoubtWords.of("reversed", from, to),
                        passage.slice(matcher.start(), matcher.end()).spans()));
            }
        }
    }

    /// "Thứ Hai, ngày 16/9/2025" was a Tuesday.
    private static void addOtherWeekday(Passage passage, Pattern pattern, int dayAt, int nameAt, List<Doubt> doubts) {
        Matcher matcher = pattern.matcher(passage.text().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            LocalDate day = Dates.first(Folding.fold(matcher.group(dayAt)));
            String name = matcher.group(nameAt);
            int number =
                    name == null ? 8 : name.matches("\\d") ? Integer.parseInt(name) : NAMES_OF_DAYS.indexOf(name) + 2;
            if (day != null && day.getDayOfWeek().getValue() + 1 != number) {
                doubts.add(DoubtMaterial.doubt(
                        DoubtKind.CONSISTENCY,
                        DoubtWords.of("weekday", day, weekday(day), name == null ? "Chủ nhật" : "thứ " + name),
                        passage.slice(matcher.start(), matcher.end()).spans()));
            }
        }
    }

    private static String weekday(LocalDate day) {
        int number = day.getDayOfWeek().getValue();
        return number == 7 ? "Chủ nhật" : "thứ " + NAMES_OF_DAYS.get(number - 1);
    }

    private static void addLaterMeeting(DoubtMaterial material, LocalDate own, List<Doubt> doubts) {
        MeetingDay meeting = material.meeting();
        if (meeting != null && meeting.date().isAfter(own)) {
            doubts.add(outOfOrder(material, DoubtWords.of("later-meeting", meeting.date(), own), meeting.spans()));
        }
    }

    private static void addLaterCitations(DoubtMaterial material, LocalDate own, List<Doubt> doubts) {
        for (Mention mention : material.mentions()) {
            if (mention.date() != null && mention.date().isAfter(own)) {
                doubts.add(outOfOrder(
                        material,
                        DoubtWords.of("later-citation", mention.symbol().text(), mention.date(), own),
                        mention.dateSpans()));
            }
        }
    }

    private static void addLaterResults(DoubtMaterial material, List<Doubt> doubts) {
        for (Placed place : material.placed()) {
            Passage passage = place.paragraph().passage();
            if (place.kind() == SectionKind.TASKS || passage.length() > 20_000) {
                continue;
            }
            addIfLater(material, passage, RESULT, "later-result", doubts);
            if (!EXPECTED.matcher(passage.folded()).find()) {
                addIfLater(material, passage, AS_OF, "later-figures", doubts);
            }
        }
    }

    private static void addIfLater(
            DoubtMaterial material, Passage passage, Pattern pattern, String code, List<Doubt> doubts) {
        LocalDate own = Objects.requireNonNull(material.date());
        Matcher matcher = pattern.matcher(passage.folded());
        while (matcher.find()) {
            LocalDate day = Dates.of(matcher, 1);
            if (day != null && day.isAfter(own)) {
                int from = matcher.start(matcher.group(1) == null ? 4 : 1);
                int to = matcher.end(matcher.group(1) == null ? 6 : 3);
                doubts.add(outOfOrder(
                        material,
                        DoubtWords.of(code, day, own),
                        passage.slice(from, to).spans()));
            }
        }
    }

    /// Only a deadline that names its year: another may have been completed by the reader.
    private static void addPastDeadlines(DoubtMaterial material, LocalDate own, List<Doubt> doubts) {
        for (ProposedTask task : material.tasks()) {
            Deadline deadline = task.deadline();
            boolean stated = deadline != null
                    && deadline.kind() == DeadlineKind.DATE
                    && deadline.date() != null
                    && deadline.text().contains(String.valueOf(deadline.date().getYear()));
            if (stated && deadline.date().isBefore(own)) {
                List<Span> where = task.places().deadline().isEmpty()
                        ? task.spans()
                        : task.places().deadline();
                doubts.add(outOfOrder(material, DoubtWords.of("past-deadline", deadline.date(), own), where));
            }
        }
    }

    private static Doubt outOfOrder(DoubtMaterial material, DoubtWords words, List<Span> where) {
        List<Span> spans = new ArrayList<>(material.dateSpans());
        spans.addAll(where);
        return DoubtMaterial.doubt(DoubtKind.CONSISTENCY, words, spans);
    }
}
