package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// A number of things that an annex is said to hold, against the numbered rows of that annex: "gồm 12 nhiệm vụ nêu tại
/// Phụ lục", and the annex has 11. Silent where the numbers of the rows do not run without a gap, or where another
/// number of tasks was read in its table: then a scan may have lost some.
final class AnnexDoubts {
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(\\d{1,3}) (" + ListDoubts.THINGS
                    + ")(?!\\p{L})[^.;:\\d]{0,90}?(?:tai|trong|theo|o|nhu) (?:cac )?phu luc(?: so)?(?: (?<name>[ivx]{1,4}|\\d{1,2})(?![\\p{L}\\d/]))?(?!\\p{L})");
    private static final Pattern ROW =
            Pattern.compile("\\s*\\|?\\s*(\\d{1,3})[.)]?(?:\\s*[\\t|].*|\\s{2,}\\S.*|\\s+\\p{Lu}.*|\\s*)");
    private static final Pattern COLUMN_NUMBERS =
            Pattern.compile("[\\s|]*\\(?\\d\\)?(?:[\\s|]++\\(?\\d\\)?){2,12}+[\\s|]*");
    private static final Pattern HEADING =
            Pattern.compile("\\s*phu luc(?: so)?(?: (?<name>[ivx]{1,4}|\\d{1,2}))?[.:]?\\s*");
    private static final int MOST_NOISE = 1;
    private static final int FARTHEST_OFF = 2;

    /// The annex from behind its heading to the next, as line indexes.
    private record Annex(@Nullable String name, int heading, int to) {}

    private final List<String> lines;
    private final List<Integer> tasks;

    private AnnexDoubts(DoubtMaterial material) {
        this.lines = material.lines();
        this.tasks = material.rows();
    }

    static List<Doubt> in(DoubtMaterial material) {
        return new AnnexDoubts(material).doubts(material.passages());
    }

    private List<Doubt> doubts(List<Passage> passages) {
        List<Annex> annexes = annexes();
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : annexes.isEmpty() ? List.<Passage>of() : passages) {
            Matcher announced = ANNOUNCED.matcher(passage.folded());
            while (announced.find()) {
                Annex annex = named(annexes, announced.group("name"));
                if (annex != null && passage.firstLine() <= annex.heading()) {
                    addIfOff(passage, announced, annex, doubts);
                }
            }
        }
        return doubts;
    }

    private List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(Folding.fold(lines.get(i)));
            if (heading.matches() && HeadLine.isCapitals(lines.get(i).strip())) {
                if (!annexes.isEmpty()) {
                    Annex last = annexes.removeLast();
                    annexes.add(new Annex(last.name(), last.heading(), i));
                }
                annexes.add(new Annex(heading.group("name"), i, lines.size()));
            }
        }
        return annexes;
    }

    /// An annex without a name is meant only if it is the only one.
    private static @Nullable Annex named(List<Annex> annexes, @Nullable String name) {
        if (name == null) {
            return annexes.size() == 1 ? annexes.getFirst() : null;
        }
        return annexes.stream()
                .filter(annex -> name.equals(annex.name()))
                .findFirst()
                .orElse(null);
    }

    private void addIfOff(Passage passage, Matcher announced, Annex annex, List<Doubt> doubts) {
        List<Span> numbers = numbers(annex);
        int told = Integer.parseInt(announced.group(1));
        int off = Math.abs(numbers.size() - told);
        long read = tasks.stream()
                .filter(line -> line > annex.heading() && line <= annex.to())
                .count();
        boolean sure = numbers.size() > 1 && (read == 0 || read == numbers.size());
        if (sure && off > 0 && off <= Math.max(FARTHEST_OFF, told / 3)) {
            List<Span> spans = new ArrayList<>(
                    passage.slice(announced.start(), announced.end()).spans());
            spans.addAll(numbers);
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.COUNT,
                    DoubtWords.of(
                            "annex",
                            announced.group(1),
                            passage.text().substring(announced.start(2), announced.end(2)),
                            numbers.size()),
                    spans));
        }
    }

    /// Where its rows are numbered; none if the numbers do not run from one without a gap.
    private List<Span> numbers(Annex annex) {
        List<Span> numbers = new ArrayList<>();
        int noise = 0;
        for (int i = annex.heading() + 1; i < annex.to(); i++) {
            String line = lines.get(i);
            Matcher row = ROW.matcher(line);
            if (!row.matches() || COLUMN_NUMBERS.matcher(line).matches() || isPageNumber(i)) {
                continue;
            }
            if (Integer.parseInt(row.group(1)) == numbers.size() + 1) {
                numbers.add(new Span(i + 1, row.start(1), row.end(1)));
            } else {
                noise++;
            }
        }
        return noise > MOST_NOISE ? List.of() : numbers;
    }

    /// A number that stands alone between blank lines.
    private boolean isPageNumber(int at) {
        return TaskTables.isPageNumber(lines.get(at))
                && lines.get(at - 1).isBlank()
                && (at + 1 == lines.size() || lines.get(at + 1).isBlank());
    }
}
