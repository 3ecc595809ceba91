package vn.sauro.bench;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sauro.bench.TaskPairs.Pair;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Figure;

/// One reading against its reference, by the rules of `../shared/tools/score.py`. Parts that the reference leaves out
/// are not scored.
final class ReadingScore {
    private static final double SAME_HEAD = 0.9;
    private static final double SAME_NAME = 0.99;
    private static final double SAME_PRODUCT = 0.4;
    /// Figures and doubts count as found so many lines from where the reference has them.
    private static final int NEAR = 2;

    private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);

    private ReadingScore() {}

    static Map<Measure, Tally> of(Reference reference, Reading reading) {
        var score = new ReadingScore();
        score.head(reference, reading);
        if (reference.holds("citations")) {
            score.citations(reference, reading);
        }
        if (reference.holds("tasks")) {
            score.tasks(reference, reading);
        }
        if (reference.holds("indicators")) {
            score.figures(reference, reading);
        }
        if (reference.holds("checks")) {
            score.doubts(reference, reading);
        }
        FalseFill.head(reference, reading).forEach(score::add);
        return score.tallies;
    }

    private void add(Measure measure, Tally tally) {
        tallies.merge(measure, tally, Tally::plus);
    }

    private void head(Reference reference, Reading reading) {
        var wanted = reference.document();
        var read = reading.document();
        headText(wanted, "type", read.type());
        headText(wanted, "number", read.number());
        headText(wanted, "issuer", read.issuer());
        headText(wanted, "title", read.title());
        headDay(wanted, "date", read.date());
        headDay(wanted, "eventDate", read.eventDate());
        var signer = Reference.text(wanted.path("signer"), "name");
        if (signer != null) {
            var name = read.signer() == null ? null : read.signer().name();
            add(Measure.METADATA, Tally.answer(Likeness.ofTexts(signer, name) >= SAME_NAME));
        }
    }

    private void headText(JsonNode document, String key, @Nullable String read) {
        var wanted = Reference.text(document, key);
        if (wanted != null) {
            boolean same = ScoredText.symbol(wanted).equals(ScoredText.symbol(read))
                    || Likeness.ofTexts(wanted, read) >= SAME_HEAD;
            add(Measure.METADATA, Tally.answer(same));
        }
    }

    private void headDay(JsonNode document, String key, @Nullable Object read) {
        var wanted = Reference.text(document, key);
        if (wanted != null) {
            add(Measure.METADATA, Tally.answer(read != null && wanted.equals(read.toString())));
        }
    }

    private void citations(Reference reference, Reading reading) {
        var wanted = symbols(reference.list("citations").stream().map(citation -> Reference.text(citation, "number")));
        var read = symbols(reading.citations().stream().map(Reading.Citation::number));
        var both = new HashSet<>(wanted);
        both.retainAll(read);
        add(Measure.CITATIONS, new Tally(wanted.size(), read.size(), both.size()));
    }

    private static Set<String> symbols(Stream<@Nullable String> numbers) {
        var symbols = new HashSet<String>();
        numbers.filter(Objects::nonNull)
                .filter(number -> !number.isEmpty())
                .forEach(number -> symbols.add(ScoredText.symbol(number)));
        return symbols;
    }

    private void tasks(Reference reference, Reading reading) {
        var wanted = reference.list("tasks");
        var pairs = TaskPairs.of(wanted, reading.tasks());
        add(Measure.TASKS, new Tally(wanted.size(), reading.tasks().size(), pairs.size()));
        add(Measure.LEAD, Tally.NONE);
        add(Measure.COORDINATING, Tally.NONE);
        for (var pair : pairs) {
            var read = pair.read();
            bodies(Measure.LEAD, pair, "lead", read.lead());
            bodies(Measure.COORDINATING, pair, "coordinating", read.coordinating());
            add(
                    Measure.DEADLINE,
                    Tally.answer(deadline(pair.wanted().path("deadline")).equals(deadline(read.deadline()))));
            add(Measure.PRODUCT, Tally.answer(sameProduct(Reference.text(pair.wanted(), "product"), read.product())));
            add(
                    Measure.FIELD,
                    Tally.answer(Objects.equals(
                            Reference.text(pair.wanted(), "field"), read.field().name())));
            FalseFill.task(pair).forEach(this::add);
        }
    }

    private void bodies(Measure measure, Pair pair, String key, List<String> read) {
        var wanted = Reference.texts(pair.wanted(), key);
        add(measure, new Tally(wanted.size(), read.size(), AgencyNames.found(wanted, read)));
    }

    private static String deadline(JsonNode wanted) {
        if (wanted.isMissingNode() || wanted.isNull()) {
            return "";
        }
        var kind = Reference.text(wanted, "kind");
        boolean dated = Set.of("date", "month", "yearEnd").contains(String.valueOf(kind));
        return dated ? kind + " " + Reference.text(wanted, "value") : String.valueOf(kind);
    }

    /// As readings are printed: the kind, and the value of a day, month or year.
    private static String deadline(@Nullable Deadline read) {
        if (read == null) {
            return "";
        }
        return switch (read.kind()) {
            case DATE -> "date " + read.date();
            case YEAR_END -> "yearEnd " + read.date();
            case MONTH -> "month " + (read.date() == null ? null : YearMonth.from(read.date()));
            default -> name(read.kind());
        };
    }

    private static String name(DeadlineKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean sameProduct(@Nullable String wanted, @Nullable String read) {
        boolean given = read != null && !read.isEmpty();
        return wanted == null ? !given : given && Likeness.ofTexts(wanted, read) >= SAME_PRODUCT;
    }

    private void figures(Reference reference, Reading reading) {
        var left = new ArrayList<>(reading.figures());
        int wanted = 0;
        int found = 0;
        List<JsonNode> implied = new ArrayList<>();
        for (var figure : reference.list("indicators")) {
            if (figure.path("implied").asBoolean(false)) {
                implied.add(figure);
                continue;
            }
            wanted++;
            for (var other : left) {
                if (same(figure, other)) {
                    left.remove(other);
                    found++;
                    break;
                }
            }
        }
        // a figure said in words only is neither asked for nor held against the reading
        left.removeIf(other -> implied.stream()
                .anyMatch(figure -> agrees(figure, "value", other.value())
                        && Math.abs(figure.path("line").asInt(0) - other.line()) <= NEAR));
        add(Measure.FIGURES, new Tally(wanted, found + left.size(), found));
    }

    private static boolean same(JsonNode figure, Figure read) {
        return agrees(figure, "value", read.value())
                && agrees(figure, "numerator", read.numerator())
                && agrees(figure, "denominator", read.denominator())
                && Math.abs(figure.path("line").asInt(0) - read.line()) <= NEAR;
    }

    private static boolean agrees(JsonNode figure, String key, @Nullable BigDecimal read) {
        var wanted = Reference.number(figure, key);
        return wanted == null ? read == null : read != null && wanted.compareTo(read) == 0;
    }

    private void doubts(Reference reference, Reading reading) {
        var wanted = reference.list("checks");
        var read = reading.doubts().stream()
                .filter(doubt -> doubt.kind() != DoubtKind.CONSISTENCY)
                .toList();
        Function<JsonNode, String> kind = check ->
                String.valueOf(check.has("kind") ? Reference.text(check, "kind") : Reference.text(check, "type"));
        var computable = wanted.stream()
                .filter(check -> Set.of("arithmetic", "count").contains(kind.apply(check)))
                .toList();
        for (var check : computable) {
            add(Measure.CHECKS, Tally.answer(read.stream().anyMatch(doubt -> near(check, doubt.lines()))));
        }
        add(Measure.CHECKS, Tally.NONE);
        int unfounded = (int) read.stream()
                .filter(doubt -> wanted.stream().noneMatch(check -> near(check, doubt.lines())))
                .count();
        add(Measure.FALSE_ALARMS, new Tally(read.size(), read.size(), unfounded));
    }

    private static boolean near(JsonNode check, List<Integer> lines) {
        return Reference.lines(check).stream()
                .anyMatch(wanted -> lines.stream().anyMatch(line -> Math.abs(line - wanted) <= NEAR));
    }
}
