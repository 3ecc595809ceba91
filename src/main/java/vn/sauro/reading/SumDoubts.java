package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Amounts.Amount;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// A total beside parts that give another sum: "15 nhiệm vụ, trong đó cấp tỉnh 09 nhiệm vụ, cấp cơ sở 05 nhiệm vụ",
/// in one sentence or with the parts in a list below.
final class SumDoubts {
    /// What stands between a total and its parts. "gồm" and brackets promise all of them, "trong đó" and a colon need
    /// not.
    private static final Pattern SPLIT = Pattern.compile(
            "[^.;:()%\\d]{0,70}?(?:(,? ?\\(?(?:bao )?gom(?: co)?:? | \\((?!trong do)|,? ?(?:bao )?gom(?: co)?: ?)|([,;]? ?\\(?(?:trong do|cu the)(?: la)?[:,]? |: (?!trong do|cu the|(?:bao )?gom)))");
    private static final Pattern SECOND_SPLIT = Pattern.compile("trong do|(?:bao )?gom | tang | giam |cung ky|rieng ");
    private static final Pattern OPENS_LIST = Pattern.compile(
            "[^.;()%\\d]{0,70}?(?:((?:bao )?gom(?: co)?)|trong do|cu the(?: la)?|nhu sau)[^.;()%\\d]{0,20}:$");
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final int LONGEST_LEAD = 400;
    private static final BigDecimal WHOLE = new BigDecimal("0.3");

    /// Qualities that people share: they part no total, unless the other half is counted too.
    private static final Pattern SHARED = Pattern.compile(
            "(?<!\\p{L})(?:nu(?!\\p{L})(?!.*(?<!\\p{L})nam(?! \\d))|dang vien(?!.*(?:ngoai dang|quan chung))|dan toc(?!.*(?<!\\p{L})kinh(?!\\p{L})))");

    record Part(Amount amount, Passage passage) {}

