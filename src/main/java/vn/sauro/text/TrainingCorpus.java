package vn.sauro.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// The clean text that the model is learnt from: paragraphs of codified law, administrative documents, procedures,
/// names of today's provinces and communes, and office terms.
public final class TrainingCorpus {
    private static final String LAW = "1-legal-phap-dien.txt.gz";
    private static final String ADMINISTRATIVE = "2-admin-documents.txt.gz";
    private static final String PROCEDURES = "5-tthc.txt.gz";

    /// Every twentieth block of fifty paragraphs of the administrative documents is for measuring only;
    /// `tools/ocr-pairs.py` counts in the same way.
    private static final int HELD_OUT_BLOCK = 50;

    private static final int HELD_OUT_EVERY = 20;
    private static final int HELD_OUT_AT = 7;

    /// The administrative documents are nearest to what offices bring, so they count more than once.
    private static final int WEIGHT_OF_ADMINISTRATIVE = 3;

    private final Path folder;
    private final List<String> names;
    private final List<String> terms;
    private final List<String> persons;

    TrainingCorpus(Path folder, List<String> names, List<String> terms, List<String> persons) {
        this.folder = folder;
        this.names = names;
        this.terms = terms;
        this.persons = persons;
    }

    void forEachParagraph(Consumer<String> consumer) {
        read(LAW).forEach(consumer);
        read(PROCEDURES).forEach(consumer);
        var administrative = read(ADMINISTRATIVE);
        for (int i = 0; i < administrative.size(); i++) {
            if (!isHeldOut(i)) {
                repeat(administrative.get(i), WEIGHT_OF_ADMINISTRATIVE, consumer);
            }
        }
        names.forEach(name -> repeat(name, 2, consumer));
        terms.forEach(term -> repeat(term, 10, consumer));
        persons.forEach(consumer);
    }

    /// Hands over the paragraphs that a model is learnt from, as often as they count.
    public static void forEachTrainingParagraph(Path folder, Consumer<String> consumer) {
        new TrainingCorpus(folder, List.of(), List.of(), List.of()).forEachParagraph(consumer);
    }

    /// The administrative paragraphs that are for measuring only.
    public static List<String> heldOutParagraphs(Path folder) {
        var administrative = readGzip(folder.resolve(ADMINISTRATIVE));
        return IntStream.range(0, administrative.size())
                .filter(TrainingCorpus::isHeldOut)
                .mapToObj(administrative::get)
                .toList();
    }

    /// Law, procedures and administrative documents, whether learnt from or held out.
    public static List<String> allParagraphs(Path folder) {
        var paragraphs = new ArrayList<String>();
        List.of(LAW, PROCEDURES, ADMINISTRATIVE).forEach(name -> paragraphs.addAll(readGzip(folder.resolve(name))));
        return paragraphs;
    }

    private static boolean isHeldOut(int paragraph) {
        return paragraph / HELD_OUT_BLOCK % HELD_OUT_EVERY == HELD_OUT_AT;
    }

    private static void repeat(String paragraph, int times, Consumer<String> consumer) {
        for (int i = 0; i < times; i++) {
            consumer.accept(paragraph);
        }
    }

    private List<String> read(String name) {
        return readGzip(folder.resolve(name));
    }

    /// The lines of a packed text.
    public static List<String> readGzip(Path file) {
        var lines = new ArrayList<String>();
        try (var in = Files.newInputStream(file);
                var reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /// The column `full_name` of a table of provinces or communes, and the name without its kind.
    static List<String> namesOf(Path csv) throws IOException {
        var lines = Files.readAllLines(csv);
        int column = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf("full_name");
        return lines.stream().skip(1).map(line -> line.split(",")[column]).toList();
    }
}
