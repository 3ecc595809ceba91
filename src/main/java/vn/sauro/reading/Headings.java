package vn.sauro.reading;

import java.util.List;

/// Which paragraphs are headings: short ones that do not end as a sentence does and have something under them.
final class Headings {
    private static final int LONGEST = 260;

    private final List<Paragraph> paragraphs;

    Headings(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    boolean isHeading(int at) {
        Paragraph paragraph = paragraphs.get(at);
        String text = paragraph.text().strip();
        if (text.length() > LONGEST) {
            return false;
        }
        Marker marker = paragraph.marker();
        boolean capitals = HeadLine.isCapitals(text);
        if (marker == null) {
            return capitals && text.length() > 6
                    || text.endsWith(":")
                            && text.length() < 130
                            && !SectionKinds.LEADS_IN
                                    .matcher(paragraph.folded())
                                    .find();
        }
        if (capitals && !marker.style().isBullet()) {
            return true;
        }
        if (text.endsWith(";") || text.endsWith(",")) {
            return false;
        }
        return marker.style().isBullet() ? isBulletHeading(at, text) : isNumberedHeading(at, text);
    }

    private boolean isBulletHeading(int at, String text) {
        if (text.endsWith(".")) {
            return addresses(at);
        }
        return text.endsWith(":") && text.length() < 160 || text.length() < 120 && addresses(at) && hasText(at);
    }

    private boolean isNumberedHeading(int at, String text) {
        if (text.endsWith(".")) {
            return addresses(at)
                    || text.split(" ").length <= 12
                            && !Imperative.isInstruction(paragraphs.get(at).passage())
                            && hasText(at);
        }
        return text.endsWith(":") || addresses(at) || hasText(at);
    }

    private boolean addresses(int at) {
        return LeadReader.headingAddressees(paragraphs.get(at).passage()) != null;
    }

    /// Whether something narrower stands under this paragraph.
    private boolean hasText(int at) {
        if (at + 1 >= paragraphs.size()) {
            return false;
        }
        Marker own = paragraphs.get(at).marker();
        Marker next = paragraphs.get(at + 1).marker();
        if (own == null || next == null) {
            return true;
        }
        return next.style() != own.style()
                && next.style().ordinal() > own.style().ordinal();
    }
}
