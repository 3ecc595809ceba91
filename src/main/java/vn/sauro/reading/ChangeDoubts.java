package vn.sauro.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// A rise or fall that the two values beside it do not give: "từ 40 hồ sơ lên 52 hồ sơ, tăng 15 hồ sơ". The change may
/// be told as a number, as points of a percentage, or in percent of what was before.
final class ChangeDoubts {
    private static final String VALUE = "(?<%s>" + Amounts.NUMBER + ")(?![\\d/]|[.,]\\d)(?<%sRate> ?%%)?";
    private static final String BEFORE = VALUE.formatted("before", "before");
    private static final String AFTER = VALUE.formatted("after", "after");
    private static final String CHANGE =
            "(?<!\\p{L})(?<way>tang|giam)(?: them)? " + VALUE.formatted("change", "change");
    private static final String WORDS = "[^.;:,()%\\d]{0,40}";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?<!\\p{L})tu " + BEFORE + WORDS + " (?:len|xuong|con)(?: con| thanh| den)? " + AFTER
                    + WORDS + "[,(;]?" + WORDS + CHANGE + "(?! ?lan)"),
            Pattern.compile(CHANGE + "(?! ?lan)" + WORDS + "[,(]? ?tu " + BEFORE + WORDS
                    + " (?:len|xuong|con)(?: con| thanh| den)? " + AFTER),
            Pattern.compile("(?<![\\p{L}\\d/.,-])" + AFTER + WORDS + ",? \\(?" + CHANGE + "(?! ?lan)" + WORDS
                    + "so voi (?:cung ky|nam|thang|quy|ky)[^.;:,()%]{0,40}?\\((?:la )?" + BEFORE + WORDS + "\\)"));
    private static final Pattern ROUGH =
            Pattern.compile("(?<!\\p{L})(?:hon|tren|gan|khoang|duoi|binh quan|thu hang|hang|bac|vi tri)(?!\\p{L})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChangeDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            for (Pattern shape : SHAPES) {
                Matcher matcher = shape.matcher(passage.folded());
                while (matcher.find()) {
                    addIfOff(passage, matcher, doubts);
                }
            }
        }
        return doubts;
    }

    private static void addIfOff(Passage passage, Matcher told, List<Doubt> doubts) {
        BigDecimal before = Amounts.value(told.group("before"));
        BigDecimal after = Amounts.value(told.group("after"));
        BigDecimal change = Amounts.value(told.group("change"));
        boolean rates = told.group("beforeRate") != null && told.group("afterRate") != null;
        boolean mixed = !rates && (told.group("beforeRate") != null || told.group("afterRate") != null);
        boolean inPercent = told.group("changeRate") != null;
        if (mixed || before.signum() == 0 || ROUGH.matcher(told.group()).find()) {
            return;
        }
        BigDecimal difference = after.subtract(before).abs();
        BigDecimal relative = difference.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
        boolean fits = (!inPercent || rates) && difference.compareTo(change) == 0
                || inPercent && relative.subtract(change).abs().compareTo(RateDoubts.tolerance(change)) <= 0;
        boolean rounded = difference.scale() > 0
                && difference.subtract(change).abs().compareTo(RateDoubts.tolerance(change)) <= 0;
        if (!fits && !rounded) {
            String sign = rates || inPercent ? "%" : "";
            BigDecimal computed = inPercent && !rates ? relative : difference;
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.ARITHMETIC,
                    DoubtWords.of(
                            "change",
                            told.group("before") + (rates ? "%" : ""),
                            told.group("after") + (rates ? "%" : ""),
                            Amounts.written(computed) + sign,
                            passage.text().substring(told.start("way"), told.end("way")),
                            told.group("change") + (inPercent ? "%" : "")),
                    passage.slice(told.start(), told.end()).spans()));
        }
    }
}
