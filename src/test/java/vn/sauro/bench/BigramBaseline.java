package vn.sauro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The plainest program that adds diacritics: the likeliest sequence by counts of words and pairs of words. As a
/// command
/// it stands in for another program: `train MODEL LINES`, or `restore MODEL`.
final class BigramBaseline {
    private static final double UNSEEN = 1e-6;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    static void main(String[] arguments) throws IOException {
        var model = Path.of(arguments[1]);
        if (arguments[0].equals("train")) {
            Files.copy(Path.of(arguments[2]), model);
            return;
        }
        var baseline = new BigramBaseline();
        Files.readAllLines(model).forEach(baseline::learn);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().map(baseline::restore).forEach(out::println);
    }

    void learn(String line) {
        var before = "";
        for (var word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            words.merge(word, 1, Integer::sum);
            pairs.merge(before + " " + word, 1, Integer::sum);
            forms.computeIfAbsent(ScoredText.withoutDiacritics(word), _ -> new TreeSet<>())
                    .add(word);
            before = word;
        }
    }

    String restore(String line) {
        Map<String, Double> scores = Map.of("", 0.0);
        Map<String, List<String>> paths = Map.of("", List.of());
        for (var word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            Map<String, Double> nextScores = new HashMap<>();
            Map<String, List<String>> nextPaths = new HashMap<>();
            for (var form : forms.getOrDefault(word, Set.of(word))) {
                for (var before : scores.entrySet()) {
                    double score = before.getValue() + Math.log(likelihood(before.getKey(), form));
                    if (score > nextScores.getOrDefault(form, Double.NEGATIVE_INFINITY)) {
                        nextScores.put(form, score);
                        var path = new ArrayList<>(paths.get(before.getKey()));
                        path.add(form);
                        nextPaths.put(form, path);
                    }
                }
            }
            scores = nextScores;
            paths = nextPaths;
        }
        var best = scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return String.join(" ", paths.get(best.getKey()));
    }

    private double likelihood(String before, String word) {
        return UNSEEN
                + (double) pairs.getOrDefault(before + " " + word, 0) / (1 + words.getOrDefault(before, 0))
                + UNSEEN * words.getOrDefault(word, 0);
    }
}
