package vn.sauro.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The restoration of one document: every passage is decided on, and then, in the light of what the rest of the
/// document has shown, the places that were left unsure are decided on again.
final class DocumentRestoration {
    private static final Pattern ITEM = Pattern.compile("[.,)] ?\\s*\\p{Lu}| *[|]|\\s{2,}\\S| \\p{Lu}|\\s*$");

    private final Restorer.Workspace space;
    private final List<String> originals;
    private final List<String> lines;
    private final boolean[] sound;
    private final boolean stripped;
    private final List<List<Correction>> corrections = new ArrayList<>();
    private final DocumentMemory memory;

    /// `lines` are the originals composed.
    DocumentRestoration(Restorer.Workspace space, List<String> originals, List<String> lines) {
        this.space = space;
        this.originals = originals;
        this.lines = lines;
        var units = lines.stream().map(UnitScanner::scan).toList();
        this.sound = PageCondition.soundLines(lines, units);
        this.stripped = PageCondition.isStripped(lines, units, sound);
        this.memory = new DocumentMemory(space.language);
        correct();
    }

    private void correct() {
        Map<Integer, List<Correction>> notes = stripped ? Map.of() : FootnoteMarks.in(lines, sound);
        var signs = new LineSigns();
        var romans = new RomanNumbers(lines);
        for (int i = 0; i < lines.size(); i++) {
            var found = new ArrayList<Correction>();
            if (!sound[i]) {
                found.addAll(romans.in(lines.get(i)));
                found.addAll(FixedHeads.in(lines.get(i), i));
                found.addAll(signs.in(lines.get(i)));
                found.addAll(notes.getOrDefault(i, List.of()));
                found.sort(Correction.IN_ORDER);
            }
            corrections.add(found);
        }
    }

    void run(Consumer<Restoration.Line> restored) {
        var decided = new ArrayList<Decided>();
        for (int from = 0; from < lines.size(); ) {
            int to = Passage.end(lines, from);
            decided.add(decide(from, to));
            from = to;
        }
        decided.forEach(this::learn);
        decided.forEach(passage -> {
            revise(passage);
            spellPeriods(passage);
            spellYears(passage);
            recogniseNames(passage);
            write(passage, restored);
        });
    }

    /// A passage that begins at line `offset`, with the candidates of its places and the choice among them.
    private record Decided(
            Passage passage,
            int offset,
            List<String> strings,
            List<Candidates> candidates,
            int[] chosen,
            Confidence.Certainty certainty) {
        float[] confidence() {
            return certainty.confidence();
        }

        /// What else a word that is not sure may have been.
        int[][] others() {
            return certainty.others();
        }

        String string(int place) {
            return strings.get(place);
        }

        /// The words that a place may be, the chosen one first; beyond the passage the end of a clause.
        int[] possible(int place) {
            if (place < 0 || place >= chosen.length) {
                return new int[] {Vocabulary.BREAK};
            }
            var other = DocumentMemory.isUnsure(confidence()[place]) ? others()[place] : new int[0];
            var words = new int[other.length + 1];
            words[0] = word(place);
            System.arraycopy(other, 0, words, 1, other.length);
            return words;
        }

        int word(int place) {
            return candidates.get(place).words()[chosen[place]];
        }
    }

