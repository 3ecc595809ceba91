package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Figure;
import vn.sauro.reading.Reading.Period;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.ResultWording.Place;

/// Figures that a document reports as results, in digits: percentages, counts with their unit, "a/b". A part and its
/// percentage are one figure.
final class FigureReader {
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_BETWEEN = 110;
    /// Longer is no prose: such lines are made, not written, and cost too much time.
    private static final int LONGEST_SENTENCE = 20_000;
    private static final Pattern OWN_RATE =
            Pattern.compile(", (?:va )?(?:dat|chiem|tuong ung|tuong duong)(?: voi)? (?:ty|ti) le (?:\\S+ ){2,8}$");
    private static final Pattern RATE = Pattern.compile(
            "^(?:[^,]* )?(?:, ?)?(?:\\(|dat|chiem|bang|=|tuong ung|tuong duong|(?:ty|ti) le)[^,;]{0,30}$|^[^,;]{0,60}$");
    private static final Pattern OPENS_BRACKET = Pattern.compile("^ ?\\( ?(?:[^\\s\\d,;()]+ ){0,4}$");

    private final List<Figure> figures = new ArrayList<>();
    private final @Nullable String period;

    private final TimeReached times;
    private final DocumentType.Content content;

    private FigureReader(DocumentType.Content content, @Nullable LocalDate written, @Nullable Period period) {
        this.content = content;
        this.times = new TimeReached(written);
        this.period = period == null ? null : period.label();
    }

    static List<Figure> read(
            List<Placed> placed,
            List<Paragraph> paragraphs,
            DocumentType.Content content,
            @Nullable LocalDate written,
            @Nullable Period period) {
        FigureReader reader = new FigureReader(content, written, period);
        if (content == DocumentType.Content.LAW || content == DocumentType.Content.OTHER) {
            return List.of();
        }
        reader.readBody(placed);
        if (!reader.figures.isEmpty() || content != DocumentType.Content.PLAN) {
            paragraphs.stream()
                    .filter(paragraph -> paragraph.kind() == Paragraph.Kind.FOOTNOTE)
                    .filter(note -> note.text().length() < LONGEST_NOTE)
                    .forEach(note -> reader.readParagraph(note, placeOfNote(note)));
        }
        return List.copyOf(reader.figures);
    }

    private void readBody(List<Placed> placed) {
        boolean aims = false;
        for (Placed place : placed) {
            Marker marker = place.paragraph().marker();
            aims = aims && marker != null && marker.style().isBullet();
            if (!aims && place.kind() != SectionKind.RECOMMENDATIONS && !standsUnderAims(place)) {
                readParagraph(place.paragraph(), placeOf(place));
            }
            aims |= announcesAims(place.paragraph().passage());
        }
    }

    private boolean announcesAims(Passage text) {
        return text.text().stripTrailing().endsWith(":")
                && new ResultWording(Sentences.of(text).getLast(), times).announcesAims();
    }

    private Place placeOf(Placed placed) {
        if (content == DocumentType.Content.NOTICE && isAddressed(placed.division())) {
            return Place.ORDERED;
        }
        if (content == DocumentType.Content.DECISION) {
            return Place.ORDERED;
        }
        Passage text = placed.paragraph().passage();
        return switch (placed.kind()) {
            case RESULTS -> Place.TOLD;
            case LIMITATIONS, CAUSES ->
                content != DocumentType.Content.REPORT && Imperative.isInstruction(text) ? Place.ORDERED : Place.TOLD;
            case TASKS, RECOMMENDATIONS -> Place.ORDERED;
            case OTHER ->
                content == DocumentType.Content.PLAN || Imperative.isCallOnSomebody(text) ? Place.ORDERED : Place.TOLD;
        };
    }

    private static boolean isAddressed(Division division) {
        for (Division above = division; above != null; above = above.parent) {
            if (above.leadInHeading) {
                return true;
            }
        }
        return false;
    }

    /// A note that cites documents tells a result only where its words say so.
    private static Place placeOfNote(Paragraph note) {
        return Symbols.in(note.text()).isEmpty() ? Place.TOLD : Place.ORDERED;
    }

