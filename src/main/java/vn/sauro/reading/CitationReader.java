package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Citation;
import vn.sauro.reading.Reading.Span;
import vn.sauro.reading.Symbols.Symbol;

/// The numbered documents that a text cites, each once, with every line that names it. Later short forms
/// ("Kế hoạch số 02") count for the one document that they can mean.
final class CitationReader {
    private static final Pattern DATE = Pattern.compile(" ?,? ?(?:ban hanh |ky )?ngay (?:" + Dates.DAY + ")");
    private static final Pattern OF = Pattern.compile(" ?,? cua (?:dong chi )?");
    private static final Pattern SUBJECT_END = Pattern.compile("[;.()“”\"]");
    private static final int LONGEST_SUBJECT = 600;
    private static final Pattern SHORT_FORM = Pattern.compile(
            "\\b(ke hoach|nghi quyet|thong bao|quyet dinh|chi thi|ket luan|nghi dinh|chuong trinh) (?:so )?(\\d{1,4})(?![\\d/.,%-]| ?[-/] ?\\p{L})");

    private static final class Found {
        private final Symbol symbol;
        private @Nullable String type;
        private @Nullable LocalDate date;
        private @Nullable String issuer;
        private final TreeSet<Integer> lines = new TreeSet<>();
        private final List<Span> spans = new ArrayList<>();

        Found(Symbol symbol) {
            this.symbol = symbol;
        }

        void seen(Mention mention) {
            type = type == null ? mention.type() : type;
            if (date == null && mention.date() != null) {
                date = mention.date();
                spans.addAll(mention.dateSpans());
            }
            issuer = issuer == null ? mention.issuer() : issuer;
            seenAt(mention.line(), mention.spans());
        }

        void seenAt(int line, List<Span> where) {
            spans.addAll(where);
            lines.add(line);
        }

        Citation citation() {
            return new Citation(type, symbol.text(), date, issuer, lines.first(), List.copyOf(lines), spans);
        }
    }

    private CitationReader() {}

    /// Every place that cites a document; `own` is the number of this one, which it does not cite.
    static List<Mention> mentions(List<Passage> passages, @Nullable String own) {
        List<Mention> mentions = new ArrayList<>();
        String ownKey = own == null ? "" : Symbols.key(own);
        for (Passage passage : passages) {
            for (Symbol symbol : Symbols.in(passage.text())) {
                if (!symbol.key().equals(ownKey)) {
                    mentions.add(mention(passage, symbol));
                }
            }
        }
        return mentions;
    }

    static List<Citation> read(List<Passage> passages, List<Mention> mentions) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            found.computeIfAbsent(mention.symbol().key(), _ -> new Found(mention.symbol()))
                    .seen(mention);
        }
        Map<Integer, List<Found>> byNumber =
                found.values().stream().collect(Collectors.groupingBy(each -> each.symbol.number()));
        for (Passage passage : passages) {
            addShortForms(byNumber, passage);
        }
        return found.values().stream().map(Found::citation).toList();
    }

    private static Mention mention(Passage passage, Symbol symbol) {
        String folded = passage.folded();
        int to = symbol.to();
        LocalDate day = null;
        List<Span> daySpans = List.of();
        Matcher date = DATE.matcher(folded).region(to, folded.length());
        if (date.lookingAt()) {
            day = Dates.of(date, 1);
            int dayFrom = date.start(date.group(1) == null ? 4 : 1);
            daySpans =
                    day == null ? List.of() : passage.slice(dayFrom, date.end()).spans();
            to = date.end();
        }
        Agencies.Named issuer = null;
        Matcher of = OF.matcher(folded).region(to, folded.length());
        if (of.lookingAt()) {
            issuer = Agencies.at(passage, of.end());
            to = issuer == null ? of.end() : issuer.to();
        }
        return new Mention(
                symbol,
                passage,
                typeBefore(passage, symbol),
                day,
                daySpans,
                issuer == null ? null : issuer.names().getFirst(),
                subject(folded, to));
    }

    private static String subject(String folded, int from) {
        int last = Math.min(folded.length(), from + LONGEST_SUBJECT);
        Matcher end = SUBJECT_END.matcher(folded).region(from, last);
        return folded.substring(from, end.find() ? end.start() : last).strip();
    }

    private static @Nullable String typeBefore(Passage passage, Symbol symbol) {
        String before = passage.folded().substring(Math.max(0, symbol.from() - 45), symbol.from());
        DocumentType nearest = null;
        int at = -1;
        for (DocumentType type : DocumentType.all()) {
            int place = type.name().length() < 4 ? -1 : before.lastIndexOf(Folding.fold(type.name()));
            if (place > at) {
                at = place;
                nearest = type;
            }
        }
        DocumentType byLetters = DocumentType.ofLetters(symbol.letters());
        if (nearest != null && (byLetters == null || before.length() - at < 30)) {
            return nearest.name();
        }
        return byLetters == null ? null : byLetters.name();
    }

    private static void addShortForms(Map<Integer, List<Found>> found, Passage passage) {
        Matcher matcher = SHORT_FORM.matcher(passage.folded());
        while (matcher.find()) {
            String type = matcher.group(1);
            List<Found> meant = found.getOrDefault(Integer.parseInt(matcher.group(2)), List.of()).stream()
                    .filter(each -> each.type != null && Folding.fold(each.type).startsWith(type))
                    .limit(2)
                    .toList();
            if (meant.size() == 1) {
                meant.getFirst()
                        .seenAt(
                                passage.lineAt(matcher.start(2)),
                                passage.slice(matcher.start(), matcher.end()).spans());
            }
        }
    }
}
