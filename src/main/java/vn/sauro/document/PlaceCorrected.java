package vn.sauro.document;

/// Characters of a document's restored text that now read otherwise, and how what stands on their line has moved.
public record PlaceCorrected(DocumentId document, int line, int from, String before, String after) {
    public int to() {
        return from + before.length();
    }

    /// Where the start of something on the line is now; what began within the place begins with it.
    public int start(int column) {
        return column >= to() ? column + grown() : Math.min(column, from);
    }

    /// Where the end of something on the line is now; what ended within the place ends with it.
    public int end(int column) {
        if (column >= to()) return column + grown();
        return column <= from ? column : to() + grown();
    }

    private int grown() {
        return after.length() - before.length();
    }
}
