package vn.sauro.document;

/// Corrects some characters of the restored text where they stand, or says that they are right (`after` the same as
/// before). `version` counts how often the line had been corrected when the person looked at it.
public record CorrectPlace(DocumentId document, int line, int from, String before, String after, int version) {
    static final int LONGEST = 200;

    public sealed interface Outcome {}

    /// It is stored; what stood on the line has moved with it.
    public record Corrected(PlaceCorrected change) implements Outcome {}

    /// Why not. Each name has its words in `messages/document.properties`.
    public enum Refused implements Outcome {
        CHANGED_MEANWHILE,
        EMPTY,
        TOO_LONG
    }

    /// White space is a single blank: a line stays a line.
    public CorrectPlace {
        after = after.strip().replaceAll("\\s+", " ");
    }

    int to() {
        return from + before.length();
    }

    boolean stands(String text) {
        return text.startsWith(before, from);
    }

    PlaceCorrected change() {
        return new PlaceCorrected(document, line, from, before, after);
    }

    String in(String text) {
        return text.substring(0, from) + after + text.substring(to());
    }
}
