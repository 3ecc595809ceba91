package vn.sauro.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// A fraction beside a percentage that it does not give: "1.530/2.040 giao dịch đạt 68%".
final class RateDoubts {
    private static final String NUMBER = "(" + Amounts.NUMBER + ")";
    private static final String PERCENT = "(?<![\\d.,])(?<!\\d[.,] )(\\d{1,3}(?:[,.]\\d{1,4})?) ?%";
    private static final Pattern FRACTION_THEN_RATE = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])" + NUMBER + " ?/ ?" + NUMBER + "(?![\\d/]|[.,]\\d)([^;:.%]{0,90}?)" + PERCENT);
    private static final Pattern OF_THEN_RATE =
            Pattern.compile("(?<![\\p{L}\\d/.,-])" + NUMBER + "(?: \\p{L}+){0,4} ?(?:tren|trong)(?: tong so)? " + NUMBER
                    + "(?![\\d/%]|[.,]\\d| ?%)([^;:.%\\d]{0,60}?)" + PERCENT);
    private static final Pattern RATE_THEN_FRACTION =
            Pattern.compile(PERCENT + " ?\\(" + NUMBER + " ?/ ?" + NUMBER + "(?![\\d/]|[.,]\\d)[^()%]{0,40}\\)");

    /// Between fraction and percentage: the percentage is that of something else.
    private static final Pattern OTHER = Pattern.compile(
            "^(?!.*(?:ty le|ti le)).*(?<!cat )\\b(?:tang|giam)(?: so voi[^,]{0,40})?,? ?$|chi tieu|muc tieu|ke hoach (?:giao|de ra|nam)|cung ky|so voi|vuot|phan dau|toi thieu|it nhat|con lai|bang .{1,12}$|(?<!\\p{L})(?:tu|tren|duoi|hon|den|khoang|gan) $");
    /// "Bằng 1/8 ..." is a manner of speaking, "1/8 xã, đạt 12,5%" is a count.
    private static final Pattern SAYS_RATE =
            Pattern.compile("(?<!\\p{L})(?:dat|ty le|ti le|chiem|tuong ung|tuong duong)(?!\\p{L})|\\($");
    private static final Pattern EQUALS = Pattern.compile("(?<!\\p{L})bang $");

    /// "Bằng 85% kế hoạch tỉnh giao" is a rate of something else than the fraction before it; the plan alone is what
    /// the
    /// fraction was of.
    private static final Pattern NAMES_ITS_WHOLE =
            Pattern.compile(" ?(?!(?:ke hoach|du toan|chi tieu)(?: (?:nam|von))?(?: ?[.,;:)]|$))[^\\s.,;:)]");
    private static final Pattern OWN_FRACTION = Pattern.compile(" ?\\(\\d[\\d.,]{0,12} ?/ ?\\d");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?:ngay|den|tu|truoc|sau|het|sang|chieu|toi|hang nam|thoi diem|thang) ?$");

    private RateDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            addAll(passage, FRACTION_THEN_RATE, doubts);
            addAll(passage, OF_THEN_RATE, doubts);
            Matcher matcher = RATE_THEN_FRACTION.matcher(passage.folded());
            while (matcher.find()) {
                check(passage, matcher, 2, 3, 1, doubts);
            }
        }
        return doubts;
    }

    private static void addAll(Passage passage, Pattern pattern, List<Doubt> doubts) {
        Matcher matcher = pattern.matcher(passage.folded());
        while (matcher.find()) {
            boolean ratio = Amounts.value(matcher.group(2)).intValue() <= 12
                    && (matcher.group(3).length() > 40
                            || !SAYS_RATE.matcher(matcher.group(3)).find());
            boolean closed =
                    matcher.group(3).indexOf(')') >= 0 && matcher.group(3).indexOf('(') < 0;
            boolean another = OWN_FRACTION
                    .matcher(passage.folded())
                    .region(matcher.end(), passage.length())
                    .lookingAt();
            boolean ofElse = EQUALS.matcher(matcher.group(3)).find()
                    && NAMES_ITS_WHOLE
                            .matcher(passage.folded())
                            .region(matcher.end(), passage.length())
                            .lookingAt();
            if (!ratio
                    && !ofElse
                    && !closed
                    && !another
                    && !OTHER.matcher(matcher.group(3)).find()) {
                check(passage, matcher, 1, 2, 4, doubts);
            }
        }
    }

    private static void check(Passage passage, Matcher matcher, int part, int whole, int rate, List<Doubt> doubts) {
        BigDecimal numerator = Amounts.value(matcher.group(part));
        BigDecimal denominator = Amounts.value(matcher.group(whole));
        BigDecimal printed = new BigDecimal(matcher.group(rate).replace(',', '.'));
        if (denominator.signum() == 0 || isDay(passage.folded(), matcher.start(part), numerator, denominator)) {
            return;
        }
        BigDecimal computed = numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 2, RoundingMode.HALF_UP);
        if (computed.subtract(printed).abs().compareTo(tolerance(printed)) > 0) {
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.ARITHMETIC,
                    DoubtWords.of(
                            "rate",
                            matcher.group(part),
                            matcher.group(whole),
                            Amounts.written(computed),
                            matcher.group(rate)),
                    passage.slice(matcher.start(), matcher.end()).spans()));
        }
    }

    /// As far as rounding may have gone: one of the last digit printed, however it was rounded.
    static BigDecimal tolerance(BigDecimal printed) {
        return BigDecimal.ONE.movePointLeft(Math.clamp(printed.scale(), 0, 2)).max(new BigDecimal("0.02"));
    }

    private static boolean isDay(String folded, int at, BigDecimal day, BigDecimal month) {
        boolean year = month.compareTo(BigDecimal.valueOf(1990)) > 0 && month.compareTo(BigDecimal.valueOf(2100)) < 0;
        if (year && day.compareTo(BigDecimal.valueOf(12)) <= 0) {
            return true;
        }
        boolean could = day.compareTo(BigDecimal.valueOf(31)) <= 0 && month.compareTo(BigDecimal.valueOf(12)) <= 0;
        return could
                && (day.compareTo(month) > 0
                        || DAY_BEFORE
                                .matcher(folded.substring(Math.max(0, at - 12), at))
                                .find());
    }
}
