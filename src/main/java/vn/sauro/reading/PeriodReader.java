package vn.sauro.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Period;
import vn.sauro.reading.Reading.Span;

/// The time that a document's results are about ("07 tháng đầu năm 2025", "từ tháng 7 đến 03/11/2025"): what its
/// title says, else the first that its text names.
final class PeriodReader {
    /// The period with the words that name it.
    record Told(Period period, List<Span> spans) {}

    private static final Pattern FROM_TO = Pattern.compile(
            "tu (?:ngay )?(?:(\\d{1,2})/)?(?:thang )?(\\d{1,2})(?:/(\\d{4}))? den (?:het )?(?:ngay )?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern FIRST_MONTHS = Pattern.compile("(\\d{1,2}) thang dau nam (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quy (i{1,3}|iv|[1-4])(?:/| nam |, nam )(\\d{4})");
    /// "Hoàn thành trong quý IV/2025" says by when, not about when.
    private static final Pattern DUE = Pattern.compile(
            "(?:hoan thanh|xong|cham nhat|truoc|het)(?: [^.;:]{0,60})?(?: trong| vao| den| het| cuoi| dau| giua){0,2} $");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d )(?<!ngay )thang (\\d{1,2})(?:/| nam )(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d )(?<!dau )(?<!cuoi )nam (\\d{4})(?! ?[-–] ?\\d)");

    private PeriodReader() {}

    static @Nullable Told read(@Nullable Passage title, List<Paragraph> paragraphs, DocumentType.Content content) {
        if (content != DocumentType.Content.REPORT && content != DocumentType.Content.NOTICE) {
            return null;
        }
        Told inTitle = title == null ? null : in(title);
        if (inTitle == null && title != null && content == DocumentType.Content.REPORT) {
            inTitle = monthOrYear(title);
        }
        if (inTitle != null) {
            return inTitle;
        }
        return paragraphs.stream()
                .map(Paragraph::passage)
                .map(PeriodReader::in)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The quarter or the first months of a year that a heading names.
    static @Nullable Told named(Passage heading) {
        Told quarter = quarter(heading);
        return quarter == null ? firstMonths(heading) : quarter;
    }

    private static @Nullable Told in(Passage passage) {
        return Stream.of(fromTo(passage), firstMonths(passage), quarter(passage))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Told fromTo(Passage passage) {
        Matcher matcher = FROM_TO.matcher(passage.folded());
        if (!matcher.find()) {
            return null;
        }
        LocalDate to = Dates.of(matcher.group(4), matcher.group(5), matcher.group(6));
        int year = Integer.parseInt(matcher.group(3) == null ? matcher.group(6) : matcher.group(3));
        int day = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
        LocalDate from = Dates.of(day, Integer.parseInt(matcher.group(2)), year);
        return from == null || to == null || from.isAfter(to) ? null : told(passage, matcher, from, to);
    }

    private static @Nullable Told firstMonths(Passage passage) {
        Matcher matcher = FIRST_MONTHS.matcher(passage.folded());
        return matcher.find() ? months(passage, matcher, 1, Integer.parseInt(matcher.group(1))) : null;
    }

    private static @Nullable Told quarter(Passage passage) {
        Matcher matcher = QUARTER.matcher(passage.folded());
        do {
            if (!matcher.find()) {
                return null;
            }
        } while (DUE.matcher(passage.folded().substring(0, matcher.start())).find());
        int number = switch (matcher.group(1)) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        return months(passage, matcher, number * 3 - 2, number * 3);
    }

    private static @Nullable Told monthOrYear(Passage title) {
        Matcher month = MONTH.matcher(title.folded());
        if (month.find()) {
            int number = Integer.parseInt(month.group(1));
            return months(title, month, number, number);
        }
        Matcher year = YEAR.matcher(title.folded());
        if (!year.find()) {
            return null;
        }
        int of = Integer.parseInt(year.group(1));
        return told(title, year, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
    }

    private static @Nullable Told months(Passage passage, Matcher matcher, int first, int last) {
        if (first < 1 || last < first || last > 12) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(2));
        return told(
                passage,
                matcher,
                LocalDate.of(year, first, 1),
                YearMonth.of(year, last).atEndOfMonth());
    }

    private static Told told(Passage passage, Matcher matcher, LocalDate from, LocalDate to) {
        String label = passage.text().substring(matcher.start(), matcher.end());
        return new Told(
                new Period(from, to, label),
                passage.slice(matcher.start(), matcher.end()).spans());
    }
}
