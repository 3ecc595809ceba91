package vn.sauro.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;

/// The day of the meeting that a notice of conclusions or minutes tell about; days of cited documents are no meetings.
record MeetingDay(LocalDate date, List<Span> spans) {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\p{L})(?:ngay|sang|chieu|toi|trong cac ngay|trong hai ngay) (?:" + Dates.DAY + ")");
    private static final Pattern MEETING = Pattern.compile(
            "\\b(?:hop|hoi nghi|phien (?:hop|giai trinh|lam viec|thao luan)|cuoc hop|chu tri|lam viec|buoi lam viec|hoi thao|giao ban|kiem tra|khao sat|giam sat|tiep cong dan|doi thoai|giao ban|hoi y|toa dam)\\b");
    private static final Pattern CITED = Pattern.compile("(?:\\bso \\S+|\\d ?[-/] ?\\p{L}[\\p{L}\\d/-]*) ?,? ?$");
    private static final Pattern DUE =
            Pattern.compile("\\b(?:truoc|cham nhat|muon nhat|den|het|xong|hoan thanh|ke tu)(?: het| la)? ?$");
    private static final Set<String> TELL_OF_MEETINGS =
            Set.of("Thông báo", "Thông báo kết luận", "Kết luận", "Biên bản");
    private static final int FIRST_PARAGRAPHS = 4;

    static @Nullable MeetingDay read(@Nullable DocumentType type, @Nullable Passage title, List<Paragraph> paragraphs) {
        if (type == null || !TELL_OF_MEETINGS.contains(type.name())) {
            return null;
        }
        return Stream.concat(
                        Stream.ofNullable(title),
                        paragraphs.stream().limit(FIRST_PARAGRAPHS).map(Paragraph::passage))
                .map(MeetingDay::in)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MeetingDay in(Passage passage) {
        String folded = passage.folded();
        if (!MEETING.matcher(folded).find()) {
            return null;
        }
        Matcher day = DAY.matcher(folded);
        while (day.find()) {
            LocalDate date = Dates.of(day, 1);
            String before = folded.substring(Math.max(0, day.start() - 60), day.start());
            if (date != null
                    && !CITED.matcher(before).find()
                    && !DUE.matcher(before).find()) {
                return new MeetingDay(
                        date, passage.slice(day.start(), day.end()).spans());
            }
        }
        return null;
    }
}