    private Decided decide(int from, int to) {
        var masked = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            masked.add(Correction.mask(lines.get(i), corrections.get(i)));
        }
        var passage = parted(new Passage(masked), from);
        var candidates = new ArrayList<Candidates>();
        boolean opens = true;
        for (int i = 0; i < passage.places().size(); i++) {
            var place = passage.places().get(i);
            // two capitals in a row begin a name, even at the beginning of a sentence
            boolean isName = passage.isCapital(i) && passage.isCapital(i + 1);
            candidates.add(candidates(passage, place, sound[from + place.line()], opens && !isName));
            opens = place.unit() == null
                    || place.unit().kind() == Unit.Kind.BREAK
                    || opens && place.unit().kind() == Unit.Kind.NUMBER;
        }
        var chosen = space.decoder.choose(candidates);
        var certainty = space.confidence.of(candidates, chosen, space.decoder);
        return new Decided(passage, from, passage.strings(), candidates, chosen, certainty);
    }

    /// With a place for each of the words that were joined.
    private Passage parted(Passage passage, int offset) {
        if (stripped) {
            return passage;
        }
        var places = new ArrayList<Passage.Place>();
        for (var place : passage.places()) {
            if (place.unit() == null || sound[offset + place.line()]) {
                places.add(place);
            } else {
                for (var unit : space.joined.parts(passage.lines().get(place.line()), place.unit())) {
                    places.add(new Passage.Place(place.line(), unit));
                }
            }
        }
        return new Passage(passage.lines(), places);
    }

    private Candidates candidates(Passage passage, Passage.Place place, boolean sound, boolean opens) {
        var unit = place.unit();
        if (unit == null || unit.kind() == Unit.Kind.BREAK) {
            return Candidates.BREAK;
        }
        var line = passage.lines().get(place.line());
        var text = unit.text(line);
        return switch (unit.kind()) {
            case NUMBER ->
                sound || stripped || isRate(line, unit) || isCounted(line, unit)
                        ? Candidates.NUMBER
                        : space.finder.number(text);
            case VERBATIM -> Candidates.only(Vocabulary.UNKNOWN);
            case WORD, JOINED -> sound ? space.finder.known(text) : damagedWord(line, unit, opens);
            case BREAK -> Candidates.BREAK;
        };
    }

    /// "06" is no word, nor is the number that begins a line before a blank cell, a sign or a capital.
    private static boolean isCounted(String line, Unit unit) {
        boolean nought = unit.to() - unit.from() > 1 && line.charAt(unit.from()) == '0';
        return nought
                || line.substring(0, unit.from()).isBlank()
                        && ITEM.matcher(line).region(unit.to(), line.length()).lookingAt();
    }

    /// Before a per cent sign stands a number.
    private static boolean isRate(String line, Unit unit) {
        return unit.to() < line.length() && line.charAt(unit.to()) == '%';
    }

    private Candidates damagedWord(String line, Unit unit, boolean opens) {
        var text = unit.text(line);
        if (unit.kind() == Unit.Kind.JOINED && JoinedWords.isNumber(text)) {
            return Candidates.only(Vocabulary.UNKNOWN);
        }
        if (LineSigns.isItem(line, unit)) {
            return space.finder.known(text);
        }
        if (DocumentCodes.hasPart(line, unit)) {
            return space.finder.code(text);
        }
        return stripped ? space.finder.stripped(text) : space.finder.damaged(text, opens);
    }

    private void learn(Decided decided) {
        for (int i = 0; i < decided.chosen().length; i++) {
            if (decided.word(i) >= Vocabulary.FIRST_WORD) {
                memory.add(decided.string(i), decided.word(i), decided.confidence()[i]);
            }
        }
    }

    private void revise(Decided decided) {
        for (var stretch : UnsureStretch.in(decided.confidence(), space.language.order() - 1)) {
            revise(decided, stretch);
        }
    }

    private void revise(Decided decided, UnsureStretch stretch) {
        var candidates = new ArrayList<Candidates>();
        for (int i = stretch.from(); i < stretch.to(); i++) {
            candidates.add(
                    DocumentMemory.isUnsure(decided.confidence()[i])
                            ? memory.weighed(decided.string(i), wider(decided, i))
                            : Candidates.only(decided.word(i)));
        }
        var chosen = space.decoder.choose(candidates);
        var certainty = space.confidence.of(candidates, chosen, space.decoder);
        for (int i = 0; i < chosen.length; i++) {
            int place = stretch.from() + i;
            if (DocumentMemory.isUnsure(decided.confidence()[place])) {
                decided.candidates().set(place, candidates.get(i));
                decided.chosen()[place] = chosen[i];
                decided.confidence()[place] = certainty.confidence()[i];
                decided.others()[place] = certainty.others()[i];
            }
        }
    }

    /// The candidates of an unsure place, with more where a damaged word was not found among the likeliest.
    private Candidates wider(Decided decided, int place) {
        var candidates = decided.candidates().get(place);
        var unit = decided.passage().places().get(place).unit();
        boolean isWord = unit != null && (unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.JOINED);
        if (stripped || !isWord || candidates.size() < 2 || isCode(decided, place)) {
            return candidates;
        }
        return space.wider.fitting(
                candidates,
                decided.chosen()[place],
                space.finder.more(decided.string(place)),
                decided.possible(place - 1),
                decided.possible(place + 1));
    }

    private static boolean isCode(Decided decided, int place) {
        var where = decided.passage().places().get(place);
        return where.unit() != null
                && DocumentCodes.hasPart(decided.passage().lines().get(where.line()), where.unit());
    }

    private void recogniseNames(Decided decided) {
        if (space.names.isEmpty()) {
            return;
        }
        for (int place = 0; place < decided.chosen().length; ) {
            var choices = space.names.at(place, decided.candidates(), decided.strings(), decided.chosen());
            name(decided, place, choices);
            place += Math.max(1, choices.length);
        }
    }

    /// A name that was chosen word for word before anybody asked for names is one.
    private static void name(Decided decided, int place, int[] choices) {
        boolean asChosen = Arrays.equals(choices, 0, choices.length, decided.chosen(), place, place + choices.length);
        for (int i = place; i < place + choices.length; i++) {
            int choice = choices[i - place];
            if (asChosen) {
                decided.confidence()[i] = Math.max(decided.confidence()[i], KnownNames.SURE);
            } else if (decided.chosen()[i] != choice) {
                decided.others()[i] = new int[] {decided.word(i)};
                decided.chosen()[i] = choice;
                decided.confidence()[i] = KnownNames.UNSURE;
            }
        }
    }

    private void spellPeriods(Decided decided) {
        for (int i = 0; i + 1 < decided.chosen().length && !stripped; i++) {
            int choice = space.each.choice(
                    decided.candidates().get(i), decided.word(i), decided.word(i + 1), decided.string(i));
            if (choice >= 0 && choice != decided.chosen()[i]) {
                decided.others()[i] = new int[] {decided.word(i)};
                decided.chosen()[i] = choice;
                decided.confidence()[i] = Math.min(decided.confidence()[i], EachPeriod.UNSURE);
            }
        }
    }

    private void spellYears(Decided decided) {
        for (int i = 0; i + 1 < decided.chosen().length && !stripped; i++) {
            int choice = space.year.choice(
                    decided.candidates().get(i),
                    decided.string(i),
                    decided.string(i + 1),
                    i == 0 ? "" : decided.string(i - 1));
            if (choice >= 0 && choice != decided.chosen()[i]) {
                decided.others()[i] = new int[] {decided.word(i)};
                decided.chosen()[i] = choice;
                decided.confidence()[i] = YearWord.UNSURE;
            }
        }
    }

    private void write(Decided decided, Consumer<Restoration.Line> restored) {
        var passage = decided.passage();
        int offset = decided.offset();
        var writers = new ArrayList<LineWriter>();
        boolean insideParentheses = false;
        for (int i = offset; i < offset + passage.lines().size(); i++) {
            var line = lines.get(i);
            writers.add(new LineWriter(line, insideParentheses, !stripped, corrections.get(i)));
            int last = Math.max(line.lastIndexOf('('), line.lastIndexOf(')'));
            insideParentheses = last < 0 ? insideParentheses : line.charAt(last) == '(';
        }
        for (int i = 0; i < decided.chosen().length; i++) {
            var place = passage.places().get(i);
            var unit = place.unit();
            if (unit != null && unit.kind() != Unit.Kind.BREAK && !sound[offset + place.line()]) {
                space.writing.write(
                        unit, decided.word(i), decided.confidence()[i], decided.others()[i], writers.get(place.line()));
            }
        }
        for (int i = 0; i < writers.size(); i++) {
            var original = originals.get(offset + i);
            restored.accept(
                    sound[offset + i]
                            ? new Restoration.Line(original, original, List.of())
                            : writers.get(i).finish(original));
        }
    }
}
