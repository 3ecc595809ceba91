package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Recommendation;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Statement;

/// What a document says is hard or lacking, and what it asks of those above.
final class StatementReader {
    private static final Pattern INTRODUCES = Pattern.compile("nhu sau ?:$|sau ?:$|:$");
    private static final Pattern ASKS = Pattern.compile("(?<!\\p{L})(?:de nghi|kien nghi|de xuat) ");

    private StatementReader() {}

    static List<Statement> difficulties(List<Placed> placed) {
        List<Statement> found = new ArrayList<>();
        for (Placed place : placed) {
            if (place.kind() == SectionKind.LIMITATIONS && !place.heading()) {
                for (Passage clause : Sentences.clauses(place.paragraph().passage())) {
                    boolean asks = ASKS.matcher(clause.folded()).find();
                    if (!INTRODUCES.matcher(clause.folded()).find() && clause.length() > 20 && !asks) {
                        found.add(new Statement(clean(clause.text()), clause.firstLine(), clause.spans()));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    static List<Recommendation> recommendations(List<Placed> placed) {
        List<Recommendation> found = new ArrayList<>();
        String to = null;
        for (Placed place : placed) {
            boolean section = place.kind() == SectionKind.RECOMMENDATIONS;
            boolean asksInside = place.kind() != SectionKind.TASKS
                    && place.kind() != SectionKind.OTHER
                    && place.paragraph().folded().startsWith("de nghi ");
            if (!section && !asksInside) {
                to = null;
                continue;
            }
            Passage text = place.paragraph().passage();
            String named = addressee(text);
            to = named == null ? to : named;
            if (!place.heading()) {
                add(found, text, to);
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Recommendation> found, Passage text, @Nullable String to) {
        for (Passage clause : Sentences.clauses(text)) {
            if (clause.length() > 20
                    && !clause.text().endsWith(":")
                    && !clause.folded().startsWith("tren day la")) {
                found.add(new Recommendation(clean(clause.text()), to, clause.firstLine(), clause.spans()));
            }
        }
    }

    private static @Nullable String addressee(Passage text) {
        Matcher asks = ASKS.matcher(text.folded());
        int from = asks.find() && asks.start() < 60 ? asks.end() : 0;
        Agencies.Named bodies = from < text.length() ? Agencies.at(text, from) : null;
        return bodies == null ? null : String.join(", ", bodies.names());
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s.;,/]+$", "");
    }
}
