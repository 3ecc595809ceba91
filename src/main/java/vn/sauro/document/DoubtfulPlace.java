package vn.sauro.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Characters of the restored text that the restoration is not sure of: line from 1, `from` inclusive, `to` exclusive.
/// `otherwise` are its other readings, likeliest first; none for documents read before they were kept.
public record DoubtfulPlace(int line, int from, int to, float confidence, List<String> otherwise) {
    public DoubtfulPlace(int line, int from, int to, float confidence, @Nullable List<String> otherwise) {
        this.line = line;
        this.from = from;
        this.to = to;
        this.confidence = confidence;
        this.otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
    }
}
