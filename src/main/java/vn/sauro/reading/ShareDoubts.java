package vn.sauro.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Amounts.Amount;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// A part with its rate in brackets whose whole stands before it: "đã giải quyết 139.214 hồ sơ, trễ hạn 2.784 hồ sơ
/// (chiếm 1,2%)". Doubted only if no number near it gives that rate, alone or with another: which of them is meant is
/// not guessed.
final class ShareDoubts {
    private static final Pattern RATE = Pattern.compile(
            " [^.;:()%\\d,]{0,40}?(?:\\((?:(?:dat|chiem|bang|tuong duong|ty le|ti le|khoang) )*(\\d{1,3}(?:,\\d{1,2})?) ?%\\)|, (?:dat|chiem|dat ty le|chiem ty le|ty le|ti le) (\\d{1,3}(?:,\\d{1,2})?) ?%(?=[;.]|$))");
    private static final Pattern OF_ELSE = Pattern.compile(
            "(?<!\\p{L})(?:tang|giam|so voi|cung ky|ke hoach|muc tieu|du toan|ca nuoc|dan so|dien tich|khoang|gan)(?!\\p{L})");
    private static final Pattern PART = Pattern.compile(
            "(?<!\\p{L})(?:trong do|truc tuyen|truc tiep|(?:tre|qua|dung|truoc|som|trong) han|hoan thanh|chua |da |con |co )");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/.,-])(?:" + Amounts.NUMBER + ")(?![\\d%]|[.,]\\d| ?%)");
    private static final Pattern IN_FRACTION = Pattern.compile("(?<=\\d/)(?:" + Amounts.NUMBER + ")");
    private static final int NEAR = 2;
    private static final int MOST_NUMBERS = 60;

    private ShareDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        List<Passage> passages = material.passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.folded().indexOf('%') < 0) {
                continue;
            }
            List<BigDecimal> numbers =
                    numbers(passages.subList(Math.max(0, i - NEAR), Math.min(i + NEAR, passages.size())));
            for (Passage sentence : Sentences.of(passage)) {
                addIn(sentence, numbers, doubts);
            }
        }
        return doubts;
    }

    private static List<BigDecimal> numbers(List<Passage> passages) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Passage passage : passages) {
            for (Pattern pattern : List.of(NUMBER, IN_FRACTION)) {
                Matcher matcher = pattern.matcher(passage.folded());
                while (matcher.find()) {
                    numbers.add(Amounts.value(matcher.group()));
                }
            }
        }
        return numbers;
    }

    private static void addIn(Passage sentence, List<BigDecimal> numbers, List<Doubt> doubts) {
        String folded = sentence.folded();
        List<Amount> amounts = Amounts.in(folded);
        for (int i = 1; i < amounts.size() && numbers.size() <= MOST_NUMBERS; i++) {
            Amount part = amounts.get(i);
            Amount whole = amounts.get(i - 1);
            Matcher rate = RATE.matcher(folded).region(part.to(), folded.length());
            boolean wholeBefore = !whole.rough()
                    && !part.rough()
                    && !whole.unit().isEmpty()
                    && whole.unit().equals(part.unit())
                    && whole.value().compareTo(part.value()) > 0
                    && PART.matcher(folded.substring(whole.to(), part.from())).find();
            if (!wholeBefore
                    || !rate.lookingAt()
                    || OF_ELSE.matcher(folded.substring(whole.to(), rate.end())).find()) {
                continue;
            }
            BigDecimal printed = new BigDecimal(printed(rate).replace(',', '.'));
            if (!anyGives(part.value(), printed, numbers) && !pairGives(part, printed, amounts)) {
                doubts.add(doubt(sentence, whole, part, rate));
            }
        }
    }

    private static boolean anyGives(BigDecimal part, BigDecimal printed, List<BigDecimal> numbers) {
        return numbers.stream().anyMatch(whole -> gives(part, whole, printed));
    }

    /// Whether the rate is that of the part in the sum or the difference of two amounts of its kind.
    private static boolean pairGives(Amount part, BigDecimal printed, List<Amount> amounts) {
        List<Amount> alike = amounts.stream()
                .filter(amount -> amount.unit().equals(part.unit()))
                .toList();
        return alike.stream()
                .anyMatch(one -> alike.stream()
                        .filter(other -> other != one)
                        .anyMatch(other -> gives(part.value(), one.value().add(other.value()), printed)
                                || gives(part.value(), one.value().subtract(other.value()), printed)));
    }

    private static boolean gives(BigDecimal part, BigDecimal whole, BigDecimal printed) {
        return whole.signum() > 0
                && rate(part, whole).subtract(printed).abs().compareTo(RateDoubts.tolerance(printed)) <= 0;
    }

    private static BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static String printed(Matcher rate) {
        return rate.group(1) == null ? rate.group(2) : rate.group(1);
    }

    private static Doubt doubt(Passage sentence, Amount whole, Amount part, Matcher rate) {
        List<Span> spans =
                new ArrayList<>(sentence.slice(whole.from(), whole.to()).spans());
        spans.addAll(sentence.slice(part.from(), rate.end()).spans());
        return DoubtMaterial.doubt(
                DoubtKind.ARITHMETIC,
                DoubtWords.of(
                        "share",
                        Amounts.written(part.value()),
                        Amounts.written(whole.value()),
                        Amounts.written(rate(part.value(), whole.value())),
                        printed(rate)),
                spans);
    }
}
