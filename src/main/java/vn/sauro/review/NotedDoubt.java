package vn.sauro.review;

import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.review.DoubtRepository.SeenDoubt;

/// A doubt about the document, with who has looked at it and left the document as it is; null as long as nobody has.
record NotedDoubt(int number, Doubt doubt, @Nullable SeenDoubt seen) {
    /// The line that it is told at.
    public int line() {
        return doubt.lines().isEmpty() ? 1 : doubt.lines().getFirst();
    }
}
