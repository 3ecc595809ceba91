package vn.sauro.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Gives damaged Vietnamese text its diacritics back. The damage is what an optical reader trained on English makes
/// of a Vietnamese page, or text typed without diacritics; sound lines pass through unchanged.
/// Safe for several threads: each call has work space of its own.
public final class Restorer {
    /// Longer texts are restored in parts, so that they take no more memory.
    private static final int MOST_LINES = 5_000;

    private final Vocabulary vocabulary;
    private final LanguageModel language;
    private final NoiseModel noise;
    private final KnownNames names;
    private final ThreadLocal<Workspace> workspace = ThreadLocal.withInitial(Workspace::new);

    /// What a thread needs to restore.
    final class Workspace {
        final LanguageModel language = Restorer.this.language;
        final KnownNames names = Restorer.this.names;
        final WordWriting writing = new WordWriting(vocabulary);
        final CandidateFinder finder = new CandidateFinder(vocabulary, language, noise);
        final JoinedWords joined = new JoinedWords(vocabulary, language, noise, finder);
        final EachPeriod each = new EachPeriod(vocabulary);
        final YearWord year = new YearWord(vocabulary);
        final Decoder decoder = new Decoder(language);
        final WiderLook wider = new WiderLook(language);
        final Confidence confidence = new Confidence(language);
    }

    private static final class BuiltIn {
        static final Restorer RESTORER = load();

        private static Restorer load() {
            try (var in = Restorer.class.getResourceAsStream("restoration.model")) {
                if (in == null) {
                    throw new IllegalStateException("the restoration model is missing from the program");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Restorer(Vocabulary vocabulary, LanguageModel language, NoiseModel noise) {
        this(vocabulary, language, noise, KnownNames.NONE);
    }

    private Restorer(Vocabulary vocabulary, LanguageModel language, NoiseModel noise, KnownNames names) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.language = language;
        this.noise = noise;
    }

    /// With the model that comes with the program, loaded at the first call.
    public static Restorer builtIn() {
        return BuiltIn.RESTORER;
    }

    /// With a model of one's own.
    public static Restorer read(InputStream in) throws IOException {
        var file = ModelFile.read(in);
        return new Restorer(Vocabulary.read(file), LanguageModel.read(file), NoiseModel.read(file));
    }

    /// With the same model, knowing these names of people, bodies and places as well.
    public Restorer withNames(Collection<String> more) {
        return new Restorer(vocabulary, language, noise, KnownNames.of(more, vocabulary));
    }

    /// One restored line for each line given.
    public Restoration restore(List<String> lines) {
        var restored = new ArrayList<Restoration.Line>(lines.size());
        restore(lines, restored::add);
        return new Restoration(List.copyOf(restored));
    }

    /// Hands over each restored line in order.
    public void restore(List<String> lines, Consumer<Restoration.Line> restored) {
        for (int from = 0; from < lines.size(); from += MOST_LINES) {
            var part = lines.subList(from, Math.min(lines.size(), from + MOST_LINES));
            new DocumentRestoration(
                            workspace.get(),
                            part,
                            part.stream().map(Composed::of).toList())
                    .run(restored);
        }
    }
}
