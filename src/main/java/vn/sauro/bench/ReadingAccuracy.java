package vn.sauro.bench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sauro.bench.Sample.Damage;
import vn.sauro.bench.Sample.Group;

/// What was read from one group of documents against their references: in all, by degree of damage, and by kind of
/// document.
final class ReadingAccuracy {
    /// Scores and restoration of some of the documents.
    static final class Cell {
        final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        SyllableScore restoration = SyllableScore.NONE;
        int documents;

        void add(Map<Measure, Tally> scored, SyllableScore restored) {
            documents++;
            scored.forEach((measure, tally) -> tallies.merge(measure, tally, Tally::plus));
            restoration = restoration.plus(restored);
        }

        Tally tally(Measure measure) {
            return tallies.getOrDefault(measure, Tally.NONE);
        }

        Tally falseFill() {
            return tallies.entrySet().stream()
                    .filter(entry -> entry.getKey().isFalseFill())
                    .map(Map.Entry::getValue)
                    .reduce(Tally.NONE, Tally::plus);
        }
    }

    private final Group group;
    private final Cell all = new Cell();
    private final Map<Damage, Cell> byDamage = new EnumMap<>(Damage.class);
    private final Map<String, Cell> byKind = new TreeMap<>(Comparator.naturalOrder());
    private final Map<String, SyllableScore> byDocument = new LinkedHashMap<>();

    private ReadingAccuracy(Group group) {
        this.group = group;
    }

    static ReadingAccuracy of(Group group, List<Sample> samples) {
        var accuracy = new ReadingAccuracy(group);
        samples.forEach(accuracy::add);
        return accuracy;
    }

    private void add(Sample sample) {
        var scored = ReadingScore.of(sample.reference(), sample.read());
        var restored = sample.sound() == null ? SyllableScore.NONE : Sample.score(sample.sound(), sample.restored());
        all.add(scored, restored);
        byDamage.computeIfAbsent(sample.damage(), _ -> new Cell()).add(scored, restored);
        byKind.computeIfAbsent(sample.reference().kind(), _ -> new Cell()).add(scored, restored);
        if (sample.sound() != null) {
            byDocument.put(sample.name(), restored);
        }
    }

    Group group() {
        return group;
    }

    Cell all() {
        return all;
    }

    Map<Damage, Cell> byDamage() {
        return byDamage;
    }

    Map<String, Cell> byKind() {
        return byKind;
    }

    /// In all, and the restoration of each reference.
    Figures figures() {
        var figures = new Figures();
        if (all.documents > 0) {
            put(figures, group.code(), all);
        }
        if (group == Group.REFERENCES) {
            byDocument.forEach((name, score) ->
                    figures.put(group.code() + "." + name.substring(0, 3) + ".restoration", score.accuracy()));
        }
        return figures;
    }

    /// By degree of damage and kind of document; few documents of each, so printed and not held to.
    Figures details() {
        var figures = new Figures();
        byDamage.forEach((damage, cell) -> put(figures, group.code() + "." + damage.code(), cell));
        byKind.forEach((kind, cell) ->
                put(figures, group.code() + ".kind." + ScoredText.folded(kind).replace(' ', '-'), cell));
        return figures;
    }

    private static void put(Figures figures, String prefix, Cell cell) {
        cell.tallies.forEach((measure, tally) -> {
            var name = prefix + "." + measure.code();
            if (measure == Measure.FALSE_ALARMS) {
                figures.put(name, tally.agreed());
            } else if (measure.isList()) {
                figures.put(name + ".precision", tally.precision());
                figures.put(name + ".recall", tally.recall());
                figures.put(name + ".f1", tally.f1());
            } else if (!tally.isEmpty()) {
                figures.put(name, tally.share());
            }
        });
        if (!cell.falseFill().isEmpty()) {
            figures.put(prefix + ".falseFill", cell.falseFill().share());
        }
        if (cell.restoration.words() > 0) {
            figures.put(prefix + ".restoration", cell.restoration.accuracy());
        }
    }
}
