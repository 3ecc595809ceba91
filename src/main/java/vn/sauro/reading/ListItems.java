package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The items of the list that a paragraph opens: dashes that follow at once, or numbers and letters that count up from
/// their first, whatever stands under each of them.
final class ListItems {
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int FARTHEST = 120;

    private ListItems() {}

    /// Empty where no list follows, or where its labels do not run without a gap.
    static List<Paragraph> below(List<Paragraph> paragraphs, int at) {
        Marker own = paragraphs.get(at).marker();
        Paragraph first = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : null;
        Marker style = first == null ? null : first.marker();
        if (style == null
                || own != null && style.style().ordinal() <= own.style().ordinal()) {
            return List.of();
        }
        return style.style().isBullet() ? bullets(paragraphs, at + 1, style) : labels(paragraphs, at, style);
    }

    private static List<Paragraph> bullets(List<Paragraph> paragraphs, int from, Marker style) {
        List<Paragraph> items = new ArrayList<>();
        for (int i = from; i < paragraphs.size(); i++) {
            Marker marker = paragraphs.get(i).marker();
            if (paragraphs.get(i).kind() == Paragraph.Kind.FOOTNOTE) {
                continue;
            }
            if (marker == null || !marker.style().isBullet()) {
                break;
            }
            if (marker.style() == style.style()) {
                items.add(paragraphs.get(i));
            }
        }
        return items;
    }

    private static List<Paragraph> labels(List<Paragraph> paragraphs, int at, Marker style) {
        List<Paragraph> items = new ArrayList<>();
        int last = 0;
        Marker own = paragraphs.get(at).marker();
        for (int i = at + 1; i < Math.min(paragraphs.size(), at + FARTHEST); i++) {
            Marker marker = paragraphs.get(i).marker();
            if (marker == null || marker.style().ordinal() > style.style().ordinal()) {
                continue;
            }
            if (marker.style() != style.style()) {
                break;
            }
            Integer label = last(marker.label());
            if (label != null && label == last + 1 && samePrefix(marker, style)) {
                items.add(paragraphs.get(i));
                last++;
            } else {
                boolean restarts = label != null && label == 1 || !samePrefix(marker, style);
                return restarts && own == null || restarts ? items : List.of();
            }
        }
        return items;
    }

    private static boolean samePrefix(Marker marker, Marker first) {
        return prefix(marker.label()).equals(prefix(first.label()));
    }

    private static String prefix(String label) {
        int dot = label.lastIndexOf('.');
        return dot < 0 ? "" : label.substring(0, dot);
    }

    /// The last part of a label as a number: "3.2" and "b" are 2, "IV" is 4.
    private static @Nullable Integer last(String label) {
        String part = label.substring(label.lastIndexOf('.') + 1);
        if (part.matches("\\d{1,2}")) {
            return Integer.parseInt(part);
        }
        if (part.matches("[a-zđ]")) {
            return LETTERS.indexOf(part) + 1;
        }
        int roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
                .indexOf(part);
        return roman < 0 ? null : roman + 1;
    }
}
