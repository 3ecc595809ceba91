package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Measured figures by name. Those named `falseFill` or `falseAlarms` are better the lower they are, all others the
/// higher.
public final class Figures {
    /// The committed figures, from the checkout's folder.
    public static final String FILE = "src/test/resources/readings/figures.properties";

    static final String MARGIN = "margin";
    private static final String DOCUMENTS = "documents";

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Set<String> documents = new TreeSet<>();

    void put(String name, double value) {
        values.put(name, value);
    }

    public Map<String, Double> values() {
        return values;
    }

    /// The documents that the figures are measured on.
    public Set<String> documents() {
        return documents;
    }

    /// As printed: one `name = value` a line.
    String lines() {
        var text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append(" = ").append(written(value)).append('\n'));
        return text.toString();
    }

    static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) > 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }

    public static Figures read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        var figures = new Figures();
        figures.documents.addAll(
                List.of(((String) properties.remove(DOCUMENTS)).strip().split("\\s+")));
        new TreeMap<>(properties)
                .forEach((name, value) -> figures.put((String) name, Double.parseDouble((String) value)));
        return figures;
    }

    /// Keeps in the file what could not be measured this time.
    void write(Path file, double margin) throws IOException {
        Map<String, Double> all = new TreeMap<>();
        Set<String> measured = new TreeSet<>(documents);
        if (Files.exists(file)) {
            var before = read(file);
            all.putAll(before.values);
            measured.addAll(before.documents);
        }
        all.putAll(values);
        all.remove(MARGIN);
        var text = new StringBuilder("# ./sauro bench reading --write-figures; a figure may get worse by the margin\n");
        text.append(MARGIN)
                .append(" = ")
                .append(String.format(Locale.ROOT, "%.3f", margin))
                .append('\n');
        text.append(DOCUMENTS);
        text.append(" = \\\n  ").append(String.join(" \\\n  ", measured)).append('\n');
        all.forEach((name, value) ->
                text.append(name).append(" = ").append(written(value)).append('\n'));
        Files.writeString(file, text);
    }

    /// Which of the stated figures have become worse here by more than the stated margin; those not measured now are
    /// left out.
    public List<String> worseThan(Figures stated) {
        double margin = stated.values.getOrDefault(MARGIN, 0.0);
        return stated.values.entrySet().stream()
                .filter(figure -> values.containsKey(figure.getKey()))
                .filter(figure -> {
                    double rise = values.get(figure.getKey()) - figure.getValue();
                    return (isBetterLow(figure.getKey()) ? -rise : rise) < -margin;
                })
                .map(figure -> "%s: %s, was %s"
                        .formatted(figure.getKey(), written(values.get(figure.getKey())), written(figure.getValue())))
                .toList();
    }

    private static boolean isBetterLow(String name) {
        return name.contains("falseFill") || name.contains("falseAlarms");
    }
}
