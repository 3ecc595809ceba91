package vn.sauro.document;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sauro.reading.Reading;
import vn.sauro.reading.Reading.Span;

/// A document read anew after a line of it has been corrected: what it gives to the stored reading. Its doubts are
/// those
/// of the corrected text; of its head and foot only what stands on that line follows, since the rest was not touched.
/// The tasks stay: they are proposals by now, which a person may have changed.
record FreshReading(Reading reading, int line) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Reading.Header header() {
        return reading.document();
    }

    boolean tells(List<Span> places) {
        return places.stream().anyMatch(place -> place.line() == line);
    }

    void into(ObjectNode stored) {
        stored.set("doubts", JSON.valueToTree(reading.doubts()));
        if (!(stored.get("document") instanceof ObjectNode document)
                || !(document.get("places") instanceof ObjectNode places)) {
            return; // stored before places were kept
        }
        if (tells(header().places().number())) {
            document.put("number", header().number());
            places.set("number", JSON.valueToTree(header().places().number()));
        }
        if (tells(header().places().date())) {
            document.set("date", JSON.valueToTree(header().date()));
            places.set("date", JSON.valueToTree(header().places().date()));
        }
        if (tells(header().places().signer())) {
            document.set("signer", JSON.valueToTree(header().signer()));
            places.set("signer", JSON.valueToTree(header().places().signer()));
        }
    }
}
