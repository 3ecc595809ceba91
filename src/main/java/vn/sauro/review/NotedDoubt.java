package vn.sauro.review;

import org.jspecify.annotations.Nullable;
import vn.sauro.document.DocumentText;
import vn.sauro.document.DoubtfulPlace;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.Span;
import vn.sauro.review.DoubtRepository.SeenDoubt;

/// A doubt about the document, with who has looked at it and left the document as it is; null as long as nobody has.
/// `unsure` if it rests on digits that the restoration is not sure of: then the scan is to be looked at first.
record NotedDoubt(int number, Doubt doubt, @Nullable SeenDoubt seen, boolean unsure) {
    static NotedDoubt of(int number, Doubt doubt, @Nullable SeenDoubt seen, DocumentText text) {
        var unsure = text.doubtful().stream()
                .filter(place -> hasDigit(place, text))
                .anyMatch(place -> doubt.spans().stream().anyMatch(span -> overlap(span, place)));
        return new NotedDoubt(number, doubt, seen, unsure);
    }

    private static boolean overlap(Span span, DoubtfulPlace place) {
        return span.line() == place.line() && span.from() < place.to() && place.from() < span.to();
    }

    private static boolean hasDigit(DoubtfulPlace place, DocumentText text) {
        var line = place.line() <= text.restored().size() ? text.restored().get(place.line() - 1) : "";
        return place.to() <= line.length()
                && line.substring(place.from(), place.to()).chars().anyMatch(Character::isDigit);
    }

    /// The line that it is told at.
    public int line() {
        return doubt.lines().isEmpty() ? 1 : doubt.lines().getFirst();
    }
}
