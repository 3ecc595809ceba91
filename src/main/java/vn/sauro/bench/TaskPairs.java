package vn.sauro.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.sauro.reading.Reading.ProposedTask;

/// Which task read is which task of the reference: near in the text where the reference gives lines, and alike in its
/// words; the most alike first.
final class TaskPairs {
    private static final double ALIKE = 0.6;

    private TaskPairs() {}

    /// A task of the reference with what was read for it.
    record Pair(JsonNode wanted, ProposedTask read) {}

    private record Candidate(double likeness, int wanted, int read) {}

    static List<Pair> of(List<JsonNode> wanted, List<ProposedTask> read) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                if (isNear(wanted.get(i), read.get(j))) {
                    double likeness = Likeness.ofTexts(
                            Reference.text(wanted.get(i), "text"), read.get(j).text());
                    if (likeness >= ALIKE) {
                        candidates.add(new Candidate(likeness, i, j));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .thenComparingInt(Candidate::wanted)
                .thenComparingInt(Candidate::read)
                .reversed());
        Set<Integer> wantedTaken = new HashSet<>();
        Set<Integer> readTaken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (var candidate : candidates) {
            if (!wantedTaken.contains(candidate.wanted()) && !readTaken.contains(candidate.read())) {
                wantedTaken.add(candidate.wanted());
                readTaken.add(candidate.read());
                pairs.add(new Pair(wanted.get(candidate.wanted()), read.get(candidate.read())));
            }
        }
        return pairs;
    }

    private static boolean isNear(JsonNode wanted, ProposedTask read) {
        if (!wanted.has("lines")) {
            return true;
        }
        var lines = Reference.lines(wanted);
        return lines.getFirst() <= read.toLine() && read.fromLine() <= lines.getLast();
    }
}
