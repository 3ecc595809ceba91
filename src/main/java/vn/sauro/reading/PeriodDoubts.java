package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Period;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;

/// A report whose title names its period ("kỳ báo cáo"), and what it tells outside of it: a heading left over from
/// another period, figures as of a day before it, results of a day that is not in it.
final class PeriodDoubts {
    private static final String BEGINS = "(?:^|[.;:+-] ?|(?<!\\p{L})vao )";
    private static final Pattern AS_OF =
            Pattern.compile("(?<!\\p{L})tinh den (?:het )?(?:ngay )?(?:" + Dates.DAY + ")");
    private static final Pattern RESULT =
            Pattern.compile(BEGINS + "(?:trong )?ngay (?:" + Dates.DAY + "),? [^.;]{0,80}?(?<!\\p{L})da ([^.;]{0,60})");
    private static final Pattern SPAN = Pattern.compile(BEGINS + "tu (?:ngay )?(?:" + Dates.DAY
            + ") (?:den|toi) (?:het )?(?:ngay )?(?:" + Dates.DAY + "),? [^.;]{0,80}?(?<!\\p{L})da ([^.;]{0,60})");

    /// What was done on a day, not a document or a body of an earlier day that is only named.
    private static final Pattern DONE = Pattern.compile(
            "^(?:\\p{L}+ ){0,3}?(?:to chuc|khai truong|tap huan|ra quan|kiem tra|khanh thanh|trao|dua vao|mo |hop|tiep nhan|giai quyet|hoan thanh|so hoa|cap)");
    private static final Pattern COMPARES = Pattern.compile("cung ky|so voi|nam truoc|luy ke");

    private PeriodDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        PeriodReader.Told told = material.period();
        List<Doubt> doubts = new ArrayList<>();
        for (Placed place : told == null ? List.<Placed>of() : material.placed()) {
            Passage passage = place.paragraph().passage();
            if (passage.length() > 20_000) {
                continue;
            }
            addOtherPeriod(place, told, doubts);
            if (place.kind() != SectionKind.TASKS
                    && place.kind() != SectionKind.RECOMMENDATIONS
                    && !COMPARES.matcher(passage.folded()).find()) {
                addOutside(passage, told, material.date(), doubts);
            }
        }
        return doubts;
    }

    /// "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2025" in the report of nine months; "NHIỆM VỤ QUÝ II" in that of the second quarter.
    private static void addOtherPeriod(Placed place, PeriodReader.Told told, List<Doubt> doubts) {
        Passage passage = place.paragraph().passage();
        String folded = passage.folded();
        boolean results = folded.contains("ket qua") && place.kind() != SectionKind.TASKS;
        boolean ahead = folded.contains("nhiem vu") && !folded.contains("ket qua");
        boolean opens = place.heading() || folded.endsWith(":");
        PeriodReader.Told here = opens && (results || ahead) ? PeriodReader.named(passage) : null;
        if (here == null || COMPARES.matcher(folded).find() || !alike(here.period(), told.period())) {
            return;
        }
        boolean other = !here.period().from().equals(told.period().from())
                || !here.period().to().equals(told.period().to());
        if (results && other) {
            doubts.add(doubt("other-period", here.spans(), told, here.period().label()));
        } else if (ahead && !here.period().to().isAfter(told.period().to())) {
            doubts.add(doubt("period-behind", here.spans(), told, here.period().label()));
        }
    }

    /// Whether both are quarters, or both are the first months of a year.
    private static boolean alike(Period one, Period other) {
        return Folding.fold(one.label()).startsWith("quy")
                == Folding.fold(other.label()).startsWith("quy");
    }

    private static void addOutside(
            Passage passage, PeriodReader.Told told, @Nullable LocalDate own, List<Doubt> doubts) {
        String folded = passage.folded();
        Matcher asOf = AS_OF.matcher(folded);
        while (asOf.find()) {
            LocalDate day = Dates.of(asOf, 1);
            if (day != null && day.isBefore(told.period().from())) {
                doubts.add(
                        doubt("as-of", passage.slice(asOf.start(), asOf.end()).spans(), told, day));
            }
        }
        Matcher result = RESULT.matcher(folded);
        while (result.find()) {
            LocalDate day = Dates.of(result, 1);
            boolean after = day != null && own != null && day.isAfter(own);
            boolean outside = day != null && isOutside(told.period(), day, day);
            if (outside && !after && DONE.matcher(result.group(7)).find()) {
                doubts.add(doubt("outside", days(passage, result, 1), told, day));
            }
        }
        Matcher span = SPAN.matcher(folded);
        while (span.find()) {
            LocalDate from = Dates.of(span, 1);
            LocalDate to = Dates.of(span, 7);
            boolean both = from != null && to != null && !from.isAfter(to);
            if (both
                    && isOutside(told.period(), from, to)
                    && DONE.matcher(span.group(13)).find()) {
                doubts.add(doubt("outside", days(passage, span, 7), told, to));
            }
        }
    }

    private static boolean isOutside(Period period, LocalDate from, LocalDate to) {
        return to.isBefore(period.from()) || from.isAfter(period.to());
    }

    private static List<Span> days(Passage passage, Matcher matcher, int group) {
        boolean words = matcher.group(group) == null;
        return passage.slice(matcher.start(words ? group + 3 : group), matcher.end(words ? group + 5 : group + 2))
                .spans();
    }

    private static Doubt doubt(String code, List<Span> where, PeriodReader.Told told, Object here) {
        List<Span> spans = new ArrayList<>(where);
        spans.addAll(told.spans());
        return DoubtMaterial.doubt(
                DoubtKind.CONSISTENCY, DoubtWords.of(code, here, told.period().label()), spans);
    }
}
