package vn.sauro.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Runs inside the process of a [SourcePeer]: hands it clauses without punctuation, which it does best with, and writes
/// its speed and its lines.
final class SourcePeerRun {
    private static final String CLAUSE_ENDS = "[^\\p{L}\\p{M}\\p{N}\\s/&-]+";
    private static final int LINES_OF_A_FILE = 100_000;
    private static final int TIMED_LINES = 500;
    private static final int RUNS = 5;
    private static final int RARE = 3;

    private final Object predictor;
    private final Method predict;

    private SourcePeerRun(Object predictor) throws NoSuchMethodException {
        this.predictor = predictor;
        this.predict = predictor.getClass().getMethod("predictAccents", String.class);
    }

    /// The file of training lines, the lines asked for, and the file to write.
    static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        train(Path.of(arguments[0]));
        var peer = new SourcePeerRun(predictor());
        var asked = Files.readAllLines(Path.of(arguments[1]));
        List<String> answer = new ArrayList<>();
        for (var line : asked) {
            answer.add(peer.restore(line));
        }
        var timed = asked.subList(0, Math.min(asked.size(), TIMED_LINES));
        var timing = Timing.of(1, RUNS, () -> timed.forEach(peer::restore));
        int words = timed.stream().mapToInt(line -> clauseWords(line)).sum();
        answer.addFirst(String.valueOf(words / timing.median() * 1000));
        Files.write(Path.of(arguments[2]), answer);
    }

    private static int clauseWords(String line) {
        return (int)
                clauses(line).flatMap(clause -> Stream.of(clause.split(" "))).count();
    }

    private static Stream<String> clauses(String line) {
        return Arrays.stream(line.split(CLAUSE_ENDS))
                .map(clause -> clause.strip().replaceAll("\\s+", " "))
                .filter(clause -> !clause.isEmpty());
    }

    private String restore(String line) {
        var restored = new StringBuilder();
        clauses(line).forEach(clause -> {
            try {
                restored.append(predict.invoke(predictor, clause).toString().replace('\n', ' '))
                        .append(' ');
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(clause, e);
            }
        });
        return restored.toString().strip();
    }

    private static void train(Path lines) throws IOException, ReflectiveOperationException {
        var folder = Files.createDirectory(Path.of("training"));
        var counts = new TreeMap<String, Integer>();
        int count = 0;
        BufferedWriter out = null;
        try (var in = Files.newBufferedReader(lines)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (count++ % LINES_OF_A_FILE == 0) {
                    if (out != null) {
                        out.close();
                    }
                    out = Files.newBufferedWriter(folder.resolve("lines" + count));
                }
                for (var clause : clauses(line).toList()) {
                    out.write(clause);
                    out.write('\n');
                    for (var word : clause.toLowerCase(java.util.Locale.ROOT).split(" ")) {
                        counts.merge(word, 1, Integer::sum);
                    }
                }
            }
        } finally {
            if (out != null) {
                out.close();
            }
        }
        Files.write(
                Path.of("vocabulary"),
                counts.keySet().stream()
                        .filter(word -> counts.get(word) >= RARE)
                        .toList());
        var trainer = Class.forName("utils.NGramer");
        trainer.getMethod("statisticNGrams", int.class, boolean.class, String.class, String.class)
                .invoke(
                        trainer.getConstructor(String.class).newInstance(folder.toString()),
                        -1,
                        true,
                        "words",
                        "pairs");
    }

    /// Older versions want a vocabulary besides the counts.
    private static Object predictor() throws ReflectiveOperationException {
        var type = Class.forName("accent.prediction.AccentPredictor");
        for (var constructor : type.getConstructors()) {
            var wanted = constructor.getParameterTypes();
            if (Arrays.equals(wanted, new Class<?>[] {String.class, String.class})) {
                return constructor.newInstance("words", "pairs");
            }
            if (Arrays.equals(wanted, new Class<?>[] {String.class, String.class, String.class})) {
                return constructor.newInstance("words", "pairs", "vocabulary");
            }
        }
        throw new NoSuchMethodException(type + " takes no counts of words and pairs");
    }
}
