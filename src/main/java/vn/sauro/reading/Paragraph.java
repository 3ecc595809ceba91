package vn.sauro.reading;

import org.jspecify.annotations.Nullable;

/// A paragraph of the document's body: its number or dash, if it has one, and its words without it.
record Paragraph(Kind kind, @Nullable Marker marker, Passage passage) {
    enum Kind {
        BODY,
        FOOTNOTE
    }

    String text() {
        return passage.text();
    }

    String folded() {
        return passage.folded();
    }

    int line() {
        return passage.firstLine();
    }
}
