package vn.sauro.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.Span;

/// Checks a document against itself ("soát văn bản"). Each kind of check is a class of its own; all are silent when
/// unsure, since a wrong alarm costs more trust than a missed one.
final class DoubtReader {
    private static final List<Function<DoubtMaterial, List<Doubt>>> CHECKS = List.of(
            RateDoubts::in,
            ShareDoubts::in,
            ChangeDoubts::in,
            SumDoubts::in,
            TotalDoubts::in,
            StatusDoubts::in,
            ColumnDoubts::in,
            ListDoubts::in,
            NounListDoubts::in,
            AnnexDoubts::in,
            CompletenessDoubts::in,
            LimitationDoubts::in,
            CoverageDoubts::in,
            CitedTwiceDoubts::in,
            DateDoubts::in,
            PeriodDoubts::in);

    private DoubtReader() {}

    static List<Doubt> read(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        Set<List<Span>> seen = new HashSet<>();
        for (Function<DoubtMaterial, List<Doubt>> check : CHECKS) {
            for (Doubt doubt : check.apply(material)) {
                if (seen.add(doubt.spans())) {
                    doubts.add(doubt);
                }
            }
        }
        return List.copyOf(doubts);
    }
}
