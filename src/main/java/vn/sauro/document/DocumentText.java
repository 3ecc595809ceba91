package vn.sauro.document;

import java.util.List;
import vn.sauro.reading.Reading;

/// The text of a document as it came and as restored, line for line, and what was read from it. `pageStarts` names the
/// first line, from 1, of every page after the first.
public record DocumentText(
        List<String> original,
        List<String> restored,
        List<DoubtfulPlace> doubtful,
        Reading reading,
        List<Integer> pageStarts) {
    public DocumentText {
        original = List.copyOf(original);
        restored = List.copyOf(restored);
        doubtful = List.copyOf(doubtful);
        pageStarts = List.copyOf(pageStarts);
    }
}
