package vn.sauro.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// One page of the text as the document's page shows it: its lines, in pieces, of which some are doubtful.
record Sheet(int number, List<Line> lines) {
    /// A line of the restored text and the line it came from.
    record Line(int number, List<Piece> pieces, String original) {
        public boolean isChanged() {
            return !text().equals(original);
        }

        String text() {
            return pieces.stream().map(Piece::text).reduce("", String::concat);
        }
    }

    /// Characters that are sure, or that are not.
    record Piece(String text, boolean doubtful) {}

    static List<Sheet> of(DocumentText text) {
        var doubtful = new TreeMap<Integer, List<DoubtfulPlace>>();
        for (var place : text.doubtful()) {
            doubtful.computeIfAbsent(place.line(), _ -> new ArrayList<>()).add(place);
        }
        var starts = Set.copyOf(text.pageStarts());
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(1, new ArrayList<>()));
        for (var number = 1; number <= text.restored().size(); number++) {
            if (starts.contains(number)) {
                sheets.add(new Sheet(sheets.size() + 1, new ArrayList<>()));
            }
            var pieces = pieces(text.restored().get(number - 1), doubtful.getOrDefault(number, List.of()));
            sheets.getLast()
                    .lines()
                    .add(new Line(number, pieces, text.original().get(number - 1)));
        }
        return sheets;
    }

    private static List<Piece> pieces(String line, List<DoubtfulPlace> places) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var place : places) {
            if (place.from() < at || place.to() > line.length()) {
                continue;
            }
            if (place.from() > at) {
                pieces.add(new Piece(line.substring(at, place.from()), false));
            }
            pieces.add(new Piece(line.substring(place.from(), place.to()), true));
            at = place.to();
        }
        if (at < line.length()) {
            pieces.add(new Piece(line.substring(at), false));
        }
        return pieces;
    }
}
