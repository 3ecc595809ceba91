package vn.sauro.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;

/// The document as it lies on the left: its lines, cut where the words of a proposal or a doubtful syllable begin and
/// end, with the doubts about its figures.
record Paper(List<Line> lines, boolean original) {
    /// `newPage` where the sheet before it ended; `doubts` are told at the first line they are about.
    record Line(int number, boolean newPage, List<Segment> segments, List<NotedDoubt> doubts) {
        public boolean isPlain() {
            return segments.size() == 1 && segments.getFirst().isPlain();
        }

        public String text() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }
    }

    /// `proposals` are the numbers of those that say these words, with spaces between. `place` is the column where a
    /// doubtful place begins, if it begins here; `disputed` if a doubt is about these words.
    record Segment(
            String text,
            String proposals,
            boolean doubtful,
            @Nullable Integer place,
            boolean disputed) {
        static Segment plain(String text) {
            return new Segment(text, "", false, null, false);
        }

        public boolean isPlain() {
            return proposals.isEmpty() && !doubtful && !disputed;
        }

        /// The one that a click opens.
        public String proposal() {
            int end = proposals.indexOf(' ');
            return end < 0 ? proposals : proposals.substring(0, end);
        }
    }

    /// What is told beside the text: where sheets begin, and what does not add up.
    record Notes(List<Integer> pageStarts, List<NotedDoubt> doubts) {
        List<NotedDoubt> at(int line) {
            return doubts.stream().filter(doubt -> doubt.line() == line).toList();
        }

        List<Span> disputed() {
            return doubts.stream()
                    .filter(doubt -> doubt.seen() == null)
                    .flatMap(doubt -> doubt.doubt().spans().stream())
                    .toList();
        }
    }

    static Paper restored(List<String> lines, List<Proposal> proposals, List<Span> doubtful, Notes notes) {
        var places = new Places();
        proposals.forEach(proposal -> proposal.draft().spans().forEach(span -> places.say(span, proposal)));
        doubtful.forEach(places::doubt);
        notes.disputed().forEach(places::dispute);
        return lay(lines, places, notes, false);
    }

    /// The damaged text has its words elsewhere on the line, so the whole line is lit.
    static Paper original(List<String> lines, List<Proposal> proposals, Notes notes) {
        var places = new Places();
        for (var proposal : proposals) {
            proposal.draft().spans().stream()
                    .map(Span::line)
                    .distinct()
                    .forEach(line -> places.say(new Span(line, 0, Integer.MAX_VALUE), proposal));
        }
        return lay(lines, places, notes, true);
    }

    private static Paper lay(List<String> lines, Places places, Notes notes, boolean original) {
        var pageStarts = Set.copyOf(notes.pageStarts());
        var laid = new ArrayList<Line>(lines.size());
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            laid.add(new Line(number, pageStarts.contains(number), places.cut(number, line), notes.at(number)));
        }
        return new Paper(laid, original);
    }

    /// What is to be seen of each line, by its number.
    private static final class Places {
        private record Said(int from, int to, long proposal) {}

        private final Map<Integer, List<Said>> said = new TreeMap<>();
        private final Map<Integer, List<Span>> doubtful = new TreeMap<>();
        private final Map<Integer, List<Span>> disputed = new TreeMap<>();

        void say(Span span, Proposal proposal) {
            said.computeIfAbsent(span.line(), _ -> new ArrayList<>())
                    .add(new Said(span.from(), span.to(), proposal.id().value()));
        }

        void doubt(Span span) {
            doubtful.computeIfAbsent(span.line(), _ -> new ArrayList<>()).add(span);
        }

        void dispute(Span span) {
            disputed.computeIfAbsent(span.line(), _ -> new ArrayList<>()).add(span);
        }

        List<Segment> cut(int number, String line) {
            var said = this.said.getOrDefault(number, List.of());
            var doubtful = this.doubtful.getOrDefault(number, List.of());
            var disputed = this.disputed.getOrDefault(number, List.of());
            if (said.isEmpty() && doubtful.isEmpty() && disputed.isEmpty()) return List.of(Segment.plain(line));
            var cuts = new TreeSet<>(List.of(0, line.length()));
            said.forEach(place -> cuts.addAll(List.of(within(place.from(), line), within(place.to(), line))));
            Stream.of(doubtful, disputed)
                    .flatMap(List::stream)
                    .forEach(place -> cuts.addAll(List.of(within(place.from(), line), within(place.to(), line))));
            var segments = new ArrayList<Segment>();
            for (var from = cuts.first(); cuts.higher(from) != null; from = cuts.higher(from)) {
                var proposals = proposals(from, said);
                segments.add(new Segment(
                        line.substring(from, cuts.higher(from)),
                        proposals,
                        isIn(doubtful, from),
                        begins(doubtful, from) ? from : null,
                        isIn(disputed, from)));
            }
            return segments;
        }

        private static String proposals(int from, List<Said> said) {
            return said.stream()
                    .filter(place -> place.from() <= from && from < place.to())
                    .map(place -> Long.toString(place.proposal()))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        private static boolean isIn(List<Span> places, int column) {
            return places.stream().anyMatch(place -> place.from() <= column && column < place.to());
        }

        private static boolean begins(List<Span> places, int column) {
            return places.stream().anyMatch(place -> place.from() == column);
        }

        private static int within(int column, String line) {
            return Math.clamp(column, 0, line.length());
        }
    }
}