    private static boolean standsUnderAims(Placed place) {
        List<String> headings = new ArrayList<>();
        for (Division above = place.division(); above != null; above = above.parent) {
            boolean runIn = !place.heading()
                    && above.marker != null
                    && above.marker == place.paragraph().marker();
            if (!runIn && (above.kind == SectionKind.OTHER || above.kind == SectionKind.TASKS)) {
                headings.add(Folding.fold(above.heading));
            }
        }
        return ResultWording.announcesAims(headings);
    }

    private void readParagraph(Paragraph paragraph, Place place) {
        List<ResultWording> sentences = Sentences.of(paragraph.passage()).stream()
                .filter(sentence -> sentence.length() < LONGEST_SENTENCE)
                .map(sentence -> new ResultWording(sentence, times))
                .toList();
        int opening = opening(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            boolean told =
                    i < opening || !sentences.get(i).asks() && sentences.get(i).isNarrative();
            readSentence(sentences.get(i), told ? Place.TOLD : place);
        }
    }

    /// How many sentences say how things are before the first that asks for something.
    private int opening(List<ResultWording> sentences) {
        int count = 0;
        while (count < sentences.size() && !sentences.get(count).asks()) {
            count++;
        }
        boolean told = sentences.subList(0, count).stream()
                .anyMatch(sentence ->
                        sentence.isNarrative() || content == DocumentType.Content.NOTICE && sentence.statesHappening());
        return told ? count : 0;
    }

    private void readSentence(ResultWording wording, Place place) {
        Passage sentence = wording.sentence();
        Quantity last = null;
        for (Quantity quantity : QuantityReader.in(sentence)) {
            if (!wording.tells(quantity, place)) {
                continue;
            }
            String between = last == null ? "" : sentence.folded().substring(last.to(), quantity.from());
            if (last != null && last.isFraction() && quantity.isPercent() && isRateOf(last, quantity, between)) {
                addRate(sentence, last, quantity, between);
            } else if (last != null && isPartOf(last, quantity, between)) {
                Figure rate = figures.removeLast();
                figures.add(figure(sentence, rate.name(), last, quantity, rate.line()));
            } else {
                int from = last == null ? 0 : last.to();
                figures.add(figure(sentence, FigureName.of(sentence, from, quantity), quantity, quantity, null));
            }
            last = quantity;
        }
    }

    /// "90% (3.609/4.010 hồ sơ)".
    private static boolean isPartOf(Quantity percent, Quantity part, String between) {
        return percent.isPercent()
                && part.isFraction()
                && OPENS_BRACKET.matcher(between).find();
    }

    private static boolean isRateOf(Quantity part, Quantity percent, String between) {
        return percent.whole() == null
                && between.length() < LONGEST_BETWEEN
                && between.indexOf(';') < 0
                && (part.comesTo(percent.value())
                        || OWN_RATE.matcher(between).find()
                        || RATE.matcher(between).find() && !between.contains(" va "));
    }

    /// "... đạt tỷ lệ cắt giảm 30,29%" is a measure with a name of its own; else the part gives way to its percentage.
    private void addRate(Passage sentence, Quantity part, Quantity percent, String between) {
        if (OWN_RATE.matcher(between).find()) {
            figures.add(figure(sentence, FigureName.of(sentence, part.to(), percent), percent, part, null));
            return;
        }
        Figure counted = figures.removeLast();
        figures.add(figure(sentence, counted.name(), percent, part, counted.line()));
    }

    private Figure figure(Passage sentence, String name, Quantity shown, Quantity part, @Nullable Integer line) {
        boolean ofWhole = part.whole() != null;
        return new Figure(
                name,
                shown.value(),
                shown.unit(),
                ofWhole ? part.value() : null,
                part.whole(),
                period,
                line == null ? sentence.lineAt(shown.from()) : line,
                sentence.slice(Math.min(shown.from(), part.from()), Math.max(shown.to(), part.to()))
                        .spans());
    }
}
