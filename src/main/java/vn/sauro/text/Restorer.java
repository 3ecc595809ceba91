package vn.sauro.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Gives damaged Vietnamese text its diacritics back. The damage is what an optical reader trained on English makes
/// of a Vietnamese page, or text typed without diacritics; sound lines pass through unchanged.
/// Safe for several threads: each call has work space of its own.
public final class Restorer {
    /// Below this a restored word would be wrong more often than right, so the string is left as it is.
    private static final float LEAST_CONFIDENCE = 0.3f;

    private final Vocabulary vocabulary;
    private final LanguageModel language;
    private final NoiseModel noise;
    private final ThreadLocal<Workspace> workspace = ThreadLocal.withInitial(Workspace::new);

    private final class Workspace {
        final CandidateFinder finder = new CandidateFinder(vocabulary, language, noise);
        final Decoder decoder = new Decoder(language);
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

    /// One restored line for each line given.
    public Restoration restore(List<String> lines) {
        var restored = new ArrayList<Restoration.Line>(lines.size());
        restore(lines, restored::add);
        return new Restoration(List.copyOf(restored));
    }

    /// Hands over each restored line in order, as soon as its passage is decided.
    public void restore(List<String> lines, Consumer<Restoration.Line> restored) {
        var composed = lines.stream().map(Composed::of).toList();
        var sound = PageCondition.soundLines(composed);
        boolean stripped = PageCondition.isStripped(composed, sound);
        int from = 0;
        while (from < lines.size()) {
            int to = Passage.end(composed, from);
            restorePassage(new Passage(composed.subList(from, to)), lines, sound, stripped, from, restored);
            from = to;
        }
    }

    private void restorePassage(
            Passage passage,
            List<String> originals,
            boolean[] sound,
            boolean stripped,
            int offset,
            Consumer<Restoration.Line> restored) {
        var space = workspace.get();
        var places = new ArrayList<Candidates>();
        boolean opens = true;
        for (var place : passage.places()) {
            places.add(candidates(space.finder, passage, place, sound[offset + place.line()], stripped, opens));
            opens = place.unit() == null
                    || place.unit().kind() == Unit.Kind.BREAK
                    || opens && place.unit().kind() == Unit.Kind.NUMBER;
        }
        var chosen = space.decoder.choose(places);
        var confidence = space.confidence.of(places, chosen, space.decoder);
        var writers = new ArrayList<LineWriter>();
        boolean insideParentheses = false;
        for (var line : passage.lines()) {
            writers.add(new LineWriter(line, insideParentheses, RomanNumbers.in(line)));
            int last = Math.max(line.lastIndexOf('('), line.lastIndexOf(')'));
            insideParentheses = last < 0 ? insideParentheses : line.charAt(last) == '(';
        }
        for (int i = 0; i < chosen.length; i++) {
            var place = passage.places().get(i);
            var unit = place.unit();
            if (unit == null || unit.kind() == Unit.Kind.BREAK || sound[offset + place.line()]) {
                continue;
            }
            boolean guessed = confidence[i] < LEAST_CONFIDENCE;
            int word = guessed ? Vocabulary.UNKNOWN : places.get(i).words()[chosen[i]];
            if (unit.kind() == Unit.Kind.WORD || word >= Vocabulary.FIRST_WORD) {
                var line = passage.lines().get(place.line());
                writers.get(place.line()).replace(unit, written(word, line, unit), confidence[i]);
            }
        }
        for (int i = 0; i < writers.size(); i++) {
            restored.accept(
                    sound[offset + i]
                            ? new Restoration.Line(originals.get(offset + i), originals.get(offset + i), List.of())
                            : writers.get(i).finish(originals.get(offset + i)));
        }
    }

    private static Candidates candidates(
            CandidateFinder finder,
            Passage passage,
            Passage.Place place,
            boolean sound,
            boolean stripped,
            boolean opens) {
        var unit = place.unit();
        if (unit == null || unit.kind() == Unit.Kind.BREAK) {
            return Candidates.BREAK;
        }
        var text = unit.text(passage.lines().get(place.line()));
        return switch (unit.kind()) {
            case NUMBER -> sound || stripped ? Candidates.NUMBER : finder.number(text);
            case VERBATIM -> Candidates.only(Vocabulary.UNKNOWN);
            case WORD -> sound ? finder.known(text) : stripped ? finder.stripped(text) : finder.damaged(text, opens);
            case BREAK -> Candidates.BREAK;
        };
    }

    /// The word with the capitals of the string it replaces.
    private String written(int word, String line, Unit unit) {
        var original = unit.text(line);
        if (word < Vocabulary.FIRST_WORD) {
            return original;
        }
        var lower = vocabulary.word(word);
        if (Syllables.settled(original).equalsIgnoreCase(lower)) {
            return original;
        }
        var capitals = Capitals.of(line, unit, lower);
        var form = vocabulary.form(word);
        boolean mixed = !form.isEmpty() && !original.equals(original.toUpperCase(Locale.ROOT));
        return mixed ? form : capitals.apply(lower);
    }
}
