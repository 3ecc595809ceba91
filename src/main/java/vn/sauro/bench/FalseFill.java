package vn.sauro.bench;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sauro.bench.TaskPairs.Pair;
import vn.sauro.reading.Reading;

/// Fields given though the document states nothing: `wanted` counts the fields that the reference holds empty, `agreed`
/// those of them that the reading fills all the same.
final class FalseFill {
    private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);

    private FalseFill() {}

    static Map<Measure, Tally> head(Reference reference, Reading reading) {
        var fill = new FalseFill();
        var wanted = reference.document();
        var read = reading.document();
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "type", read.type() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "number", read.number() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "issuer", read.issuer() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "parent", read.parent() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "place", read.place() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "date", read.date() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "eventDate", read.eventDate() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "title", read.title() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "period", read.period() != null);
        fill.ask(Measure.FALSE_FILL_HEAD, wanted, "signer", read.signer() != null);
        var signer = read.signer();
        var wantedSigner = wanted.path("signer");
        fill.ask(Measure.FALSE_FILL_HEAD, wantedSigner, "name", isGiven(signer == null ? null : signer.name()));
        fill.ask(Measure.FALSE_FILL_HEAD, wantedSigner, "position", isGiven(signer == null ? null : signer.position()));
        fill.ask(Measure.FALSE_FILL_HEAD, wantedSigner, "capacity", isGiven(signer == null ? null : signer.capacity()));
        return fill.tallies;
    }

    static Map<Measure, Tally> task(Pair pair) {
        var fill = new FalseFill();
        var wanted = pair.wanted();
        var read = pair.read();
        fill.ask(Measure.FALSE_FILL_LEAD, wanted, "lead", !read.lead().isEmpty());
        fill.ask(
                Measure.FALSE_FILL_COORDINATING,
                wanted,
                "coordinating",
                !read.coordinating().isEmpty());
        fill.ask(Measure.FALSE_FILL_DEADLINE, wanted, "deadline", read.deadline() != null);
        fill.ask(Measure.FALSE_FILL_PRODUCT, wanted, "product", isGiven(read.product()));
        fill.ask(Measure.FALSE_FILL_TARGET, wanted, "target", isGiven(read.target()));
        return fill.tallies;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private void ask(Measure measure, JsonNode reference, String key, boolean given) {
        if (Reference.isUnstated(reference, key)) {
            tallies.merge(measure, new Tally(1, 1, given ? 1 : 0), Tally::plus);
        }
    }
}
