package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;

/// Coverage of every place ("phủ sóng 100% khóm, ấp") beside places that are still without ("vùng lõm sóng"), whether
/// these are a limitation or something to be done.
final class CoverageDoubts {
    private static final Pattern COVERED = Pattern.compile(
            "(?<!\\p{L})(?:phu song|song di dong|bang rong)[^.;]{0,80}?100 ?%|100 ?%[^.;]{0,60}?(?:duoc phu song|phu song|co song)(?!\\p{L})");
    private static final Pattern UNCOVERED = Pattern.compile(
            "(?<!\\p{L})(?:vung (?:trang|lom)(?:,? (?:vung )?(?:trang|lom))?(?: ve)? song|(?:vung )?lom song|vung trang song)(?!\\p{L})");
    private static final Pattern NOT_SO = Pattern.compile(
            "(?<!\\p{L})(?:phan dau|muc tieu|den nam|khong con|da xoa|het|xoa xong|da khac phuc)(?!\\p{L})");

    private CoverageDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        Passage covered = null;
        for (Placed place : material.placed()) {
            Passage passage = place.paragraph().passage();
            for (Passage clause : passage.length() > 20_000 ? List.<Passage>of() : Sentences.clauses(passage)) {
                covered = covered == null && place.kind() != SectionKind.TASKS ? found(clause, COVERED) : covered;
                Passage uncovered = found(clause, UNCOVERED);
                if (covered != null && uncovered != null) {
                    return List.of(doubt(covered, uncovered));
                }
            }
        }
        return List.of();
    }

    private static @Nullable Passage found(Passage clause, Pattern pattern) {
        Matcher matcher = pattern.matcher(clause.folded());
        boolean told = !NOT_SO.matcher(clause.folded()).find() && matcher.find();
        return told ? clause.slice(matcher.start(), matcher.end()) : null;
    }

    private static Doubt doubt(Passage covered, Passage uncovered) {
        List<Span> spans = new ArrayList<>(covered.spans());
        spans.addAll(uncovered.spans());
        return DoubtMaterial.doubt(
                DoubtKind.CONSISTENCY, DoubtWords.of("limited", covered.text(), uncovered.text()), spans);
    }
}
