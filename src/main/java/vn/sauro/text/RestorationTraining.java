package vn.sauro.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the restoration model from the corpus, aligned pairs and lists of names. The same files give the same model,
/// byte for byte.
public final class RestorationTraining {
    private static final int ORDER = 4;
    private static final int[] LEAST = {0, 1, 1, 2, 3};

    private static final int ROUNDS = 5;
    private static final float SURE = 0.5f;
    /// How many made pairs a word of a really damaged text is worth.
    private static final int WEIGHT_OF_REAL = 16;

    private final Consumer<String> report;

    /// `report` is told how far the work is.
    public RestorationTraining(Consumer<String> report) {
        this.report = report;
    }

    /// What to learn from: the corpus folder with its aligned pairs, further pairs, damaged texts without a reference,
    /// tables of provinces and communes, office terms, and the parts of which people's names are made.
    public record Sources(
            Path corpus,
            List<Path> pairs,
            List<Path> damaged,
            List<Path> names,
            Path terms,
            @Nullable Path persons) {}

    /// Learns and writes the model to `out`.
    public void train(Sources sources, Path out) throws IOException {
        var names = new ArrayList<String>();
        for (var table : sources.names()) {
            names.addAll(TrainingCorpus.namesOf(table));
        }
        var corpus = new TrainingCorpus(
                sources.corpus(),
                names,
                Files.readAllLines(sources.terms()),
                sources.persons() == null ? List.of() : PersonNames.in(sources.persons()));
        var vocabulary = vocabulary(corpus);
        var file = new ModelFile();
        vocabulary.write(file);
        var language = language(corpus, vocabulary);
        language.write(file);
        var pairs = new ArrayList<>(List.of(sources.corpus().resolve("ocr-pairs.tsv.gz")));
        pairs.addAll(sources.pairs());
        noise(vocabulary, language, pairs, sources.damaged()).write(file);
        var bytes = file.toBytes();
        Files.write(out, bytes);
        report.accept("%s: %,d bytes".formatted(out, bytes.length));
    }

    private Vocabulary vocabulary(TrainingCorpus corpus) {
        var training = new VocabularyTraining();
        corpus.forEachParagraph(training::add);
        var vocabulary = training.build();
        report.accept("vocabulary: %,d words".formatted(vocabulary.size()));
        return vocabulary;
    }

    private LanguageModel language(TrainingCorpus corpus, Vocabulary vocabulary) {
        var counts = new NgramCounts();
        corpus.forEachParagraph(paragraph -> counts.addParagraph(numbers(paragraph, vocabulary)));
        report.accept("text: %,d words".formatted(counts.size()));
        return new LanguageModelTraining(counts, LEAST, ORDER, report).train(vocabulary.size());
    }

    private static int[] numbers(String paragraph, Vocabulary vocabulary) {
        var places = new Passage(List.of(paragraph)).places();
        var numbers = new int[places.size() + 2];
        int size = 0;
        numbers[size++] = Vocabulary.BREAK;
        for (var place : places) {
            numbers[size++] = number(place.unit(), paragraph, vocabulary);
        }
        if (numbers[size - 1] != Vocabulary.BREAK) {
            numbers[size++] = Vocabulary.BREAK;
        }
        return Arrays.copyOf(numbers, size);
    }

    private static int number(@Nullable Unit unit, String paragraph, Vocabulary vocabulary) {
        if (unit == null) {
            return Vocabulary.BREAK;
        }
        return switch (unit.kind()) {
            case BREAK -> Vocabulary.BREAK;
            case NUMBER -> Vocabulary.NUMBER;
            case VERBATIM -> Vocabulary.UNKNOWN;
            case WORD, JOINED -> vocabulary.number(unit.text(paragraph));
        };
    }

    private NoiseModel noise(Vocabulary vocabulary, LanguageModel language, List<Path> pairs, List<Path> damaged)
            throws IOException {
        var training = new NoiseModelTraining(vocabulary);
        for (var file : pairs) {
            var lines = TrainingCorpus.readGzip(file);
            for (var line : lines) {
                int tab = line.indexOf('\t');
                training.addLines(line.substring(0, tab), line.substring(tab + 1));
            }
            report.accept("%s: %,d lines".formatted(file.getFileName(), lines.size()));
        }
        var noise = training.train();
        for (int round = 0; round < ROUNDS && !damaged.isEmpty(); round++) {
            noise = withOwnReading(training.copy(), new Restorer(vocabulary, language, noise), damaged);
        }
        return noise;
    }

    /// Real damage differs from made damage. Where the model so far is sure of a word in a really damaged text, that
    /// word and its string are a pair to learn from, though nobody has written the reference.
    private NoiseModel withOwnReading(NoiseModelTraining training, Restorer restorer, List<Path> damaged)
            throws IOException {
        int learnt = 0;
        for (var file : damaged) {
            for (var line : restorer.restore(Files.readAllLines(file)).lines()) {
                for (var word : line.words()) {
                    if (word.confidence() > SURE && beginAlike(word)) {
                        training.addTokens(
                                word.restored(), word.original(), Math.round(WEIGHT_OF_REAL * word.confidence()));
                        learnt++;
                    }
                }
            }
        }
        report.accept("own reading: %,d words".formatted(learnt));
        return training.train();
    }

    /// The language alone must not teach that "Sở" is read for "Bộ": first letters that are letters agree, but for `đ`.
    private static boolean beginAlike(Restoration.Word word) {
        if (word.original().isEmpty() || word.restored().isEmpty()) {
            return false;
        }
        char read = Character.toLowerCase(Letters.bare(word.original().charAt(0)));
        char meant = Character.toLowerCase(word.restored().charAt(0));
        return read < 'a' || read > 'z' || meant == 'đ' || read == Letters.bare(meant);
    }
}
