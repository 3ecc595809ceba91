package vn.sauro.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// One document cited with two dates, or with two numbers; and a law whose number names another year than its date.
final class CitedTwiceDoubts {
    private static final int LEAST_SUBJECT = 20;
    private static final int MOST_MENTIONS = 400;

    private CitedTwiceDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        List<Mention> dated = material.mentions().stream()
                .filter(mention -> mention.date() != null)
                .limit(MOST_MENTIONS)
                .toList();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < dated.size(); i++) {
            for (Mention later : dated.subList(i + 1, dated.size())) {
                Mention first = dated.get(i);
                if (hasTwoDates(first, later) && told.add(first.symbol().key())) {
                    doubts.add(twoDates(first, later));
                } else if (hasTwoNumbers(first, later)
                        && told.add(first.symbol().key() + later.symbol().key())) {
                    doubts.add(twoNumbers(first, later));
                }
            }
        }
        return doubts;
    }

    /// Different bodies, and the same body in different years, may give the same number.
    private static boolean hasTwoDates(Mention first, Mention later) {
        LocalDate one = first.date();
        LocalDate other = later.date();
        if (!first.symbol().key().equals(later.symbol().key()) || one.equals(other) || !mayBeOneBody(first, later)) {
            return false;
        }
        boolean ofLaw = first.symbol().text().matches("\\d+/\\d{4}/.*");
        boolean yearMistyped = one.getDayOfYear() == other.getDayOfYear()
                || one.getDayOfMonth() == other.getDayOfMonth() && one.getMonth() == other.getMonth();
        return ofLaw || one.getYear() == other.getYear() || yearMistyped;
    }

    private static boolean hasTwoNumbers(Mention first, Mention later) {
        return first.date().equals(later.date())
                && first.symbol().letters().equals(later.symbol().letters())
                && first.symbol().number() != later.symbol().number()
                && first.type() != null
                && first.type().equals(later.type())
                && mayBeOneBody(first, later)
                && first.subject().length() >= LEAST_SUBJECT
                && first.subject().equals(later.subject());
    }

    private static boolean mayBeOneBody(Mention first, Mention later) {
        return first.issuer() == null
                || later.issuer() == null
                || Folding.fold(first.issuer()).equals(Folding.fold(later.issuer()));
    }

    private static Doubt twoDates(Mention first, Mention later) {
        List<Span> spans = new ArrayList<>(first.dateSpans());
        spans.addAll(later.dateSpans());
        return DoubtMaterial.doubt(
                DoubtKind.CONSISTENCY,
                DoubtWords.of("two-dates", name(first), first.symbol().text(), first.date(), later.date()),
                spans);
    }

    private static Doubt twoNumbers(Mention first, Mention later) {
        List<Span> spans = new ArrayList<>(first.spans());
        spans.addAll(later.spans());
        return DoubtMaterial.doubt(
                DoubtKind.CONSISTENCY,
                DoubtWords.of(
                        "two-numbers",
                        first.date(),
                        first.symbol().text(),
                        later.symbol().text()),
                spans);
    }

    private static String name(Mention mention) {
        return mention.type() == null ? DoubtWords.of("a-document").text() : mention.type();
    }
}