    private SumDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            for (Passage sentence : Sentences.of(passage)) {
                addInSentence(sentence, doubts);
            }
        }
        List<Paragraph> paragraphs = material.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            addBelow(paragraphs, i, doubts);
        }
        return doubts;
    }

    private static void addInSentence(Passage sentence, List<Doubt> doubts) {
        String folded = sentence.folded();
        List<Amount> amounts = Amounts.in(folded);
        for (int i = 0; i + 2 < amounts.size(); i++) {
            Amount total = amounts.get(i);
            Matcher split = SPLIT.matcher(folded).region(total.to(), folded.length());
            if (total.rough()
                    || total.unit().isEmpty()
                    || !split.lookingAt()
                    || split.end() > amounts.get(i + 1).from()) {
                continue;
            }
            boolean bracket = split.group().indexOf('(') >= 0;
            int end = end(folded, split.end(), bracket);
            if (bracket && folded.indexOf(')', split.end()) < 0) {
                continue;
            }
            List<Part> parts = parts(sentence, amounts.subList(i + 1, amounts.size()), total, split.end(), end);
            if (parts != null
                    && disagrees(total, parts, split.group(1) != null, folded)
                    && !isShared(folded, split.end(), end)) {
                doubts.add(doubt(sentence, total, parts));
            }
        }
    }

    /// "Có 60 cán bộ, trong đó 35 người là nữ, 24 người là đảng viên": no parts of one whole.
    static boolean isShared(String folded, int from, int to) {
        return SHARED.matcher(folded.substring(from, to)).find();
    }

    /// The parts end with their bracket, with the sentence, or where another split or a comparison begins.
    private static int end(String folded, int from, boolean bracket) {
        int depth = 0;
        int end = folded.length();
        for (int i = from; bracket && i < folded.length(); i++) {
            depth += folded.charAt(i) == '(' ? 1 : 0;
            if (folded.charAt(i) == ')' && depth-- == 0) {
                end = i;
                break;
            }
        }
        Matcher second = SECOND_SPLIT.matcher(folded).region(from, end);
        return second.find() ? second.start() : end;
    }

    /// Amounts of one unit between two places, outside inner brackets; null where units are mixed.
    private static @Nullable List<Part> parts(Passage sentence, List<Amount> amounts, Amount total, int from, int end) {
        List<Part> parts = new ArrayList<>();
        String unit = null;
        for (Amount amount : amounts) {
            if (amount.from() >= end) {
                break;
            }
            if (depthAt(sentence.folded(), from, amount.from()) > 0) {
                continue;
            }
            if (amount.rough()) {
                return null;
            }
            unit = unit == null || unit.isEmpty() ? amount.unit() : unit;
            if (!amount.unit().isEmpty()
                    && !amount.unit().equals(unit)
                    && !amount.unit().equals(total.unit())) {
                return null;
            }
            parts.add(new Part(amount, sentence));
        }
        boolean comparable = unit != null && (unit.isEmpty() || sameKind(unit, total.unit()));
        return comparable && parts.size() > 1 ? parts : null;
    }

    /// People are counted as "người" whatever they were called before.
    private static boolean sameKind(String unit, String total) {
        return unit.equals(total)
                || unit.startsWith(total)
                || total.startsWith(unit)
                || unit.equals("nguoi")
                        && total.matches("can bo|cong chuc|vien chuc|thanh vien|hoi vien|hoc vien|luot nguoi|luot")
                || unit.equals("luot") && total.equals("luot nguoi");
    }

    private static int depthAt(String folded, int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            depth += folded.charAt(i) == '(' ? 1 : folded.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    /// Silent if the first of the parts alone make up the total: then the rest tells of something else.
    private static boolean disagrees(Amount total, List<Part> parts, boolean all, String folded) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal untilStop = null;
        int count = 0;
        boolean listed = isParted(folded, parts.get(0), parts.get(1));
        for (Part part : parts) {
            boolean stop = count > 1 && !listed && isParted(folded, parts.get(count - 1), part);
            untilStop = stop && untilStop == null ? sum : untilStop;
            sum = sum.add(part.amount().value());
            count++;
            if (count > 1 && sum.compareTo(total.value()) == 0) {
                return false;
            }
        }
        BigDecimal compared = untilStop == null ? sum : untilStop;
        BigDecimal off = compared.subtract(total.value()).abs();
        BigDecimal allowed = all ? WHOLE : NEAR;
        return off.compareTo(rounding(total, parts)) > 0
                && off.compareTo(total.value().multiply(allowed)) <= 0;
    }

    /// Where a semicolon parts the first two, it parts them all; elsewhere it ends them.
    private static boolean isParted(String folded, Part one, Part next) {
        return folded.substring(one.amount().to(), next.amount().from()).indexOf(';') >= 0;
    }

    /// Decimals were rounded each for itself.
    private static BigDecimal rounding(Amount total, List<Part> parts) {
        int scale = parts.stream()
                .mapToInt(part -> part.amount().value().scale())
                .reduce(total.value().scale(), Math::max);
        return scale == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(parts.size())
                        .movePointLeft(Math.min(scale, Math.max(1, total.value().scale())));
    }

    /// "Tổng số 227 nhiệm vụ, trong đó:" and a list whose items begin with their amounts.
    private static void addBelow(List<Paragraph> paragraphs, int at, List<Doubt> doubts) {
        Passage lead = paragraphs.get(at).passage();
        String folded = lead.folded().stripTrailing();
        if (folded.length() > LONGEST_LEAD || !folded.endsWith(":")) {
            return;
        }
        List<Amount> amounts = Amounts.in(folded);
        Amount total = amounts.isEmpty() ? null : amounts.getLast();
        if (total == null || total.unit().isEmpty() || total.rough()) {
            return;
        }
        Matcher opens = OPENS_LIST.matcher(folded).region(total.to(), folded.length());
        if (!opens.lookingAt()) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (Paragraph item : ListItems.below(paragraphs, at)) {
            List<Amount> own = Amounts.in(item.folded());
            if (own.isEmpty()
                    || own.getFirst().rough()
                    || !sameKind(own.getFirst().unit(), total.unit())) {
                return;
            }
            parts.add(new Part(own.getFirst(), item.passage()));
        }
        BigDecimal sum = parts.stream().map(part -> part.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(total.value()).abs();
        if (parts.size() > 1
                && off.compareTo(rounding(total, parts)) > 0
                && off.compareTo(total.value().multiply(NEAR)) <= 0) {
            doubts.add(doubt(lead, total, parts));
        }
    }

    static Doubt doubt(Passage where, Amount total, List<Part> parts) {
        List<Span> spans = new ArrayList<>(where.slice(total.from(), total.to()).spans());
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            spans.addAll(part.passage()
                    .slice(part.amount().from(), part.amount().to())
                    .spans());
            sum = sum.add(part.amount().value());
            written.append(written.isEmpty() ? "" : " + ")
                    .append(Amounts.written(part.amount().value()));
        }
        return DoubtMaterial.doubt(
                DoubtKind.ARITHMETIC,
                DoubtWords.of("sum", Amounts.written(total.value()), written, Amounts.written(sum)),
                spans);
    }
}
