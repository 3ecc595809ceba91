package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Amounts.Amount;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// What is done and what is left do not make up the whole: "đã xong 82/227 nhiệm vụ, còn 140 nhiệm vụ".
final class StatusDoubts {
    private static final Pattern DONE_OF = Pattern.compile("(?<![\\p{L}\\d/.,-])(" + Amounts.NUMBER + ") ?/ ?("
            + Amounts.NUMBER + ")(?![\\d/%]|[.,]\\d) (" + Lexicon.anyOf("units.txt") + "(?: \\p{L}+)?)(?!\\p{L})");
    private static final Pattern LEFT = Pattern.compile(
            "(?<!\\p{L})con(?: lai)?(?: la)? (" + Amounts.NUMBER + ")(?![\\d/%]|[.,]\\d| ?[/%]) ?([^,;.:()]{0,80})");
    private static final Pattern NOT_DONE = Pattern.compile("(?<!\\p{L})chua |dang |qua han");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong so|tong cong|tiep nhan|duoc giao|giao)[^\\d.;:]{0,60}$|(?:^|[^\\p{L}])trong (?:so )?$");
    private static final Pattern DONE = Pattern.compile("hoan thanh|da |dung han|truoc han|xong");
    private static final Pattern OPEN = Pattern.compile("dang |con |chua |trong han");
    private static final Pattern STATUS =
            Pattern.compile("hoan thanh|da |dung han|truoc han|xong|dang |con |chua |trong han|qua han|cham");
    private static final BigDecimal NEAR = new BigDecimal("0.15");
    private static final int FARTHEST = 220;

    private StatusDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            addLeftOver(passage, doubts);
            Sentences.of(passage).forEach(sentence -> addStatuses(sentence, doubts));
        }
        return doubts;
    }

    /// A fraction and the rest, counted in the same unit.
    private static void addLeftOver(Passage passage, List<Doubt> doubts) {
        String folded = passage.folded();
        Matcher done = DONE_OF.matcher(folded);
        while (done.find()) {
            Matcher left = LEFT.matcher(folded).region(done.end(), Math.min(folded.length(), done.end() + FARTHEST));
            if (!left.find()
                    || folded.substring(done.end(), left.start()).matches(".*\\d ?/ ?\\d.*|.*(?:dang|trong do).*")) {
                continue;
            }
            String unit = done.group(3).strip();
            boolean same = left.group(2).startsWith(unit)
                    && NOT_DONE.matcher(left.group(2)).find();
            BigDecimal whole = Amounts.value(done.group(2));
            BigDecimal sum = Amounts.value(done.group(1)).add(Amounts.value(left.group(1)));
            if (same && sum.compareTo(whole) != 0) {
                List<Span> spans = new ArrayList<>(
                        passage.slice(done.start(1), done.end(2)).spans());
                spans.addAll(passage.slice(left.start(1), left.end(1)).spans());
                doubts.add(DoubtMaterial.doubt(
                        DoubtKind.ARITHMETIC,
                        DoubtWords.of(
                                "done-and-left", done.group(1), left.group(1), Amounts.written(sum), done.group(2)),
                        spans));
            }
        }
    }

    /// "Được giao 24 nhiệm vụ; đã hoàn thành 15, đang thực hiện 6, quá hạn 2."
    private static void addStatuses(Passage sentence, List<Doubt> doubts) {
        String folded = sentence.folded();
        List<Amount> amounts = Amounts.in(folded);
        int at = 0;
        while (at + 2 < amounts.size()
                && !TOTAL.matcher(folded.substring(0, amounts.get(at).from())).find()) {
            at++;
        }
        if (at + 2 >= amounts.size()) {
            return;
        }
        amounts = amounts.subList(at, amounts.size());
        Amount total = amounts.getFirst();
        List<Amount> parts = amounts.subList(1, amounts.size());
        int from = total.to();
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount part : parts) {
            int to = Math.min(folded.length(), part.to() + 45);
            boolean alike = part.unit().equals(total.unit()) || part.unit().isEmpty();
            boolean status = STATUS.matcher(folded.substring(from, to)).find();
            if (!alike
                    || !status
                    || part.rough()
                    || folded.substring(from, part.from()).contains("trong do")) {
                return;
            }
            sum = sum.add(part.value());
            from = part.to();
        }
        String rest = folded.substring(total.to());
        boolean whole = DONE.matcher(rest).find()
                && OPEN.matcher(rest).find()
                && !total.unit().isEmpty();
        BigDecimal off = sum.subtract(total.value()).abs();
        if (whole && off.signum() != 0 && off.compareTo(total.value().multiply(NEAR)) <= 0 && !nested(total, parts)) {
            List<Span> spans = new ArrayList<>();
            amounts.forEach(amount ->
                    spans.addAll(sentence.slice(amount.from(), amount.to()).spans()));
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.ARITHMETIC,
                    DoubtWords.of("statuses", Amounts.written(sum), Amounts.written(total.value())),
                    spans));
        }
    }

    /// Whether one part is told again by others: then some of them make up the total.
    private static boolean nested(Amount total, List<Amount> parts) {
        for (int chosen = 1; chosen < 1 << Math.min(parts.size(), 10); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                sum = (chosen >> i & 1) == 1 ? sum.add(parts.get(i).value()) : sum;
            }
            if (sum.compareTo(total.value()) == 0) {
                return true;
            }
        }
        return false;
    }
}
