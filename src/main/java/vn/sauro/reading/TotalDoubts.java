package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Amounts.Amount;
import vn.sauro.reading.Reading.Doubt;

/// A total that does not stand right before its parts: told after them ("12 lớp tại thôn và 07 lớp tại trường, tổng
/// cộng
/// 18 lớp"), or parted from them by other amounts ("38 vụ cháy, làm chết 02 người; trong đó nhà dân 21 vụ, ...").
final class TotalDoubts {
    private static final Pattern TOTAL_FOLLOWS =
            Pattern.compile("(?:tong cong|tong so|cong chung|tat ca)(?: la| co)? $");
    private static final Pattern SPLIT =
            Pattern.compile("(?<!\\p{L})(?:trong do|bao gom|gom|cu the)(?: la| co)?[:,]? ");
    private static final Pattern ENDS = Pattern.compile("trong do|so voi|cung ky|tang |giam |luy ke");
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    private TotalDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            for (Passage sentence : Sentences.of(passage)) {
                List<Amount> amounts = Amounts.in(sentence.folded());
                addTotalAfter(sentence, amounts, doubts);
                addTotalFarBefore(sentence, amounts, doubts);
            }
        }
        return doubts;
    }

    private static void addTotalAfter(Passage sentence, List<Amount> amounts, List<Doubt> doubts) {
        for (int i = 2; i < amounts.size(); i++) {
            Amount total = amounts.get(i);
            String before = sentence.folded().substring(0, total.from());
            if (!total.unit().isEmpty() && TOTAL_FOLLOWS.matcher(before).find()) {
                addIfOff(sentence, total, alikeBefore(sentence, amounts, i), doubts);
            }
        }
    }

    /// The amounts of the total's unit that run up to it; none if what they count is told in parts once more.
    private static List<Amount> alikeBefore(Passage sentence, List<Amount> amounts, int at) {
        int from = at;
        while (from > 0 && amounts.get(from - 1).unit().equals(amounts.get(at).unit())) {
            from--;
        }
        List<Amount> parts = amounts.subList(from, at);
        boolean told = !parts.isEmpty()
                && ENDS.matcher(sentence.folded()
                                .substring(
                                        parts.getFirst().from(), parts.getLast().to()))
                        .find();
        return told ? List.of() : parts;
    }

    private static void addTotalFarBefore(Passage sentence, List<Amount> amounts, List<Doubt> doubts) {
        Matcher split = SPLIT.matcher(sentence.folded());
        while (split.find()) {
            int at = split.end();
            List<Amount> before = amounts.stream()
                    .filter(amount -> amount.to() <= split.start())
                    .toList();
            Matcher ends = ENDS.matcher(sentence.folded()).region(at, sentence.length());
            int end = ends.find() ? ends.start() : sentence.length();
            List<Amount> parts = amounts.stream()
                    .filter(amount -> amount.from() >= at && amount.from() < end)
                    .toList();
            String unit = parts.isEmpty() ? "" : parts.getFirst().unit();
            List<Amount> totals =
                    before.stream().filter(amount -> amount.unit().equals(unit)).toList();
            boolean far = totals.size() == 1 && before.getLast() != totals.getFirst();
            if (!unit.isEmpty()
                    && far
                    && !SumDoubts.isShared(sentence.folded(), at, end)
                    && parts.stream().allMatch(part -> part.unit().equals(unit))) {
                addIfOff(sentence, totals.getFirst(), parts, doubts);
            }
        }
    }

    private static void addIfOff(Passage sentence, Amount total, List<Amount> parts, List<Doubt> doubts) {
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(total.value()).abs();
        boolean whole = total.value().scale() <= 0
                && parts.stream().allMatch(part -> part.value().scale() <= 0);
        boolean rough = total.rough() || parts.stream().anyMatch(Amount::rough);
        if (parts.size() > 1
                && whole
                && !rough
                && off.signum() > 0
                && off.compareTo(total.value().multiply(NEAR)) <= 0) {
            doubts.add(SumDoubts.doubt(
                    sentence,
                    total,
                    parts.stream()
                            .map(part -> new SumDoubts.Part(part, sentence))
                            .toList()));
        }
    }
}
