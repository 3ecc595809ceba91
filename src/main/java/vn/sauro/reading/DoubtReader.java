package vn.sauro.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// Figures that do not add up: a fraction beside a percentage, a total beside its parts, a number beside the list that
/// it announces.
final class DoubtReader {
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
    private static final Pattern FRACTION_AND_RATE = Pattern.compile(
            "(?<![\\d/.,])" + NUMBER + " ?/ ?" + NUMBER + "(?![\\d/])([^;:.%]{0,90}?)(?<![\\d.,])" + NUMBER + " ?%");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\d/.,-])(\\d{1,2}) (?:nhom )?(nhiem vu|noi dung|giai phap|linh vuc|viec|nhom|van de|chi tieu|to cong tac|co quan|don vi|muc tieu)(?![\\p{L}])([^;:.()]{0,70}): ?");
    private static final Pattern TOTAL_AND_PARTS =
            Pattern.compile("(?<![\\d/.,-])" + NUMBER + " (\\p{L}+ \\p{L}+)([^()%]{0,40}) \\(([^()]{10,400})\\)");
    private static final Pattern COUNT = Pattern.compile("(?<![\\d/.,])" + NUMBER + "(?![\\d/%,.]\\d| ?%)");

    private static final Pattern GROWTH =
            Pattern.compile("^(?!.*(?:ty le|ti le)).*(?<!cat )\\b(?:tang|giam)(?: so voi[^,]{0,40})?,? ?$");

    private DoubtReader() {}

    static List<Doubt> read(List<Paragraph> paragraphs) {
        List<Doubt> doubts = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.passage().length() < 20_000) {
                addRates(paragraph.passage(), doubts);
                addLists(paragraph.passage(), doubts);
                addTotals(paragraph.passage(), doubts);
            }
        }
        return List.copyOf(doubts);
    }

    private static void addRates(Passage passage, List<Doubt> doubts) {
        Matcher matcher = FRACTION_AND_RATE.matcher(passage.folded());
        while (matcher.find()) {
            BigDecimal part = value(matcher.group(1));
            BigDecimal whole = value(matcher.group(2));
            BigDecimal printed = value(matcher.group(4));
            if (whole.signum() == 0 || GROWTH.matcher(matcher.group(3)).find()) {
                continue;
            }
            BigDecimal computed = part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
            BigDecimal tolerance =
                    BigDecimal.ONE.movePointLeft(Math.min(2, printed.scale())).max(new BigDecimal("0.02"));
            if (computed.subtract(printed).abs().compareTo(tolerance) > 0) {
                doubts.add(new Doubt(
                        DoubtKind.ARITHMETIC,
                        lines(passage, matcher.start(), matcher.end()),
                        "%s/%s là %s%%, văn bản ghi %s%%."
                                .formatted(matcher.group(1), matcher.group(2), vietnamese(computed), matcher.group(4)),
                        passage.slice(matcher.start(), matcher.end()).spans()));
            }
        }
    }

    /// "03 nhiệm vụ ...: a; b; c; d" announces three and lists four.
    private static void addLists(Passage passage, List<Doubt> doubts) {
        Matcher matcher = ANNOUNCED.matcher(passage.folded());
        while (matcher.find()) {
            int announced = Integer.parseInt(matcher.group(1));
            String list = listFrom(passage.folded(), matcher.end());
            int items = list.split(";").length;
            if (items > 1 && announced > 1 && items != announced) {
                doubts.add(new Doubt(
                        DoubtKind.COUNT,
                        lines(passage, matcher.start(), Math.min(passage.length(), matcher.end() + list.length())),
                        "Văn bản nêu %s %s nhưng phần liệt kê sau đó có %d mục."
                                .formatted(
                                        matcher.group(1),
                                        passage.text().substring(matcher.start(2), matcher.end(2)),
                                        items),
                        passage.slice(matcher.start(), matcher.end() + list.length())
                                .spans()));
            }
        }
    }

    /// Up to the end of the sentence.
    private static String listFrom(String folded, int from) {
        int end = from;
        while (end < folded.length()) {
            int dot = folded.indexOf('.', end);
            if (dot < 0) {
                return folded.substring(from);
            }
            boolean ends = dot + 1 >= folded.length()
                    || folded.charAt(dot + 1) == ' ' && !folded.startsWith("...", Math.max(0, dot - 2));
            if (ends) {
                return folded.substring(from, dot);
            }
            end = dot + 1;
        }
        return folded.substring(from);
    }

    /// "145 nhiệm vụ (A: 49 nhiệm vụ; B: 59 nhiệm vụ; C: 37 nhiệm vụ)".
    private static void addTotals(Passage passage, List<Doubt> doubts) {
        Matcher matcher = TOTAL_AND_PARTS.matcher(passage.folded());
        while (matcher.find()) {
            String unit = matcher.group(2);
            String inside = matcher.group(4);
            List<BigDecimal> parts = new ArrayList<>();
            boolean alike = true;
            for (String item : inside.split(";")) {
                Matcher count = COUNT.matcher(item);
                if (!count.find() || !item.contains(unit)) {
                    alike = false;
                    break;
                }
                parts.add(value(count.group(1)));
                alike &= !count.find();
            }
            BigDecimal total = value(matcher.group(1));
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (alike && parts.size() > 1 && sum.compareTo(total) != 0) {
                doubts.add(new Doubt(
                        DoubtKind.ARITHMETIC,
                        lines(passage, matcher.start(), matcher.end()),
                        "Cộng các phần được %s, văn bản ghi tổng là %s.".formatted(vietnamese(sum), matcher.group(1)),
                        passage.slice(matcher.start(), matcher.end()).spans()));
            }
        }
    }

    private static List<Integer> lines(Passage passage, int from, int to) {
        TreeSet<Integer> lines = new TreeSet<>();
        lines.add(passage.lineAt(from));
        lines.add(passage.lineAt(Math.max(from, to - 1)));
        return List.copyOf(lines);
    }

    private static BigDecimal value(String digits) {
        return new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }

    private static String vietnamese(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
