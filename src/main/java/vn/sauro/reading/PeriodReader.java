package vn.sauro.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Period;

/// The time that a document's results are about ("07 tháng đầu năm 2025", "từ tháng 7 đến 03/11/2025").
final class PeriodReader {
    private static final Pattern FROM_TO = Pattern.compile(
            "tu (?:ngay )?(?:(\\d{1,2})/)?(?:thang )?(\\d{1,2})(?:/(\\d{4}))? den (?:het )?(?:ngay )?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern FIRST_MONTHS = Pattern.compile("(\\d{1,2}) thang dau nam (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quy (i{1,3}|iv|[1-4])(?:/| nam )(\\d{4})");

    private PeriodReader() {}

    static @Nullable Period read(List<Paragraph> paragraphs, DocumentType.Content content) {
        if (content != DocumentType.Content.REPORT && content != DocumentType.Content.NOTICE) {
            return null;
        }
        for (Paragraph paragraph : paragraphs) {
            Period period = in(paragraph.passage());
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    private static @Nullable Period in(Passage passage) {
        Matcher fromTo = FROM_TO.matcher(passage.folded());
        if (fromTo.find()) {
            LocalDate to = Dates.of(fromTo.group(4), fromTo.group(5), fromTo.group(6));
            int year = Integer.parseInt(fromTo.group(3) == null ? fromTo.group(6) : fromTo.group(3));
            int day = fromTo.group(1) == null ? 1 : Integer.parseInt(fromTo.group(1));
            LocalDate from = Dates.of(day, Integer.parseInt(fromTo.group(2)), year);
            if (from != null && to != null && !from.isAfter(to)) {
                return new Period(from, to, passage.text().substring(fromTo.start(), fromTo.end()));
            }
        }
        Matcher months = FIRST_MONTHS.matcher(passage.folded());
        if (months.find()) {
            int last = Integer.parseInt(months.group(1));
            if (last >= 1 && last <= 12) {
                int year = Integer.parseInt(months.group(2));
                return new Period(
                        LocalDate.of(year, 1, 1),
                        YearMonth.of(year, last).atEndOfMonth(),
                        passage.text().substring(months.start(), months.end()));
            }
        }
        Matcher quarter = QUARTER.matcher(passage.folded());
        if (quarter.find()) {
            int number = switch (quarter.group(1)) {
                case "i", "1" -> 1;
                case "ii", "2" -> 2;
                case "iii", "3" -> 3;
                default -> 4;
            };
            int year = Integer.parseInt(quarter.group(2));
            return new Period(
                    LocalDate.of(year, number * 3 - 2, 1),
                    YearMonth.of(year, number * 3).atEndOfMonth(),
                    passage.text().substring(quarter.start(), quarter.end()));
        }
        return null;
    }
}
